/** Opens the cards over a page and draws them. Loaded into a frame when the pointer first comes to a mark. */
import { render } from "preact";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import cardCss from "../assets/card.css?inline";
import hostCss from "../assets/card-host.css?inline";
import tokensCss from "../assets/tokens.css?inline";
import { languageFor } from "../components/language.ts";
import { PageCard } from "../components/PageCard.tsx";
import type { CardData } from "../facts/card.ts";
import { hidingChange } from "../facts/hiding.ts";
import { createCardHost } from "../page/card-host.ts";
import { offerCards } from "../page/card-door.ts";
import { createHover } from "../page/hover.ts";
import { createFlash } from "../page/flash.ts";
import { joinLines } from "../page/lines.ts";
import { reveal } from "../page/reveal.ts";
import type { Mention } from "../page/mention.ts";
import { ask } from "../platform/ask.ts";
import type { ShownCard } from "../page/session.ts";
import { isDarkAt } from "../page/surroundings.ts";

export default defineUnlistedScript(() => {
  offerCards<Mention, ShownCard<CardData>, CardData>((document, parts, signal) => {
    const card = createCardHost<ShownCard<CardData>>(document, {
      css: tokensCss + cardCss + hostCss,
      isDark: ({ element, look: { theme } }) =>
        theme === "page" ? isDarkAt(element) : theme === "dark",
      elementOf: ({ element }) => element,
      close: () => hover.close(),
      signal,
      draw(root, shown, controls) {
        const { cardSize, textSize, language } = shown.look;
        root.dataset.size = cardSize;
        root.style.setProperty("--text-scale", String(textSize / 100));
        const { name } = shown;
        const site = parts.site() ?? "";
        render(
          <PageCard
            shown={shown}
            language={languageFor(navigator.language, language)}
            pinned={controls.pinned}
            onSite={site !== ""}
            load={parts.load}
            onPin={controls.pin}
            onMove={controls.move}
            onPanel={
              // Firefox opens its sidebar for nothing that is done in a page.
              import.meta.env.FIREFOX
                ? undefined
                : (entity) => {
                    void ask({ type: "open-panel", entity });
                    controls.close();
                  }
            }
            onClose={controls.close}
            onHide={(hiding, entity, hidden) => {
              parts.changeSettings(hidingChange(hiding, { entity, name, site }, hidden));
              if (hiding === "site") controls.outlive(hidden);
            }}
          />,
          root,
        );
      },
      clear: (root) => render(null, root),
    });
    const linesOf = (mention: Mention): DOMRect[] => {
      const { writingMode } = getComputedStyle(mention.block.run.container);
      return joinLines(parts.boxesOf(mention), !writingMode.startsWith("horizontal"));
    };
    const { setOff, flash } = createFlash(parts.setCurrent, signal);
    const hover = createHover(document, { ...parts, setCurrent: setOff, linesOf, card }, signal);
    return {
      ...hover,
      reveal(mention) {
        hover.close();
        reveal(mention.block.run.container, () => parts.boxesOf(mention));
        flash(mention);
      },
    };
  });
});
