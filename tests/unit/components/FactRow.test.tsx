// @vitest-environment happy-dom
/** One fact: its value, its footing, who says so and who disagrees. */
import { expect, test } from "vitest";
import { FactRow } from "../../../components/card/FactRow.tsx";
import type { Fact } from "../../../facts/model.ts";
import { makeFact, makeSource } from "./make.ts";
import { show } from "./show.tsx";

const TODAY = "2026-11-22";

const row = (over: Partial<Fact>, locale?: string) =>
  show(<FactRow fact={makeFact(over)} sources={[makeSource()]} today={TODAY} />, locale)
    .firstElementChild!;

const textOf = (element: Element, css: string) =>
  element.querySelector(css)?.textContent?.replace(/\s/g, " ");

test("says what, how much, when, and links to who says so", () => {
  const fact = row({ change: { percent: -2.23, since: "2022" } });
  expect(textOf(fact, "dt")).toBe("Revenue");
  expect(textOf(fact, ".value")).toBe("CN¥70.57 bn");
  expect(textOf(fact, ".change")).toBe("▼ −2.23% from 2022");
  expect(textOf(fact, ".qualifiers")).toBe("2023");
  const link = fact.querySelector("a")!;
  expect(link.getAttribute("href")).toBe("https://example.com/report");
  expect(link.getAttribute("aria-label")).toBe("Source 1: The Company (opens in a new tab)");
  expect(link.rel).toBe("noopener noreferrer");
  expect(fact.className).toBe("fact");
});

test("a figure that stayed the same points neither up nor down", () => {
  const fact = row({ change: { percent: 0, since: "2022" } });
  expect(textOf(fact, ".change.same")).toBe("0% from 2022");
});

test("shows a dispute: whose figure it is, why, and the other figure", () => {
  const fact = row({
    status: "disputed",
    figureOf: { id: "listed", name: "Listed Company", kind: "company" },
    disputes: [
      {
        entity: { id: "listed", name: "Listed Company", kind: "company" },
        reason: "The same figures are in its own report.",
        fact: makeFact({ value: 5_000_000 }),
      },
    ],
  });
  expect(textOf(fact, ".verdict")).toBe("This is the figure of Listed Company");
  expect(textOf(fact, ".reason")).toBe("The same figures are in its own report.");
  expect(textOf(fact, ".other p")).toBe("CN¥5 m Listed Company · 2023");
  expect(textOf(fact, ".qualifiers")).toBe("2023 · disputed");
});

test("has no dispute where there is none", () => {
  expect(row({}).querySelector(".dispute")).toBeNull();
});

test("marks what no longer holds, from the day after", () => {
  expect(row({ validUntil: TODAY }).className).toBe("fact");
  const expired = row({ validUntil: "2026-11-21" });
  expect(expired.className).toBe("fact old");
  expect(textOf(expired, ".qualifiers")).toMatch(/held until .*2026/);
  const superseded = row({ status: "superseded" });
  expect(superseded.className).toBe("fact old");
  expect(textOf(superseded, ".qualifiers")).toBe("2023 · superseded");
});

test("tells its footing where it is not a reported figure", () => {
  expect(textOf(row({ basis: "reported" }), ".qualifiers")).toBe("2023");
  expect(textOf(row({ basis: "planned", scope: "listed company only" }), ".qualifiers")).toBe(
    "2023 · planned · listed company only",
  );
});

test("says when before it says what changed since", () => {
  const fact = row({ change: { percent: 5, since: "2022" } });
  expect(textOf(fact, ".footing")).toBe("2023; ▲ +5% from 2022");
  const chinese = row({ change: { percent: 5, since: "2022" } }, "zh-CN");
  expect(textOf(chinese, ".change")).toBe("较2022年 ▲ +5%");
});

test("an own figure that is another's is set back", () => {
  const figureOf = { id: "listed", name: "Listed Company", kind: "company" as const };
  expect(row({ figureOf }).className).toBe("fact others");
});

test("speaks Chinese", () => {
  const fact = row({ status: "disputed" }, "zh-CN");
  expect(textOf(fact, "dt")).toBe("营业收入");
  expect(textOf(fact, ".qualifiers")).toBe("2023年 · 有争议");
});
