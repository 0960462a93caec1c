import { expect, test } from "vitest";
import { sentenceOf } from "../../../facts/sentence.ts";

function sentenceAt(text: string, mention: string): string {
  const start = text.indexOf(mention);
  const sentence = sentenceOf({ text, start, end: start + mention.length });
  expect(sentence.text.slice(sentence.start, sentence.end)).toBe(mention);
  return sentence.text.trim();
}

test.each([
  ["One. Big Group grew. Three.", "Big Group", "Big Group grew."],
  [
    "Baogang made $9.9 bn in 2023, down 2.23%. It said so.",
    "Baogang",
    "Baogang made $9.9 bn in 2023, down 2.23%.",
  ],
  ["大集团增长。北方稀土下降。", "北方稀土", "北方稀土下降。"],
  ["Big Group", "Big Group", "Big Group"],
])("in %j around %s", (text, mention, expected) => {
  expect(sentenceAt(text, mention)).toBe(expected);
});

test("looks no further than a sentence is long", () => {
  const text = `${"word ".repeat(5_000)}Big Group${" word".repeat(5_000)}`;
  expect(sentenceAt(text, "Big Group").length).toBeLessThan(1_500);
});
