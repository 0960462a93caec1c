import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { namesOf, textOf } from "./corpus.ts";
import type { Row } from "./measure.ts";

const NAMES = 500;
const LENGTH = 84_000;
const ROUNDS = 5;

/** What both ways of marking took in one page, end to end. */
export interface Marking {
  readonly names: number;
  readonly chars: number;
  readonly markJsMs: readonly number[];
  readonly oursMs: readonly number[];
  readonly markJsMarks: number;
  readonly oursMarks: number;
}

/**
 * mark.js against ours in one page of plain paragraphs: it finds the names and wraps them in
 * elements; we read the text, scan it and register static ranges as a highlight. Both up to the
 * next frame, in turn, each time on an untouched copy of the paragraphs.
 */
export async function measureMarking(page: Page): Promise<Marking> {
  const file = fileURLToPath(import.meta.resolve("mark.js/dist/mark.min.js"));
  await page.evaluate(readFileSync(file, "utf8"));
  const paragraphs = textOf("Latin", LENGTH).match(/.{1,400}/gsu) ?? [];
  const task = { names: namesOf("Latin", 2_000).slice(0, NAMES), paragraphs, rounds: ROUNDS };
  return (await page.evaluate(`detectBench.markPage(${JSON.stringify(task)})`)) as Marking;
}

/** The medians as rows of the report. */
export function markingRows(marking: Marking): Row[] {
  const row = (engine: string, times: readonly number[], matches: number): Row => {
    const speeds = times.map((ms) => marking.chars / 1000 / ms).sort((a, b) => a - b);
    const at = (share: number): number =>
      Number(speeds[Math.floor((speeds.length - 1) * share)]!.toPrecision(3));
    return {
      engine,
      script: "Latin",
      names: marking.names,
      charsPerUs: at(0.5),
      spread: [at(0.25), at(0.75)],
      matches,
      indexBytes: null,
      poolBytes: null,
      heapBytes: null,
      buildMs: 0,
      loadMs: null,
      coldMs: null,
    };
  };
  return [
    row("ours, end to end in a page", marking.oursMs, marking.oursMarks),
    row("mark.js, end to end in a page", marking.markJsMs, marking.markJsMarks),
  ];
}
