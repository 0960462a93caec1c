/** The cards over a page. Loaded into a frame at the first dwell. */
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
import { offerCard } from "../page/card-door.ts";
import { ask } from "../platform/ask.ts";
import type { ShownCard } from "../page/session.ts";
import { isDarkAt } from "../page/surroundings.ts";

export default defineUnlistedScript(() => {
  offerCard<ShownCard<CardData>, CardData>((document, parts) =>
    createCardHost<ShownCard<CardData>>(document, {
      css: tokensCss + cardCss + hostCss,
      isDark: ({ element, look: { theme } }) =>
        theme === "page" ? isDarkAt(element) : theme === "dark",
      elementOf: ({ element }) => element,
      close: parts.close,
      signal: parts.signal,
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
    }),
  );
});
