/** Opens the cards over a page and draws them. Loaded into a frame when the pointer first comes to a mark. */
import { render } from "preact";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import cardCss from "../assets/card.css?inline";
import hostCss from "../assets/card-host.css?inline";
import tokensCss from "../assets/tokens.css?inline";
import { languageFor } from "../components/language.ts";
import { PageCard } from "../components/card/PageCard.tsx";
import type { CardData } from "../facts/card.ts";
import { hidingChange } from "../facts/hiding.ts";
import { createCardHost } from "../page/cards/card-host.ts";
import { offerCards } from "../page/cards/card-door.ts";
import { frameAt, placeInTop } from "../page/cards/find-frame.ts";
import { createFrameCard } from "../page/cards/frame-card.ts";
import { boxesOfFrame, createGuests, toFrame, type Guest } from "../page/cards/guests.ts";
import { createHover, type Hover } from "../page/cards/hover.ts";
import { createFlash } from "../page/cards/flash.ts";
import { joinLines } from "../page/cards/lines.ts";
import { reveal } from "../page/cards/reveal.ts";
import type { Mention } from "../page/mention.ts";
import { ask } from "../platform/ask.ts";
import { openCardsDoor } from "../platform/tab/cards-door.ts";
import type { ShownCard } from "../page/session.ts";
import { isDarkAt } from "../page/cards/surroundings.ts";

type Shown = ShownCard<CardData>;
type Anchor = Mention | Guest<Shown>;

export default defineUnlistedScript(() => {
  offerCards<Mention, Shown, CardData>((document, parts, signal) => {
    const own = createCardHost<Shown>(document, {
      css: tokensCss + cardCss + hostCss,
      isDark({ element }) {
        const { theme } = parts.rules().look;
        return theme === "page" ? isDarkAt(element) : theme === "dark";
      },
      elementOf: ({ element }) => element,
      close: () => hover.close(),
      signal,
      draw(root, shown, controls) {
        const { cardSize, textSize, language } = parts.rules().look;
        const words = languageFor(navigator.language, language);
        root.dataset.size = cardSize;
        // Else it would be read out, and broken into lines, in the language of the page.
        root.lang = words.code;
        root.style.setProperty("--text-scale", String(textSize / 100));
        const { name } = shown;
        const site = parts.site() ?? "";
        render(
          <PageCard
            shown={shown}
            language={words}
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
    const inFrame =
      window === top
        ? undefined
        : createFrameCard<Shown>(document, {
            own,
            top: {
              show: ({ card, element: _, ...of }, id, opener, at) =>
                ask({
                  type: "show-on-top",
                  card: {
                    ...of,
                    id,
                    place: placeInTop(window),
                    entity: card.entity.id,
                    opener,
                    at,
                  },
                }),
              tell: (word) => ask({ type: "tell-top", word }),
            },
            elementOf: ({ element }) => element,
            close: () => hover.close(),
            closed: () => hover.closed(),
            signal,
          });
    const linesOf = (mention: Mention): DOMRect[] => {
      const { writingMode } = getComputedStyle(mention.block.run.container);
      return joinLines(parts.boxesOf(mention), !writingMode.startsWith("horizontal"));
    };
    const { setOff, flash } = createFlash(parts.setCurrent, signal);
    const guests = createGuests<Mention, Shown>(
      () => hover,
      ({ frame, id }) => void ask({ type: "tell-guest", frame, id }).catch(() => undefined),
    );
    const hover: Hover<Anchor> = createHover<Anchor, Shown>(
      document,
      {
        ...parts,
        card: inFrame ?? own,
        setCurrent(to) {
          guests.settle(to);
          setOff(to && isGuest(to) ? undefined : to);
        },
        linesOf: (of) => (isGuest(of) ? boxesOfFrame(of.element) : linesOf(of)),
        lookUp: (of) => (isGuest(of) ? Promise.resolve(of.data) : parts.lookUp(of)),
      },
      signal,
    );
    signal.addEventListener("abort", () => guests.settle(undefined));
    openCardsDoor({
      close: hover.close,
      closed: (id) => inFrame?.closed(id),
      heed: guests.heed,
      guest: guests.keyboardFrame,
      async host({ entity, place, id, opener, at, ...of }, frame) {
        const element = frameAt(document, place);
        const card = element && (await parts.load(entity, of.passage));
        if (!card || signal.aborted) return undefined;
        const data = { ...of, reason: of.reason, card, element };
        if (!guests.show({ frame, id, element, opener, data }, at)) return undefined;
        await new Promise(requestAnimationFrame);
        const box = own.box();
        return box && toFrame(box, element);
      },
    });
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

function isGuest(anchor: Anchor): anchor is Guest<Shown> {
  return "frame" in anchor;
}
