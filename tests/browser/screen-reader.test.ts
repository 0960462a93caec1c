/** What docs/screen-reader.md says is heard, is in the accessibility tree of both browsers. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withStates } from "./looks/installed.ts";
import { openState } from "./looks/open-state.ts";
import { STATES } from "./looks/states.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { spokenInCard } from "./support/spoken.ts";

/** Each block of the page, with the state that its heading names. */
const BLOCKS = [
  ...readFileSync("docs/screen-reader.md", "utf8").matchAll(
    /^## `(?<name>[a-z-]+)`.*?```text\n(?<text>.*?)\n```/gms,
  ),
].map(({ groups }) => ({ name: groups!.name!, lines: groups!.text!.split("\n") }));

test("the page has its blocks", () => expect(BLOCKS.length).toBeGreaterThan(5));

describeInBrowsers(
  "what is heard",
  (context) => {
    test.each(BLOCKS)("of the card in the state $name", async ({ name, lines }) => {
      const state = STATES.find((each) => each.name === name)!;
      const { page } = await openState(context.extension, context.server, state);
      const listen = async () => {
        const spoken = await spokenInCard(context.extension, page);
        const start = spoken.indexOf(lines[0]!);
        // A plot is called by what its caption says, too: the table comes last.
        const from = name === "series" ? spoken.lastIndexOf(lines[0]!) : start;
        return { spoken, block: spoken.slice(from, from + lines.length) };
      };
      // The browser builds its tree in its own time.
      await expect.poll(async () => (await listen()).block, { timeout: 5_000 }).toEqual(lines);
      const { spoken } = await listen();
      // Nothing that can be pressed goes without a name.
      expect(spoken.filter((line) => /^(button|link|heading): *$/.test(line))).toEqual([]);
      await page.close();
    });
  },
  withStates(),
);
