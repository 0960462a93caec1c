/** Names in boxes: broken at words, never wider than the box, nothing lost without a sign. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapLabel } from "../../../../components/graph/wrap-label.ts";

const measure = (text: string): number => [...text].length;
const wrap = (text: string, width: number, most = 3) => wrapLabel(text, measure, width, most);

test.each<[text: string, width: number, lines: string[]]>([
  ["Baogang Group", 20, ["Baogang Group"]],
  ["China Northern Rare Earth", 14, ["China Northern ", "Rare Earth"]],
  ["Communist Party of China", 9, ["Communist ", "Party of ", "China"]],
  ["Five-Year Plan", 6, ["Five-", "Year ", "Plan"]],
  ["Inner Mongolia Baotou Steel Union", 10, ["Inner ", "Mongolia ", "Baotou St…"]],
  ["Praseodymium", 6, ["Praseo", "dymium"]],
  ["中华人民共和国商务部", 4, ["中华人民", "共和国商", "务部"]],
])("%s in %d", (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("fits, whatever it is given", () => {
  const texts = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const lines = wrap(text, width, most);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
        const bare = (some: string): string => some.replace(/\s/g, "");
        const kept = bare(lines.join(""));
        if (!kept.endsWith("…")) expect(kept).toBe(bare(text));
        else expect(bare(text).startsWith(kept.slice(0, -1))).toBe(true);
      },
    ),
  );
});
