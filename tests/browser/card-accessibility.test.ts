/** axe-core finds nothing wrong with the card's states: light, dark, and in the reader's own few colours. */
import { expect, test } from "vitest";
import { withStates } from "./looks/installed.ts";
import { openState } from "./looks/open-state.ts";
import { STATES } from "./looks/states.ts";
import { checkCard } from "./support/axe.ts";
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
const LOOKS = { light: {}, dark: { page: "dark" }, forced: { forcedColours: true } } as const;

const CASES = STATES.filter(({ name }) => CHOSEN.includes(name)).flatMap((state) =>
  Object.entries(LOOKS)
    .filter(([look]) => look !== "forced" || FORCED.includes(state.name))
    .map(([look, over]) => ({
      // Colours are checked in the body only: over an open dialog the card stands in there.
      state: { ...state, ...over, inside: "dialog" as const },
      title: `${state.name}, ${look}`,
    })),
);

describeInBrowsers(
  "axe on the card",
  (context) => {
    test.each(CASES)("$title", async ({ state }) => {
      const { page } = await openState(context.extension, context.server, state);
      const { violations, passed } = await checkCard(page);
      expect(violations).toEqual([]);
      expect(passed).toEqual(
        expect.arrayContaining(["color-contrast", "button-name", "link-name"]),
      );
      await page.close();
    });
  },
  withStates(),
);
