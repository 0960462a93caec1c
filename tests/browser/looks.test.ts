/**
 * How the card looks, in each of its states: its layout holds on every machine; its picture is compared with the one
 * that was looked at, where the fonts are the same (docs/adr/0013-how-looks-are-tested.md).
 */
import { beforeAll, expect, test } from "vitest";
import { difference, shrink, TOLERANCE } from "./looks/compare.ts";
import { withStates } from "./looks/installed.ts";
import { layoutFaults } from "./looks/layout.ts";
import { openState } from "./looks/open-state.ts";
import { pictureOf } from "./looks/picture.ts";
import { decodePng } from "./looks/png.ts";
import { measureFonts, readFonts, readReference } from "./looks/references.ts";
import { STATES } from "./looks/states.ts";
import { describeInBrowsers } from "./support/describe.ts";

describeInBrowsers(
  "the card's looks",
  (context) => {
    let sameFonts: boolean | undefined;

    beforeAll(async () => {
      const { page } = await openState(context.extension, context.server, STATES[0]!);
      const fonts = await measureFonts(page);
      sameFonts = JSON.stringify(fonts) === JSON.stringify(await readFonts(context.kind));
      await page.close();
    });

    test("are compared with pictures of the same fonts", ({ skip }) => {
      // Said by name in the list of tests: the states are then tested by their layout alone.
      skip(!sameFonts, "this machine has other fonts");
      expect(sameFonts).toBe(true);
    });

    test.each(STATES)("$name", async (state) => {
      const opened = await openState(context.extension, context.server, state);
      expect(await layoutFaults(opened.page)).toEqual([]);
      if (sameFonts) {
        const reference = await readReference(context.kind, state.name);
        const differs = async (): Promise<number> =>
          difference(shrink(decodePng(await pictureOf(opened, state))), reference);
        // What is still being painted is looked at again.
        await expect.poll(differs, { timeout: 3_000 }).toBeLessThanOrEqual(TOLERANCE);
      }
      await opened.page.close();
    });
  },
  withStates(),
);
