/** axe-core finds nothing wrong with the card's states: light, dark, and in the reader's own few colours. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withStates } from "./looks/installed.ts";
import { openState } from "./looks/open-state.ts";
import { STATES } from "./looks/states.ts";
import { checkCard } from "./support/axe.ts";
import { evaluateInCard } from "./support/card.ts";
import { setForcedColours } from "./support/colours.ts";
import { describeInBrowsers } from "./support/describe.ts";

/** Those that between them hold every part of a card. */
const CHOSEN = [
  "all-facts",
  "dispute",
  "differs",
  "doubtful",
  "stale",
  "chinese",
  "pinned",
  "menu",
  "small-screen",
];
/** Their colours are all that the reader's own few can replace. */
const FORCED = ["all-facts", "differs"];

type Look = "light" | "dark" | "forced";

/**
 * What a card is told when it opens (by which pages: surroundings.ts), the open one is told here. Nothing else of it
 * differs from one look to the other, and none of its colours takes time.
 */
function setTheme(page: Page, theme: "light" | "dark"): Promise<string> {
  return evaluateInCard(
    page,
    (root, theme) => {
      const card = root.querySelector<HTMLElement>("[data-theme]")!;
      card.dataset.theme = theme;
      return getComputedStyle(card).colorScheme;
    },
    theme,
  );
}

describeInBrowsers(
  "axe on the card",
  (context) => {
    describe.each(STATES.filter(({ name }) => CHOSEN.includes(name)))("$name", (state) => {
      let page: Page;

      beforeAll(async () => {
        // Colours are checked in the body only: over an open dialog the card stands in there.
        const opened = { ...state, inside: "dialog" as const };
        ({ page } = await openState(context.extension, context.server, opened));
      });
      afterAll(() => page?.close());

      const looks: Look[] = ["light", "dark"];
      test.each(FORCED.includes(state.name) ? [...looks, "forced" as const] : looks)(
        "%s",
        async (look) => {
          const forced = look === "forced";
          const theme = look === "dark" ? "dark" : "light";
          await setForcedColours(context.extension, page, forced);
          const scheme = await setTheme(page, theme);
          // Among the reader's own colours Firefox knows neither.
          if (!forced) expect(scheme).toContain(theme);
          const { violations, passed } = await checkCard(page);
          expect(violations).toEqual([]);
          expect(passed).toEqual(
            expect.arrayContaining(["color-contrast", "button-name", "link-name"]),
          );
        },
      );
    });
  },
  withStates(),
);
