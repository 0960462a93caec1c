/** The measurement itself, the same in Node and in a browser's page. */
import { ENGINES, type Names } from "./engines.ts";
import { QUERIES } from "./queries.ts";

export interface Measured {
  engine: string;
  /** Milliseconds until the index stands. */
  buildMs: number;
  p50Ms: number;
  p95Ms: number;
  /** Share of the queries whose entity is the first hit; and of each kind of query. */
  hitAt1: number;
  byKind: Record<string, number>;
  /** Milliseconds to each query, in their order. */
  times: number[];
}

/** A clock may be as coarse as a millisecond: a query is repeated for so many. */
const LONG_MS = 12;
/** Longer than this is timed once. */
const SLOW_MS = 50;

/** No engine is waited for longer than so many milliseconds. */
const MOST_MS = 120_000;

/**
 * @param budgetMs how long one engine is measured at least
 * @returns undefined where it needs longer than anyone would wait
 */
export function measureEngine(engine: string, data: Names, budgetMs: number): Measured | undefined {
  const start = performance.now();
  const search = ENGINES[engine]!(data);
  const buildMs = performance.now() - start;
  const rounds: number[][] = [];
  const hits: boolean[] = [];
  for (const [query, entity] of QUERIES) {
    if (performance.now() - start > MOST_MS) return undefined;
    const before = performance.now();
    const [first] = search(query);
    const passed = performance.now() - before;
    // What takes so long is no slower for not being warm.
    rounds.push(passed > SLOW_MS ? [passed] : []);
    hits.push(first === entity);
  }
  const from = performance.now();
  do
    QUERIES.forEach(([query], i) => {
      if (rounds[i]![0] === undefined || rounds[i]![0] <= SLOW_MS)
        rounds[i]!.push(timeOf(() => search(query)));
    });
  while (performance.now() - from < budgetMs);
  const times = rounds.map(median);
  const kinds = [...new Set(QUERIES.map(([, , kind]) => kind))];
  return {
    engine,
    buildMs,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    hitAt1: share(hits),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, share(hits.filter((_, i) => QUERIES[i]![2] === kind))]),
    ),
    times,
  };
}

function timeOf(run: () => void): number {
  const start = performance.now();
  let passed = 0;
  let times = 0;
  for (; passed < LONG_MS; passed = performance.now() - start) {
    run();
    times++;
  }
  return passed / times;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

function share(hits: readonly boolean[]): number {
  return hits.filter(Boolean).length / hits.length;
}
