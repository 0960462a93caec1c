/** What the engine is meant to reach, each a ratio of two rows of one run, and whether it did. */
import type { Row } from "./measure.ts";

export interface Target {
  readonly what: string;
  /** Undefined where the run had not both rows. */
  readonly value: number | undefined;
  readonly target: number;
  readonly held: boolean;
}

const EXACT = "ours, exact case";
const ALL = "ours, all rules";
const SUM = "limit: charCodeAt sum";

type Of = (engine: string, script: string, names: number) => Row | undefined;
type Value = (of: Of) => number | undefined;

const speed =
  (one: string, other: string, script: string, names: number): Value =>
  (of) =>
    divide(of(one, script, names)?.charsPerUs, of(other, script, names)?.charsPerUs);
const bytesOf =
  (names: number): Value =>
  (of) => {
    const row = of(ALL, "Latin", names);
    return row && (row.indexBytes! - row.poolBytes!) / names;
  };

const AT_LEAST: readonly [string, number, Value][] = [
  ["exact case / charCodeAt sum, Latin 2 k", 0.55, speed(EXACT, SUM, "Latin", 2_000)],
  ["exact case / charCodeAt sum, Latin 100 k", 0.45, speed(EXACT, SUM, "Latin", 100_000)],
  ["exact case / charCodeAt sum, Latin 1 M", 0.4, speed(EXACT, SUM, "Latin", 1_000_000)],
  ["all rules / charCodeAt sum, Latin 100 k", 0.35, speed(ALL, SUM, "Latin", 100_000)],
  ...(
    [
      ["modern-ahocorasick", 16],
      ["ahocorasick", 9],
      ["flashtext.js", 5.5],
      ["one RegExp, Unicode boundaries", 8],
    ] as const
  ).map(([peer, target]): [string, number, Value] => [
    `all rules / ${peer}, Latin 100 k`,
    target,
    speed(ALL, peer, "Latin", 100_000),
  ]),
  ...(
    [
      ["modern-ahocorasick", 40],
      ["nested-Map trie", 5],
    ] as const
  ).map(([peer, target]): [string, number, Value] => [
    `all rules / ${peer}, Chinese 100 k`,
    target,
    speed(ALL, peer, "Chinese", 100_000),
  ]),
  [
    "load time of modern-ahocorasick / ours, Latin 100 k",
    300,
    (of) =>
      divide(of("modern-ahocorasick", "Latin", 100_000)?.loadMs, of(ALL, "Latin", 100_000)?.loadMs),
  ],
  [
    "end to end in a page / mark.js, 500 names",
    200,
    (of) =>
      divide(
        of("ours, end to end in a page", "Latin", 500)?.charsPerUs,
        of("mark.js, end to end in a page", "Latin", 500)?.charsPerUs,
      ),
  ],
];

const AT_MOST: readonly [string, number, Value][] = [
  [
    "all rules, 2 k / 1 M names: slowdown",
    1.3,
    (of) => divide(of(ALL, "Latin", 2_000)?.charsPerUs, of(ALL, "Latin", 1_000_000)?.charsPerUs),
  ],
  ["index bytes a name without its letters, 100 k", 20, bytesOf(100_000)],
  ["index bytes a name without its letters, 1 M", 16, bytesOf(1_000_000)],
];

/** @param rows of one run in Node */
export function targetsOf(rows: readonly Row[]): Target[] {
  const of: Of = (engine, script, names) =>
    rows.find((row) => row.engine === engine && row.script === script && row.names === names);
  const judged =
    (sign: string, holds: (value: number, target: number) => boolean) =>
    ([what, target, value]: readonly [string, number, Value]): Target => {
      const found = value(of);
      return {
        what: `${what}, ${sign} ${target}`,
        value: found === undefined ? undefined : Number(found.toPrecision(3)),
        target,
        held: found !== undefined && holds(found, target),
      };
    };
  return [
    ...AT_LEAST.map(judged("at least", (value, target) => value >= target)),
    ...AT_MOST.map(judged("at most", (value, target) => value <= target)),
  ];
}

function divide(a: number | null | undefined, b: number | null | undefined): number | undefined {
  return a == null || b == null ? undefined : a / b;
}
