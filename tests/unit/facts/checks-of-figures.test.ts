/** Figures that deny each other. */
import { expect, test } from "vitest";
import { mistake, problemsOf, testMistakes } from "./mistakes.ts";

const OUTPUT = '- { property: output, value: 3, unit: t, asOf: "2023", sources: [filing] }';
const ORE =
  '- { property: resource, value: 100, scale: million, unit: t, of: ore, asOf: "2024", sources: [filing] }';
const GRADE =
  '- { property: grade, value: 2, unit: "%", of: rare earth oxides, asOf: "2024", sources: [filing] }';

/** Ore, grade and content on lines of their own. */
function deposit(content: string, ore = ORE, grade = GRADE): readonly [string, string] {
  const contained = `- { property: resource, value: ${content}, scale: million, unit: t, of: contained rare-earth oxide, asOf: "2024", sources: [filing] }`;
  return [OUTPUT, [OUTPUT, ore, grade, contained].join("\n      ")];
}

function converted(rate: number, from = "value: 70565, scale: million, currency: CNY") {
  const revenue = `- { property: revenue, value: 9.9, scale: billion, currency: USD, asOf: "2021", converted: { from: { ${from} }, rate: ${rate}, rateDate: "2023-12-29" }, sources: [filing] }`;
  return [OUTPUT, `${OUTPUT}\n      ${revenue}`] as const;
}

testMistakes([
  mistake(
    "a content that tonnage and grade deny",
    deposit("20"),
    "value: 20,",
    /facts\[5\] \(resource\)/,
    /is 2,000,000 t, not 20,000,000 t/,
  ),
  mistake(
    "a content that the ore's own words deny",
    deposit("0.9", ORE.replace("of: ore", "of: ore at 2% total rare earth oxides"), ""),
    "value: 0.9,",
    /resource/,
    /is 2,000,000 t/,
  ),
  mistake(
    "a point of a series that a fact denies",
    ['["2023", 3]', '["2023", 4]'],
    'points: [["2022"',
    /points\[1\]/,
    /has 4 for 2023, a fact 3/,
  ),
  mistake(
    "an amount that its rate denies",
    converted(8.5),
    "rate: 8.5",
    /converted \(revenue\)/,
    /at 8.5 it would be 8,302,000,000 USD/,
  ),
  mistake("a rate upside down", converted(1 / 7.1), "rate:", /converted/, /other way round/),
  mistake(
    "a fact said twice",
    [OUTPUT, `${OUTPUT}\n      ${OUTPUT.replace("filing", "paper")}`],
    "sources: [paper] }\n    series",
    /facts\[3\] \(output\)/,
    /same as facts\[2\]/,
  ),
  mistake(
    "a source cited twice",
    ["share: 55, sources: [filing]", "share: 55, sources: [filing, filing]"],
    "share: 55",
    /relations\[0\].sources\[1\]/,
    /cited twice/,
  ),
]);

test("what agrees is sound", () => {
  expect(problemsOf(deposit("2"))).toEqual([]);
  expect(problemsOf(deposit("1.95"))).toEqual([]);
  expect(problemsOf(converted(7.1))).toEqual([]);
});

test("what is of another time or place is not compared", () => {
  expect(problemsOf(deposit("20", ORE.replace('"2024"', '"2015"')))).toEqual([]);
  expect(problemsOf(deposit("20", ORE, GRADE.replace("of:", "scope: north, of:")))).toEqual([]);
});

test("a disputed fact may deny the series", () => {
  const change = ['["2023", 3]', '["2023", 4]'] as const;
  const dispute = [
    OUTPUT,
    OUTPUT.replace("value: 3", "value: 3, status: disputed, note: N"),
  ] as const;
  expect(problemsOf(change, dispute)).toEqual([]);
});
