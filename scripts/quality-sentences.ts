/**
 * `npm run quality:sentences [-- --errors] [--check]`: how well cards read sentences, by verdict and by kind of figure,
 * on the labelled sentences, those that were there while the rules were written apart from those that were not.
 * `--errors` lists each error; `--check` fails where a floor is broken.
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openAuthoredPack } from "./open-authored-pack.ts";
import { percent } from "./quality/floors.ts";
import { ratio } from "./quality/measure.ts";
import {
  measureSentences,
  type MeasuredSentences,
  type VerdictCounts,
} from "./quality/sentence-counts.ts";
import { brokenSentenceFloors } from "./quality/sentence-floors.ts";
import { createSentenceChecker, parseSentences } from "./quality/sentences.ts";
import { writeReport } from "./write-report.ts";

const SENTENCES = "tests/quality/sentences.jsonl";
/** Each sentence is read this often for the time of a hover, so that the first, cold ones carry little weight. */
const ROUNDS = 20;

const { values: options } = parseArgs({
  options: { errors: { type: "boolean" }, check: { type: "boolean" } },
});
const { store } = await openAuthoredPack();
const checker = await createSentenceChecker(store);
const sentences = parseSentences(await readFile(SENTENCES, "utf8"));

const sets = Map.groupBy(sentences, ({ set }) => set);
const report: Record<string, MeasuredSentences["figures"]> = {};
for (const [set, own] of [...sets, ["all", sentences] as const]) {
  const measured = await measureSentences(checker, own);
  report[set] = measured.figures;
  print(set, measured);
}

const times: number[] = [];
for (let round = 0; round < ROUNDS; round++)
  for (const sentence of sentences) times.push(...(await checker.hoverTimes(sentence)));
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
const hover = { median: at(0.5), p95: at(0.95), p99: at(0.99), hovers: times.length };
console.log(
  `\nA hover's reading, comparing and choosing: median ${hover.median.toFixed(2)} ms, ` +
    `p95 ${hover.p95.toFixed(2)} ms, p99 ${hover.p99.toFixed(2)} ms (${hover.hovers} hovers, files at hand)`,
);
await writeReport("sentences", { ...report, hover });
if (!options.errors) console.log("Every error: npm run quality:sentences -- --errors");

if (options.check) {
  const broken = brokenSentenceFloors(report["all"]!);
  for (const floor of broken) console.error(`floor broken: ${floor}`);
  if (broken.length > 0) process.exitCode = 1;
}

function print(set: string, { figures, errors }: MeasuredSentences): void {
  console.log(
    `\n${set}: ${figures.figures} figures in ${figures.sentences} sentences; ` +
      `numbers read right: ${figures.readRight} of ${figures.toRead}`,
  );
  console.table(rows(figures.byVerdict));
  console.table(rows(figures.byKind));
  if (!options.errors || set === "all") return;
  for (const { sentence, figure, wanted, got, text } of errors)
    console.log(
      `${got ? "wrong" : "missed"}: ${sentence} “${figure}” is ${wanted}` +
        (got ? `, shown as ${got.verdict} of ${got.entity} [${got.stated}]` : "") +
        `: ${text}`,
    );
}

function rows(counts: Record<string, VerdictCounts>): Record<string, object> {
  const row = ({ labelled, found, shown, right }: VerdictCounts) => ({
    labelled,
    found,
    recall: labelled === 0 ? "" : percent(ratio(found, labelled)),
    shown,
    right,
    precision: shown === 0 ? "" : percent(ratio(right, shown)),
  });
  return Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, row(value)]));
}
