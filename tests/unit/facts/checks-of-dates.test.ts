/** Dates that can't be, and facts that are past. */
import { expect, test } from "vitest";
import { mistake, problemsOf, testMistakes } from "./mistakes.ts";

const OUTPUT = 'value: 3, unit: t, asOf: "2023"';
const RELATION = "to: big-group, share: 55,";

testMistakes([
  mistake(
    "a year that is a slip",
    [OUTPUT, 'value: 3, unit: t, asOf: "0223"'],
    "0223",
    /asOf \(output\)/,
    /0223 is too long ago/,
  ),
  mistake(
    "a date centuries ahead",
    [OUTPUT, `${OUTPUT}, reviewBy: "2226-01-01"`],
    "2226",
    /reviewBy/,
    /more than 60 years ahead/,
  ),
  mistake(
    "a date as value that is no day",
    ['value: "2020"', 'value: "2020-02-30"'],
    "2020-02-30",
    /value \(founded\)/,
    /no day/,
  ),
  mistake(
    "a source published on no day",
    ['published: "2024-02-01"', 'published: "2024-02-31"'],
    "2024-02-31",
    /sources.paper.published/,
    /no day/,
  ),
  mistake(
    "a report of what is to come",
    [OUTPUT, 'value: 3, unit: t, asOf: "2026-12"'],
    "2026-12",
    /asOf \(output\)/,
    /read by 2026-11-01/,
  ),
  mistake(
    "an end before the beginning",
    [OUTPUT, `${OUTPUT}, validUntil: "2022-12-31"`],
    "2022-12-31",
    /validUntil/,
    /ends before it begins/,
  ),
  mistake(
    "a relation that ends before it begins",
    [RELATION, `${RELATION} asOf: "2024", until: "2023-05",`],
    "2023-05",
    /relations\[0\].until/,
    /ends before/,
  ),
  mistake(
    "a closure before the foundation",
    [
      'value: "2020", sources: [filing] }',
      'value: "2020", sources: [filing] }, { property: closed, value: "2019", sources: [filing] }',
    ],
    "2019",
    /closed/,
    /closed 2019 is before founded 2020/,
  ),
  mistake(
    "a review that is due",
    [OUTPUT, `${OUTPUT}, reviewBy: "2026-01-01"`],
    "2026-01-01",
    /reviewBy \(output\)/,
    /looked at again by 2026-01-01/,
    "warning",
  ),
  mistake(
    "a fact that no longer holds",
    [OUTPUT, `${OUTPUT}, validUntil: "2026-11-10"`],
    "2026-11-10",
    /validUntil \(output\)/,
    /held until 2026-11-10/,
    "warning",
  ),
]);

test.each([
  ["a plan", `value: 3, unit: t, basis: planned, asOf: "2028"`],
  ["a year that runs", `value: 3, unit: t, asOf: "2026"`],
  ["a fiscal year that runs", `value: 3, unit: t, asOf: "FY2027"`],
  ["a superseded fact", `${OUTPUT}, validUntil: "2026-11-10", status: superseded`],
])("%s is sound", (_, output) => expect(problemsOf([OUTPUT, output])).toEqual([]));
