import { ENGINES, LIMITS, type Engine, type Loaded } from "./engines.ts";

export interface Task {
  readonly script: "Latin" | "Chinese";
  readonly names: readonly string[];
  readonly text: string;
  readonly rounds: number;
  /** Engines by name; all that can take as many names where none are given. */
  readonly engines?: readonly string[];
}

export interface Row {
  readonly engine: string;
  readonly script: string;
  readonly names: number;
  /** Median of the rounds, and the lower and upper quartile. */
  readonly charsPerUs: number;
  readonly spread: readonly [number, number];
  readonly matches: number;
  readonly indexBytes: number | null;
  readonly poolBytes: number | null;
  readonly heapBytes: number | null;
  readonly buildMs: number;
  readonly loadMs: number | null;
  readonly coldMs: number | null;
}

interface Runner extends Loaded {
  readonly engine: Engine;
  readonly buildMs: number;
  readonly heapBytes: number | null;
  readonly speeds: number[];
  matches: number;
}

/** Slower engines see only the start of the text, so that no round of theirs takes seconds. */
const SLOW_ENGINE_TEXT = 150_000;

/** Milliseconds; the clock of a thread may go by 4, which in shorter runs shows. */
const SHORTEST_RUN = 60;

/** Rounds that are not counted, until the code is compiled. */
const WARM_UP = 4;

/** What a machine tells of itself; a browser tells nothing. */
export interface Probes {
  /** Milliseconds of processor time of this thread: other processes do not count. */
  readonly clock: () => number;
  readonly heapUsed: () => number;
}

/** Runs the engines in turn, round by round, so that a busy machine slows all of them alike. */
export function measure(task: Task, probes?: Probes): Row[] {
  const chosen = [...LIMITS, ...ENGINES].filter(
    ({ name, mostNames }) =>
      task.names.length <= mostNames && (task.engines === undefined || task.engines.includes(name)),
  );
  const runners = chosen.map((engine) => load(engine, task.names, probes?.heapUsed));
  const clock = probes?.clock ?? (() => performance.now());
  for (let round = -WARM_UP; round < task.rounds; round++) {
    for (const runner of runners) {
      if (round >= 0 || isOurs(runner.engine.name)) runOnce(runner, task.text, clock);
      if (round < 0) runner.speeds.length = 0;
    }
  }
  return runners.map((runner) => rowOf(runner, task));
}

function load(engine: Engine, names: readonly string[], heapUsed?: () => number): Runner {
  const heapBefore = heapUsed?.() ?? 0;
  const start = performance.now();
  const loaded = engine.load(names);
  const buildMs = performance.now() - start;
  const heapBytes = heapUsed === undefined ? null : Math.max(0, heapUsed() - heapBefore);
  return { ...loaded, engine, buildMs, heapBytes, speeds: [], matches: 0 };
}

function runOnce(runner: Runner, whole: string, clock: () => number): void {
  const text = isOurs(runner.engine.name) ? whole : whole.slice(0, SLOW_ENGINE_TEXT);
  const start = clock();
  let elapsed = 0;
  let times = 0;
  while (elapsed < SHORTEST_RUN) {
    runner.matches = runner.count(text);
    times++;
    elapsed = clock() - start;
  }
  runner.speeds.push((times * text.length) / 1000 / elapsed);
}

function isOurs(name: string): boolean {
  return name.startsWith("ours") || name.startsWith("limit");
}

function rowOf(runner: Runner, task: Task): Row {
  const sorted = runner.speeds.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toPrecision(3));
  const text = isOurs(runner.engine.name) ? task.text.slice(0, SLOW_ENGINE_TEXT) : undefined;
  return {
    engine: runner.engine.name,
    script: task.script,
    names: task.names.length,
    charsPerUs: at(0.5),
    spread: [at(0.25), at(0.75)],
    matches: text === undefined ? runner.matches : runner.count(text),
    indexBytes: runner.indexBytes ?? null,
    poolBytes: runner.poolBytes ?? null,
    heapBytes: runner.heapBytes,
    buildMs: Number(runner.buildMs.toFixed(1)),
    loadMs: runner.loadMs === undefined ? null : Number(runner.loadMs.toFixed(2)),
    coldMs: null,
  };
}
