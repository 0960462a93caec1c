/** Rows of pages -> medians, tails and ratios. */
import type { ChangesRow } from "./changes.ts";
import type { Judging } from "./judging.ts";
import type { Row } from "./measure.ts";
import { median, quantile } from "./numbers.ts";

const FIGURES = [
  "idleMs",
  "firstMarkMs",
  "mainThreadMs",
  "longestSliceMs",
  "longTasks",
  "heapBytes",
  "marks",
  "markjsMs",
  "walkMs",
] as const;

/** Pages from this length on are those that mark.js is compared on. */
const LARGE = 80_000;

export interface Figure {
  figure: (typeof FIGURES)[number];
  median: number;
  p95: number;
  worst: number;
  worstPage: string;
}

/** For one browser; figures that no page has are left out. */
export function figuresOf(rows: readonly Row[]): Figure[] {
  return FIGURES.flatMap((figure) => {
    const known = rows.filter((row) => row[figure] !== null);
    if (!known.length) return [];
    const values = known.map((row) => row[figure]!);
    const worst = Math.max(...values);
    const worstPage = known.find((row) => row[figure] === worst)!.page;
    return [{ figure, median: median(values), p95: quantile(values, 0.95), worst, worstPage }];
  });
}

/** For one browser. Ratios of sums, so that a page counts by what it costs. */
export function ratiosOf(rows: readonly Row[]) {
  const sum = (of: (row: Row) => number, some = rows) =>
    some.reduce((total, row) => total + of(row), 0);
  const large = rows.filter(({ chars, markjsMs }) => chars >= LARGE && markjsMs !== null);
  return {
    /** Our main thread to walking and joining the same text once, as cold. */
    mainThreadToWalk: sum((row) => row.mainThreadMs) / sum((row) => row.walkMs),
    mainThreadToWalkMedianPage: median(rows.map((row) => row.mainThreadMs / (row.walkMs || 0.1))),
    /** mark.js to ours, on pages of 80,000 characters and more that it can do. */
    markJsToOurs: large.length
      ? sum((row) => row.markjsMs!, large) / sum((row) => row.mainThreadMs, large)
      : null,
  };
}

/** The judge's share of reading (Chromium's main thread) and scanning, over all pages. */
export function judgeShareOf(rows: readonly Row[], judging: ReadonlyMap<string, Judging>) {
  let reading = 0;
  let scanning = 0;
  let judgingMs = 0;
  for (const { page, mainThreadMs } of rows.filter(({ browser }) => browser === "chromium")) {
    const { scanMs, scanAndJudgeMs } = judging.get(page)!;
    reading += mainThreadMs;
    scanning += scanMs;
    judgingMs += scanAndJudgeMs - scanMs;
  }
  const share = reading + scanning > 0 ? judgingMs / (reading + scanning) : null;
  return { readingMs: reading, scanMs: scanning, judgeMs: judgingMs, share };
}

export interface PagesReport {
  rows: Row[];
  summary: Record<string, { figures: Figure[]; ratios: ReturnType<typeof ratiosOf> }>;
  judging: ReturnType<typeof judgeShareOf>;
  changes: ChangesRow[];
  conditions: Record<string, string | number>;
}

export function reportOf(
  rows: Row[],
  judging: ReadonlyMap<string, Judging>,
  changes: ChangesRow[],
  conditions: PagesReport["conditions"],
): PagesReport {
  const summary: PagesReport["summary"] = {};
  for (const browser of new Set(rows.map((row) => row.browser))) {
    const own = rows.filter((row) => row.browser === browser);
    summary[browser] = { figures: figuresOf(own), ratios: ratiosOf(own) };
  }
  return { rows, summary, judging: judgeShareOf(rows, judging), changes, conditions };
}
