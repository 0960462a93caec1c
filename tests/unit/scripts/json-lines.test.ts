import { expect, test } from "vitest";
import { readJsonLines } from "../../../scripts/json-lines.ts";
import { readTextLine } from "../../../scripts/read-text-line.ts";

test("objects are read line by line; empty lines count but hold nothing", () => {
  expect(readJsonLines('{"a":1}\n\n{"a":2}\n', "x.jsonl")).toEqual([{ a: 1 }, { a: 2 }]);
});

test.each([
  ['{"a":1}\n\n{"a":', /^x\.jsonl:3: this is no JSON: /],
  ["7", /^x\.jsonl:1: this is no JSON object$/],
  ["[]", /^x\.jsonl:1: this is no JSON object$/],
])("%j is complained of with its file and line", (text, complaint) => {
  expect(() => readJsonLines(text, "x.jsonl")).toThrow(complaint);
});

test("a line of input needs a text", () => {
  expect(readTextLine('{"id":1,"text":"a","lang":"en"}', 1)).toEqual({
    id: 1,
    text: "a",
    lang: "en",
  });
  for (const line of ["{}", '{"text":5}', "null", "x"])
    expect(() => readTextLine(line, 4), line).toThrow(/^input:4: /);
});
