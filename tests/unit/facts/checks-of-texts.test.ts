/** Spelling, units in words, names and addresses. */
import { expect, test } from "vitest";
import { mistake, problemsOf, testMistakes } from "./mistakes.ts";

const summary = (text: string) => ["summary: A law.", `summary: ${text}`] as const;
const name = (text: string, more = "") =>
  [
    'names: [{ text: "SHA: 600010", kind: ticker }]',
    `names: [{ text: "SHA: 600010", kind: ticker }, { text: ${text}, kind: short${more} }]`,
  ] as const;

testMistakes([
  mistake(
    "American spelling",
    summary("A law on aluminum."),
    "aluminum",
    /border-law: summary/,
    /"aluminum" is American/,
  ),
  mistake("a verb in -ize", summary("A law to organize trade."), "organize", /summary/, /organize/),
  mistake(
    "percent spelt out",
    summary("A law on ten percent of trade."),
    "ten percent",
    /summary/,
    /"percent" is spelt out/,
  ),
  mistake("a space before %", summary("Ten, or 10 %."), "10 %", /summary/, /space before/),
  mistake("a short billion", summary("Costs $9.9 bn."), "9.9 bn", /summary/, /are abbreviated/),
  mistake("a short million", summary("Costs CNY 30m."), "30m", /summary/, /are abbreviated/),
  mistake("a curly apostrophe", summary("China’s law."), "China’s", /summary/, /curly/),
  mistake("an abbreviation", summary("Allows 500 tpa."), "500 tpa", /summary/, /tonnes a year/),
  mistake(
    "a ton that may be three weights",
    summary("Allows 500 tons."),
    "500 tons",
    /summary/,
    /three different weights/,
    "warning",
  ),
  mistake(
    "a name that another has in other letters",
    name("BÏG  group"),
    "BÏG",
    /steel-union: names\[1\]/,
    /also a name of big-group/,
  ),
  mistake("a name of nothing", name('"\\u00ad"'), "00ad", /names\[1\]/, /can't stand in a text/),
  mistake(
    "a ticker without its exchange",
    ['"SHA: 600010"', '"600010"'],
    '"600010"',
    /steel-union: names\[0\]/,
    /has no exchange/,
  ),
  mistake(
    "an English word as a name",
    name("Rainbow"),
    "Rainbow",
    /names\[1\]/,
    /English word/,
    "warning",
  ),
  mistake(
    "a document under two ids",
    ['"https://filing.example/b"', '"http://www.paper.example/a/?utm_source=x"'],
    "utm_source",
    /sources.filing/,
    /same document as "paper"/,
    "warning",
  ),
]);

test.each([
  ["British spelling", summary("A law on the size of aluminium laboratories, 10% a year.")],
  ["a name in its own spelling", summary("A law of the Department of Defense.")],
  ["metres", summary("A hole 30 m deep, for $1.5 million.")],
  ["short tons", summary("Allows 500 short tons.")],
  ["an English word that asks for evidence", name("Rainbow", ", match: { context: page }")],
  ["a name that is no word", name("Baogang")],
])("%s is sound", (_, change) => expect(problemsOf(change)).toEqual([]));
