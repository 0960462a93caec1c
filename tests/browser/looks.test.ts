/**
 * How the card looks, in each of its states: its layout holds on every machine; its picture is compared with the one
 * that was looked at, where the fonts are the same (docs/adr/0013-how-looks-are-tested.md).
 */
import { mkdir } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { differenceOf, shrink, TOLERANCE } from "./looks/compare.ts";
import { withStates } from "./looks/installed.ts";
import { layoutFaults } from "./looks/layout.ts";
import { openState } from "./looks/open-state.ts";
import { pictureOf } from "./looks/picture.ts";
import { decodePng } from "./looks/png.ts";
import { measureFonts, readFonts, readReference } from "./looks/references.ts";
import { STATES } from "./looks/states.ts";
import { describeInBrowsers } from "./support/describe.ts";

/** Where the pictures that a run took are left. */
const SEEN = ".output/looks";

describeInBrowsers(
  "the card's looks",
  (context) => {
    let sameFonts: boolean | undefined;

    beforeAll(async () => {
      await mkdir(SEEN, { recursive: true });
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
        const seen = `${SEEN}/${context.kind}-${state.name}.png`;
        const differs = async (): Promise<string | undefined> => {
          const picture = await pictureOf(opened, state, seen);
          const { part, told } = differenceOf(shrink(decodePng(picture)), reference);
          return part > TOLERANCE ? told : undefined;
        };
        // What is still being painted is looked at again.
        await expect
          .poll(differs, { timeout: 3_000, message: `${seen} is not as it was looked at` })
          .toBeUndefined();
      }
      await opened.page.close();
    });
  },
  withStates(),
);
