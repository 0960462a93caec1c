import type { Cold } from "./cold.ts";
import type { Growth } from "./growth.ts";
import type { Row } from "./measure.ts";
import type { Target } from "./targets.ts";

export interface Report {
  readonly rows: Row[];
  readonly ratios: Record<string, number>;
  readonly targets: Target[];
  readonly browsers: Record<string, Row[]>;
  readonly cold: Record<string, Cold>;
  readonly growth: Growth[];
}

const MARKING = ["ours, end to end in a page", "mark.js, end to end in a page"] as const;
const SUM = "limit: charCodeAt sum";

/** The ratios that the targets are about, each of two rows of one run. */
export function ratiosOf(rows: readonly Row[]): Record<string, number> {
  const ratios: Record<string, number> = {};
  for (const row of rows) {
    const sum = find(rows, SUM, row.script, row.names);
    if (sum !== undefined && row.engine.startsWith("ours")) {
      ratios[`${row.engine} / charCodeAt sum, ${sizeOf(row)}`] = ratio(row, sum);
    }
    if (row.engine === MARKING[1]) {
      const ours = find(rows, MARKING[0], row.script, row.names);
      if (ours !== undefined) ratios[`${MARKING[0]} / mark.js`] = ratio(ours, row);
    }
    const all = find(rows, "ours, all rules", row.script, row.names);
    if (all !== undefined && !/^(ours|limit)/.test(row.engine)) {
      ratios[`ours, all rules / ${row.engine}, ${sizeOf(row)}`] = ratio(all, row);
    }
  }
  return ratios;
}

/** One Markdown table of rows. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const sum = find(rows, SUM, row.script, row.names);
    const share = sum === undefined ? "" : ratio(row, sum).toFixed(2);
    const perName =
      row.indexBytes === null || row.poolBytes === null
        ? ""
        : ((row.indexBytes - row.poolBytes) / row.names).toFixed(1);
    return [
      sizeOf(row),
      row.engine,
      `${row.charsPerUs} (${row.spread.join("–")})`,
      share,
      row.engine.startsWith("limit") ? "" : row.matches,
      megabytes(row.indexBytes),
      perName,
      megabytes(row.heapBytes),
      row.buildMs,
      row.loadMs ?? "",
    ].join(" | ");
  });
  const head =
    "names | engine | chars/µs (quartiles) | / sum | matches | index MB | B/name | heap MB | build ms | load ms";
  const rule = head.replace(/[^|]+/g, " --- ");
  return [head, rule, ...lines].map((line) => `| ${line} |`).join("\n");
}

/** The whole of docs/benchmarks.md. */
export function markdownOf(report: Report, facts: readonly string[]): string {
  const cold = Object.entries(report.cold).map(
    ([what, { openMs, firstMs, warmMs }]) =>
      `| ${what} | ${openMs.toFixed(1)} | ${firstMs.toFixed(1)} | ${warmMs.toFixed(2)} |`,
  );
  const growth = report.growth.map(
    ({ what, nsPerChar }) => `| ${what} | ${nsPerChar.join(" | ")} |`,
  );
  const targets = report.targets.map(
    ({ what, value, held }) => `| ${what} | ${value ?? "not run"} | ${held ? "yes" : "**no**"} |`,
  );
  const ratios = Object.entries(report.ratios).map(([what, value]) => `| ${what} | ${value} |`);
  return [
    "# Benchmarks of detection",
    "Made by `npm run bench:detect`; figures of other machines differ, the ratios less so.",
    facts.map((fact) => `- ${fact}`).join("\n"),
    "![characters per microsecond by number of names](bench-detect.svg)",
    "## Targets",
    "Where one is missed, [ADR 2](adr/0002-detection-engine.md) says what the time goes into.",
    ["| target | measured | held |", "| --- | --- | --- |", ...targets].join("\n"),
    "## Node",
    tableOf(report.rows),
    ...Object.entries(report.browsers).flatMap(([name, rows]) => [`## ${name}`, tableOf(rows)]),
    "## A realm where no code has run",
    [
      "| names | open ms | first scan ms | warm scan ms |",
      "| --- | --- | --- | --- |",
      ...cold,
    ].join("\n"),
    "## Growth with the length of hostile texts: ns a character",
    ["| what | 50 k | 200 k | 800 k |", "| --- | --- | --- | --- |", ...growth].join("\n"),
    "## Ratios",
    ["| ratio | value |", "| --- | --- |", ...ratios].join("\n"),
    "",
  ].join("\n\n");
}

function find(
  rows: readonly Row[],
  engine: string,
  script: string,
  names: number,
): Row | undefined {
  return rows.find((row) => row.engine === engine && row.script === script && row.names === names);
}

function ratio(a: Row, b: Row): number {
  return Number((a.charsPerUs / b.charsPerUs).toPrecision(3));
}

function sizeOf({ script, names }: Row): string {
  return `${script} ${names >= 1_000_000 ? `${names / 1_000_000} M` : `${names / 1000} k`}`;
}

function megabytes(bytes: number | null): string {
  return bytes === null ? "" : (bytes / 1e6).toFixed(1);
}
