/** The list to take away: as a spreadsheet reads it, and as Markdown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageFor } from "../../../../components/language.ts";
import type { Entry } from "../../../../components/panel/entries.ts";
import { tableOf, toCsv, toMarkdown } from "../../../../components/panel/table.ts";
import { makeFact, makeSource } from "../make.ts";

const TODAY = "2026-11-22";
const language = languageFor("en");

const entry = (over: Partial<Entry> = {}, fact = makeFact()): Entry => ({
  id: "some",
  kind: "company",
  name: "Some Company",
  count: 3,
  digest: {
    id: "some",
    kind: "company",
    name: "Some Company",
    summary: "A company.",
    fact,
    relations: [],
    events: [],
    sources: [makeSource()],
  },
  ...over,
});

const csv = (...entries: Entry[]) => toCsv(tableOf(entries, TODAY, language), language);
const markdown = (...entries: Entry[]) => toMarkdown(tableOf(entries, TODAY, language), language);

/** As RFC 4180 has it; written anew for the test. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\r") {
      rows.at(-1)!.push(cell);
      cell = "";
      if (sign === "\r") {
        i++;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe("CSV", () => {
  test("has a row an entity, with value, footing, source and address", () => {
    const rows = parseCsv(csv(entry()).slice(1));
    // Figures and dates hold together by spaces that don’t break.
    expect(rows.map((row) => row.map((cell) => cell.replace(/\s/g, " ")))).toEqual([
      ["Name", "Kind", "Mentions", "Fact", "Value", "As of, footing", "Source", "Address"],
      [
        "Some Company",
        "Company",
        "3",
        "Revenue",
        "CN¥70.57 bn",
        "2023",
        "The Company: Annual report, Apr 20, 2024",
        "https://example.com/report",
      ],
    ]);
  });

  test("says whose figure it is", () => {
    const figureOf = { id: "other", kind: "company" as const, name: "Other Company" };
    expect(csv(entry({}, makeFact({ figureOf })))).toContain("This is the figure of Other Company");
  });

  test("begins with a byte order mark, for Excel", () => {
    expect(csv(entry()).codePointAt(0)).toBe(0xfeff);
  });

  test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "－1"])(
    "never lets %j be run as a formula",
    (name) => {
      const [, row] = parseCsv(csv(entry({ name })).slice(1));
      expect(row![0]).toBe(`'${name}`);
    },
  );

  test("gives back any name as it was, or with an apostrophe before it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const [, row] = parseCsv(csv(entry({ name })).slice(1));
        expect([name, `'${name}`]).toContain(row![0]);
        expect(row).toHaveLength(8);
      }),
    );
  });
});

describe("Markdown", () => {
  test("is a table with linked sources", () => {
    expect(
      markdown(entry())
        .replace(/\u00a0/g, " ")
        .split("\n"),
    ).toEqual([
      "| Name | Kind | Mentions | Fact | Value | As of, footing | Source |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "| Some Company | Company | 3 | Revenue | CN¥70.57 bn | 2023 | [The Company: Annual report, Apr 20, 2024](https://example.com/report) |",
      "",
    ]);
  });

  test("keeps what looks like Markdown as text", () => {
    const name = "a|b *c* [d](javascript:x) <img> `e` \\ _f_\n# g";
    expect(markdown(entry({ name })).split("\n")[2]).toContain(
      "| a\\|b \\*c\\* \\[d\\](javascript:x) \\<img\\> \\`e\\` \\\\ \\_f\\_ \\# g |",
    );
  });

  test.each(["javascript:alert(1)", "data:text/html,x"])("never links to %s", (url) => {
    const digest = { ...entry().digest!, sources: [makeSource({ url })] };
    expect(markdown(entry({ digest }))).not.toContain("](");
  });

  test("an address can't end its link or its cell", () => {
    const url = "https://example.com/a>b|c d";
    const digest = { ...entry().digest!, sources: [makeSource({ url })] };
    expect(markdown(entry({ digest }))).toContain("](https://example.com/a%3eb%7cc%20d) |");
  });
});

test("an entity without facts says what it is; one that is not read yet only its name", () => {
  const { fact: _, ...digest } = entry().digest!;
  const rows = tableOf([entry({ digest }), entry({ digest: undefined })], TODAY, language).rows;
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["Some Company", "Company", "3", "", "A company.", ""],
    ["Some Company", "Company", "3", "", "", ""],
  ]);
});
