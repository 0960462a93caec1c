/** The card over a page. Loaded into a frame at the first dwell. */
import { render } from "preact";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import cardCss from "../assets/card.css?inline";
import hostCss from "../assets/card-host.css?inline";
import tokensCss from "../assets/tokens.css?inline";
import { languageFor } from "../components/language.ts";
import { PageCard } from "../components/PageCard.tsx";
import type { CardData } from "../facts/card.ts";
import { createCardHost } from "../page/card-host.ts";
import { offerCard } from "../page/card-door.ts";
import type { ShownCard } from "../page/session.ts";

export default defineUnlistedScript(() => {
  offerCard<ShownCard<CardData>, CardData>((document, parts) =>
    createCardHost<ShownCard<CardData>>(document, {
      css: tokensCss + cardCss + hostCss,
      isDark: ({ dark, look: { theme } }) => (theme === "page" ? dark : theme === "dark"),
      draw(root, shown) {
        const { cardSize, textSize, language } = shown.look;
        root.dataset.size = cardSize;
        root.style.setProperty("--text-scale", String(textSize / 100));
        const chosen = languageFor(navigator.language, language);
        render(<PageCard shown={shown} language={chosen} {...parts} />, root);
        return root.querySelector<HTMLElement>("[data-first-focus]") ?? undefined;
      },
      clear: (root) => render(null, root),
    }),
  );
});
