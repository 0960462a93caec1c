/** The lines of the list beside a page: what is quoted, what goes together, and where a click leads. */
import { expect, test } from "vitest";
import { pageLines } from "../../../../facts/figures/page-lines.ts";
import type { PageFigure } from "../../../../facts/figures/passages.ts";
import { sentencesOf } from "../../../../facts/sentence.ts";
import { makeFact, makeSource } from "../../components/make.ts";

const ENTITY = { id: "a", name: "A", kind: "company" } as const;

function figureOf(text: string, written: string, over: Partial<PageFigure> = {}): PageFigure {
  const start = text.indexOf(written);
  const end = start + written.length;
  return {
    verdict: "agrees",
    stated: { entity: ENTITY, fact: makeFact(), sources: [makeSource()] },
    passage: 0,
    start,
    end,
    sentence: sentencesOf(text)
      .map((one) => ({ start: one.start, end: one.start + one.text.length }))
      .findLast((one) => one.start <= start)!,
    text: written,
    entity: "a",
    figure: { kind: "money", start, end, value: 1, step: 1, roundStep: 1 },
    ...over,
  };
}

function passageOf(text: string, names: Record<string, string> = { A: "a" }) {
  const mentions = Object.entries(names).flatMap(([name, entity]) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].map(({ index }) => ({
      entity,
      start: index,
      end: index + name.length,
    })),
  );
  return { text, mentions };
}

const marked = ({ quote, marks }: ReturnType<typeof pageLines>[number]) =>
  marks.map(({ start, end }) => quote.slice(start, end));

test("figures of one sentence on one statement are one line, others are not", () => {
  const text = "A made $5.25 bn, up 3%. Its cost was $5.31 bn, and A sold for $9.77 bn.";
  const other = { entity: ENTITY, fact: makeFact({ property: "price" }), sources: [] };
  const lines = pageLines(
    [
      figureOf(text, "$5.25 bn"),
      figureOf(text, "3%"),
      figureOf(text, "$5.31 bn"),
      figureOf(text, "$9.77 bn", { stated: other }),
    ],
    [passageOf(text)],
  );
  expect(lines.map(marked)).toEqual([["$5.25 bn", "3%"], ["$5.31 bn"], ["$9.77 bn"]]);
  expect(lines[0]!.quote).toBe("A made $5.25 bn, up 3%.");
  expect(lines.map(({ mention }) => mention!.start)).toEqual([0, 51, 51]);
});

test.each([
  ["words", "word "],
  ["no spaces", "字"],
])("a long sentence of %s is cut on both sides, never in the figure", (_what, filler) => {
  const text = `A ${filler.repeat(200)}$5.25 bn ${filler.repeat(200)}`;
  const [line] = pageLines([figureOf(text, "$5.25 bn")], [passageOf(text)]);
  expect(marked(line!)).toEqual(["$5.25 bn"]);
  expect(line!.quote).toMatch(/^… .+ …$/);
  expect(line!.quote.length).toBeLessThan(240);
});

test("a figure that the sentence before gives to an entity leads to another name in its block", () => {
  const text = "The company made $5.25 bn from B.";
  const [line] = pageLines([figureOf(text, "$5.25 bn")], [passageOf(text, { B: "b" })]);
  expect(line!.mention).toMatchObject({ entity: "b" });
});
