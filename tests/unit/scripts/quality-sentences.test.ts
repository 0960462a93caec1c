/** How the reading of sentences is measured, and its floors on the labelled sentences. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readJsonLines } from "../../../scripts/json-lines.ts";
import { openAuthoredPack } from "../../../scripts/open-authored-pack.ts";
import { measureSentences } from "../../../scripts/quality/sentence-counts.ts";
import { brokenSentenceFloors } from "../../../scripts/quality/sentence-floors.ts";
import {
  createSentenceChecker,
  type LabelledSentence,
  type Shown,
} from "../../../scripts/quality/sentences.ts";

const sentence: LabelledSentence = {
  id: "s",
  lang: "en",
  text: "Ore made $5 bn, 3% more, of 70 t.",
  entities: [{ id: "ore", start: 0, end: 3 }],
  figures: [
    { start: 9, end: 14, kind: "money", value: 5e9, entity: "ore", verdict: "agrees" },
    { start: 16, end: 18, kind: "percent", value: 3, entity: "ore", verdict: "differs" },
    { start: 28, end: 32, kind: "mass", value: 70, verdict: "silent" },
  ],
  set: "dev",
};

const showing = (...shown: Partial<Shown>[]) => ({
  shown: async () => shown.map((one) => ({ entity: "ore", stated: "", ...one }) as Shown),
  hoverTimes: async () => [],
});

test("counts what is found, shown and right", async () => {
  const checker = showing(
    { start: 9, end: 14, verdict: "agrees" },
    { start: 16, end: 18, verdict: "agrees" },
    { start: 28, end: 32, verdict: "differs" },
    { start: 0, end: 3, verdict: "differs" },
  );
  const { figures, errors } = await measureSentences(checker, [sentence]);
  expect(figures).toMatchObject({ sentences: 1, figures: 3, toRead: 2, readRight: 2 });
  expect(figures.byVerdict.agrees).toEqual({ labelled: 1, found: 1, shown: 2, right: 1 });
  expect(figures.byVerdict.differs).toEqual({ labelled: 1, found: 0, shown: 2, right: 0 });
  expect(errors.map(({ figure, wanted, got }) => [figure, wanted, got?.verdict])).toEqual([
    ["3%", "differs", undefined],
    ["3%", "differs", "agrees"],
    ["70 t", "silent", "differs"],
    ["Ore", "no figure", "differs"],
  ]);
});

test("right on another's card is no find", async () => {
  const checker = showing({ start: 9, end: 14, verdict: "agrees", entity: "other" });
  const { figures } = await measureSentences(checker, [sentence]);
  expect(figures.byVerdict.agrees).toEqual({ labelled: 1, found: 0, shown: 1, right: 1 });
});

test("a broken floor is said in words", async () => {
  const none = { labelled: 0, found: 0, shown: 0, right: 0 };
  const byVerdict = {
    agrees: none,
    "other-entity": none,
    "other-period": none,
    differs: { labelled: 10, found: 9, shown: 10, right: 9 },
  };
  expect(brokenSentenceFloors({ byVerdict })).toEqual([
    'precision of "differs" is 90.0 %, the floor is 97.0 %',
  ]);
});

test("the labelled sentences hold every floor", { timeout: 180_000 }, async () => {
  const { store } = await openAuthoredPack();
  const sentences = readJsonLines<LabelledSentence>(
    await readFile("tests/quality/sentences.jsonl", "utf8"),
    "sentences.jsonl",
  );
  const { figures } = await measureSentences(await createSentenceChecker(store), sentences);
  expect(brokenSentenceFloors(figures)).toEqual([]);
});
