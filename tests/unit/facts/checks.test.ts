/** Every mistake an author can make is named with file, line, path and mend. */
import { expect, test } from "vitest";
import { mistake, problemsOf, testMistakes } from "./mistakes.ts";

test("the small pack is sound", () => expect(problemsOf()).toEqual([]));

const REVENUE = "- id: group-revenue";
const MISTAKES = [
  mistake(
    "an unknown key",
    ["kind: law", "kind: law\n    colour: red"],
    "colour: red",
    /colour$/,
    /colour/,
  ),
  mistake("a wrong kind", ["kind: law", "kind: statute"], "statute", /kind$/, /statute/),
  mistake(
    "a bare year",
    ['asOf: "2024"', "asOf: 2024"],
    "asOf: 2024",
    /facts\[0\].asOf$/,
    /string/,
  ),
  mistake(
    "a day that is not in the calendar",
    ['asOf: "2024"', 'asOf: "2024-02-30"'],
    "2024-02-30",
    /seat/,
    /no day 2024-02-30/,
  ),
  mistake(
    "a link that is not http",
    ["https://paper.example/a", "javascript:alert(1)"],
    "javascript:",
    /url$/,
    /http/,
  ),
  mistake(
    "an unknown source",
    ["sources: [paper] }\n      - id", "sources: [letter] }\n      - id"],
    "letter",
    /sources\[0\]/,
    /no source "letter"/,
  ),
  mistake(
    "a source that nothing cites",
    [
      "sources:\n",
      "sources:\n  old: { url: 'https://x.example', title: T, publisher: P, accessed: '2026-01-01', tier: A }\n",
    ],
    "old:",
    /old/,
    /nothing cites/,
  ),
  mistake(
    "an unknown property",
    ["property: seat", "property: chair"],
    "chair",
    /property$/,
    /no property "chair"/,
  ),
  mistake(
    "an unknown entity",
    ["to: border-law", "to: nowhere"],
    "nowhere",
    /relations\[0\].to/,
    /no entity/,
  ),
  mistake(
    "an unknown fact in a dispute",
    ["steel-union#revenue-2023", "steel-union#profit"],
    "steel-union#profit",
    /disputes\[0\]/,
    /no fact/,
  ),
  mistake(
    "money without a currency",
    ["currency: USD\n        ", ""],
    REVENUE,
    /revenue/,
    /no currency/,
  ),
  mistake(
    "a quantity without a unit",
    ["value: 3, unit: t", "value: 3"],
    "value: 3",
    /output/,
    /no unit/,
  ),
  mistake(
    "a unit that does not fit",
    ["value: 3, unit: t", "value: 3, unit: km"],
    "unit: km",
    /output/,
    /"km"/,
  ),
  mistake(
    "a number where words belong",
    ["value: Baotou", "value: 12"],
    "value: 12",
    /seat/,
    /should be words/,
  ),
  mistake(
    "words where a number belongs",
    ["value: 3, unit", "value: three, unit"],
    "value: three",
    /output/,
    /should be a number/,
  ),
  mistake(
    "a value without a date",
    ['value: Baotou, asOf: "2024"', "value: Baotou"],
    "value: Baotou",
    /seat/,
    /no date/,
  ),
  mistake(
    "a group's figure without a scope",
    ["figureOf: steel-union\n        ", ""],
    REVENUE,
    /revenue/,
    /whose it is/,
  ),
  mistake(
    "a change that the figures deny",
    ["percent: -2.23", "percent: -12.23"],
    "- id: revenue-2023",
    /revenue/,
    /figures give -2.23 %/,
  ),
  mistake(
    "a series out of order",
    ['["2022", 2], ["2023", 3]', '["2023", 3], ["2022", 2]'],
    "points:",
    /series/,
    /order of time/,
  ),
  mistake(
    "only a weak source",
    ['accessed: "2026-11-01", tier: B', 'accessed: "2026-11-01", tier: C'],
    "value: Baotou",
    /facts\[0\]/,
    /tier C/,
  ),
  mistake(
    "a source read in the future",
    ['published: "2024-02-01", accessed: "2026', 'published: "2024-02-01", accessed: "2027'],
    "paper:",
    /paper/,
    /after today/,
  ),
  mistake(
    "a name that two own",
    ["text: BG", "text: Steel Union"],
    "name: Steel Union",
    /steel-union/,
    /also a name/,
  ),
  mistake(
    "two entities of one id",
    ["id: border-law", "id: steel-union"],
    "- id: steel-union\n    kind: law",
    /steel-union/,
    /stands already/,
  ),
  mistake(
    "a text that is too long",
    ["summary: A law.", `summary: ${"long ".repeat(60)}`],
    "long long",
    /summary/,
    /longer than 240/,
  ),
  mistake("broken YAML", ["kind: law", "kind: law\n    id: again"], "id: again", /file/, /unique/),
];

testMistakes(MISTAKES);

test("all mistakes are told at once", () => {
  const problems = problemsOf(
    ["property: seat", "property: chair"],
    ["to: border-law", "to: nowhere"],
  );
  expect(problems.map((p) => p.reason)).toEqual([
    'there is no property "chair"',
    'there is no entity "nowhere"',
  ]);
});
