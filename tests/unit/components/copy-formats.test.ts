/** Markdown and table rows: whatever is in a text, it stays one text of one cell or one line. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { WRITERS } from "../../../components/card/copy-formats.ts";
import { writeRow } from "../../../components/card/cite-csv.ts";
import { languageFor } from "../../../components/language.ts";
import { makeCard, makeFact, makeSource } from "./make.ts";

const TODAY = "2026-11-22";
const en = languageFor("en-GB");
const { entity } = makeCard();
const plain = (text: string) => text.replace(/\u00a0/g, " ");

test("a fact as text: the figure, then each source on a line", () => {
  const fact = makeFact({ scope: "whole group" });
  expect(plain(WRITERS.text.fact(entity, fact, TODAY, en)).split("\n")).toEqual([
    "Some Company: Revenue: CN¥70.57 bn (2023; whole group)",
    "The Company: Annual report, 20 Apr 2024. https://example.com/report",
  ]);
});

test("a fact in Markdown is one line with its sources as links", () => {
  const text = WRITERS.markdown.fact(entity, makeFact(), TODAY, en);
  expect(plain(text)).toBe(
    "**Some Company**: Revenue: CN¥70.57 bn (2023) – " +
      "[The Company: Annual report, 20 Apr 2024](https://example.com/report)",
  );
});

test("a card in Markdown", () => {
  const text = WRITERS.markdown.card(makeCard({ facts: [makeFact()] }), TODAY, en);
  expect(plain(text).split("\n")).toEqual([
    "**Some Company**: A company of some kind.",
    "",
    "- Revenue: CN¥70.57 bn (2023) [\\[1\\]](https://example.com/report)",
    "",
    "1. [The Company: Annual report, 20 Apr 2024](https://example.com/report)",
  ]);
});

test("Markdown takes nothing in a text for its own, and links to http(s) only", () => {
  const hostile = makeCard({
    name: "A*B_[c](javascript:x)",
    summary: "<b>bold</b>\n# head",
    sources: [
      makeSource({ title: "]( x", url: "https://example.com/a(b) c" }),
      makeSource({ url: "javascript:alert(1)", title: "Bad" }),
    ],
  });
  const text = WRITERS.markdown.card(hostile, TODAY, en);
  expect(text).toContain("**A\\*B\\_\\[c\\](javascript:x)**: \\<b\\>bold\\</b\\> \\# head");
  expect(text).toContain("(https://example.com/a%28b%29%20c)");
  expect(text).not.toContain("(javascript:alert");
});

test("a card as rows: names first, then the figure as shown and bare", () => {
  const { currency: _, ...share } = makeFact({
    datatype: "percent",
    value: 12.5,
    label: { en: "Share, of all", zh: "份额" },
    scope: "whole group",
  });
  const facts = [
    makeFact({ value: { from: 10, to: 12 }, datatype: "money", currency: "USD", per: "kg" }),
    share,
  ];
  const rows = WRITERS.csv.card(makeCard({ facts }), TODAY, en).split("\r\n").map(plain);
  expect(rows[0]).toBe("entity,fact,shown,value,unit,date,footing,sources,urls");
  expect(rows[1]).toBe(
    "Some Company,Revenue,US$10 – US$12 per kg,10–12,USD/kg,2023,," +
      '"The Company: Annual report, 20 Apr 2024",https://example.com/report',
  );
  expect(rows[2]).toMatch(/^Some Company,"Share, of all",12\.5%,12\.5,%,2023,whole group,/);
  expect(rows).toHaveLength(3);
});

test("a text that a spreadsheet would run is text there; a number is a number", () => {
  expect(writeRow(["=1+1", "@x", -5, "a-b"])).toBe("'=1+1,'@x,-5,a-b");
});

test("any texts come back from a row as they went in (RFC 4180)", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "包", " ") });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const without = cells.map((text) => text.replace(/^\r/, "'\r"));
      expect(readRow(writeRow(cells))).toEqual(without);
    }),
  );
});

/** A reader of one row, by the letter of RFC 4180. */
function readRow(row: string): string[] {
  const cells: string[] = [];
  let at = 0;
  do {
    let cell = "";
    if (row[at] === '"') {
      for (at++; row[at] !== '"' || row[at + 1] === '"'; at++) {
        if (row[at] === '"') at++;
        cell += row[at];
      }
      at++;
    } else while (at < row.length && row[at] !== ",") cell += row[at++];
    cells.push(cell);
  } while (row[at++] === ",");
  return cells;
}
