/** What a reader pastes can be quoted: each figure with its footing and its source. */
import { expect, test } from "vitest";
import { citeCard } from "../../../components/card/cite.ts";
import { languageFor } from "../../../components/language.ts";
import { makeCard, makeFact, makeSource } from "./make.ts";

const TODAY = "2026-11-22";
const en = languageFor("en-GB");

test("the fact of the sentence first, then the rest, then the sources they name", () => {
  const about = makeFact({ value: 9_900_000_000, currency: "USD", sources: [{ source: 1 }] });
  const card = makeCard(
    {
      facts: [makeFact({ label: { en: "Employees", zh: "员工" }, datatype: "count", value: 12 })],
      sources: [
        makeSource(),
        makeSource({ url: "https://example.org/a", title: "A story", publisher: "The Press" }),
      ],
    },
    [about],
  );
  expect(
    citeCard(card, TODAY, en)
      .replace(/\u00a0/g, " ")
      .split("\n"),
  ).toEqual([
    "Some Company: A company of some kind.",
    "",
    "Revenue: US$9.9 bn (2023) [2]",
    "Employees: 12 (2023) [1]",
    "",
    "[1] The Company: Annual report, 20 Apr 2024. https://example.com/report",
    "[2] The Press: A story, 20 Apr 2024. https://example.org/a",
  ]);
});

test("a figure that is another's, disputed, estimated or expired is not quoted without saying so", () => {
  const fact = makeFact({
    status: "disputed",
    basis: "estimate",
    scope: "whole group",
    validUntil: "2025-12-31",
    figureOf: { id: "other", name: "Other Company", kind: "company" },
  });
  const [, , line] = citeCard(makeCard({ facts: [fact] }), TODAY, en).split("\n");
  for (const part of [
    "estimate",
    "whole group",
    "disputed",
    "31\u00a0Dec\u00a02025",
    "Other Company",
  ])
    expect(line).toContain(part);
});

test("in Chinese", () => {
  const text = citeCard(makeCard({ facts: [makeFact()] }), TODAY, languageFor("zh-CN"));
  expect(text).toContain("营业收入: 705.7亿元 (2023年) [1]");
});
