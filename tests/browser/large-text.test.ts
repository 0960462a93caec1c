/** Who has large text in all pages has it in cards, whatever a page does to its own. */
import { expect, test } from "vitest";
import { withStates } from "./looks/installed.ts";
import { openState } from "./looks/open-state.ts";
import { STATES } from "./looks/states.ts";
import { evaluateInCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";

describeInBrowsers(
  "large text",
  (context) => {
    /** The width of a word, in CSS pixels: browsers round the height of lines. */
    const wordOf = async (name: string) => {
      const state = STATES.find((each) => each.name === name)!;
      const { page } = await openState(context.extension, context.server, state);
      const width = await evaluateInCard(
        page,
        (root) => {
          const word = document.createRange();
          word.selectNodeContents(root.querySelector(".bar .of")!);
          return word.getBoundingClientRect().width;
        },
        null,
      );
      await page.close();
      return width;
    };

    test("twice as large in the browser is twice as large in the card", async () => {
      const usual = await wordOf("company");
      expect((await wordOf("double-text")) / usual).toBeCloseTo(2, 1);
    });

    test("the option adds to that", async () => {
      const usual = await wordOf("company");
      expect((await wordOf("double-text-sheet")) / usual).toBeCloseTo(2.6, 1);
    });
  },
  withStates(),
);
