/**
 * `npm run quality:sentences [-- --errors] [--check]`: how well cards read sentences, by verdict and by kind of figure,
 * on the labelled sentences, those that were there while the rules were written apart from those that were not.
 * `--errors` lists each error; `--check` fails where a floor is broken.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readJsonLines } from "./json-lines.ts";
import { openAuthoredPack } from "./open-authored-pack.ts";
import { percent } from "./quality/floors.ts";
import { measureGoldFigures } from "./quality/gold-figures.ts";
import { ratio } from "./quality/measure.ts";
import {
  measureSentences,
  type MeasuredSentences,
  type VerdictCounts,
} from "./quality/sentence-counts.ts";
import { brokenSentenceFloors } from "./quality/sentence-floors.ts";
import { createSentenceChecker, type LabelledSentence } from "./quality/sentences.ts";
import { readOptions } from "./read-options.ts";
import { writeReport } from "./write-report.ts";

const SENTENCES = "tests/quality/sentences.jsonl";
const GOLD = "../shared/corpus/gold.jsonl";
/** Each sentence is read this often for the time of a hover, so that the first, cold ones carry little weight. */
const ROUNDS = 20;

const options = readOptions("npm run quality:sentences [-- --errors] [--check]", {
  errors: { type: "boolean" },
  check: { type: "boolean" },
});
const { store } = await openAuthoredPack();
const checker = await createSentenceChecker(store);
const sentences = readJsonLines<LabelledSentence>(await readFile(SENTENCES, "utf8"), SENTENCES);

const sets = Map.groupBy(sentences, ({ set }) => set);
const report: Record<string, MeasuredSentences["figures"]> = {};
for (const [set, own] of [...sets, ["all", sentences] as const]) {
  const measured = await measureSentences(checker, own);
  report[set] = measured.figures;
  print(set, measured);
}

if (existsSync(GOLD)) {
  const { shown, right, unjudged } = await measureGoldFigures(store, await readFile(GOLD, "utf8"));
  console.log(`\nLabelled corpus: ${shown.length} verdicts, ${right} judged right`);
  for (const figure of unjudged) console.log(`not judged yet: ${JSON.stringify(figure)}`);
}

// Of each hover the middle round: what a busy machine does to single rounds is not ours.
const times: number[] = [];
for (const sentence of sentences) {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await checker.hoverTimes(sentence));
  for (const [i] of rounds[0]!.entries()) {
    const sorted = rounds.map((round) => round[i]!).sort((a, b) => a - b);
    times.push(sorted[Math.floor(ROUNDS / 2)]!);
  }
}
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
const hover = { median: at(0.5), p95: at(0.95), most: at(1), hovers: times.length };
console.log(
  `\nA hover's reading, comparing and choosing: median ${hover.median.toFixed(2)} ms, ` +
    `p95 ${hover.p95.toFixed(2)} ms, most ${hover.most.toFixed(2)} ms (${hover.hovers} hovers, ` +
    `each the middle of ${ROUNDS}, files at hand)`,
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
