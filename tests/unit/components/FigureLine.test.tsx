// @vitest-environment happy-dom
/** What a card says to a sentence's figures, and when it says nothing. */
import { expect, test } from "vitest";
import { FactCard } from "../../../components/card/FactCard.tsx";
import type { FigureCheck } from "../../../facts/figures/lines.ts";
import type { Fact } from "../../../facts/model.ts";
import { makeCard, makeFact, makeSource } from "./make.ts";
import { show } from "./show.tsx";

const owner = { id: "owner", name: "Owner", kind: "company" as const };
const said = (over: Partial<FigureCheck> = {}, fact: Fact = makeFact()): FigureCheck => ({
  verdict: "agrees",
  texts: [{ text: "70.57 billion yuan" }],
  stated: { entity: owner, fact, sources: [makeSource()] },
  ...over,
});

function lines(figures: FigureCheck[], about: Fact[] = [], locale = "en"): string[] {
  const card = { ...makeCard({}, about), figures };
  const root = show(<FactCard data={card} today="2026-11-22" onOpen={() => {}} />, locale);
  return [...root.querySelectorAll(".figure-line")].map((line) =>
    line.textContent!.replace(/\s/gu, " "),
  );
}

test("nothing to say, nothing said", () => expect(lines([], [makeFact()])).toEqual([]));

test("both figures, with the source and its date", () => {
  expect(lines([said({ verdict: "differs" })])).toEqual([
    "≠ Our source states another figureIn the text70.57 billion yuanRevenueCN¥70.57 bn (2023)The Company, Apr 20, 2024",
  ]);
});

test("whose figure it really is", () => {
  expect(lines([said({ verdict: "other-entity" })])[0]).toContain("This is the figure of Owner");
});

test("a fact that stands below is not said twice", () => {
  const fact = makeFact();
  const [line] = lines([said({}, fact)], [{ ...fact }]);
  expect(line).toBe("✓ Our source states the sameIn the text70.57 billion yuan");
  expect(lines([said({}, fact)], [makeFact({ asOf: "2022" })])[0]).toContain("The Company");
});

test("a series may have by the calendar year what a fact has by the financial year", () => {
  const [line] = lines([said({}, makeFact())], [makeFact({ asOf: "FY2023" })]);
  expect(line).not.toContain("The Company");
});

test("whose figure it is, and that one's, are not said again in the fact's own row", () => {
  const fact = makeFact({
    value: 9_900_000_000,
    currency: "USD",
    figureOf: owner,
    disputes: [
      { entity: owner, fact: makeFact(), reason: "It gave the figure as its own." },
      { entity: owner, fact: makeFact({ asOf: "2021", value: 1 }), reason: "Once it was less." },
    ],
  });
  const told = { ...makeCard({}, [fact]), figures: [said({ verdict: "other-entity" })] };
  const rowOf = (card: typeof told) => {
    const root = show(<FactCard data={card} today="2026-11-22" onOpen={() => {}} />);
    return [...root.querySelectorAll(".dispute p")].map((part) => part.textContent);
  };
  expect(rowOf(told)).toEqual([
    "It gave the figure as its own.",
    expect.stringMatching(/^CN¥1 Owner · 2021$/),
    "Once it was less.",
  ]);
  expect(rowOf({ ...told, figures: [] })).toHaveLength(5);
});

test("several figures of one statement stand in one line, with which way they went", () => {
  const texts = [{ text: "$9.9 billion" }, { text: "2.23%", move: "down" as const }];
  expect(lines([said({ texts })])[0]).toContain("$9.9 billion, ▼ 2.23%");
});

test("two lines at most, and in the reader's language", () => {
  expect(lines([said(), said(), said()])).toHaveLength(2);
  expect(lines([said({ verdict: "other-period" })], [], "zh")[0]).toMatch(/其他时期.*文中.*2023年/);
});
