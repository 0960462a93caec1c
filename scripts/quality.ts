/**
 * `npm run quality [-- --errors] [--check]`: what is found, rightly and wrongly, by the plain dictionary and by the
 * judge, on the project's own passages and on the labelled corpus where it is there. `--errors` lists each error;
 * `--check` fails where a floor on the own passages is broken.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readJsonLines } from "./json-lines.ts";
import { openAuthoredPack } from "./open-authored-pack.ts";
import { measureCorpus } from "./quality/corpus.ts";
import { measureCost } from "./quality/cost.ts";
import { createFinders } from "./quality/finders.ts";
import { brokenFloors } from "./quality/floors.ts";
import { measureOwn } from "./quality/own.ts";
import { printCost, printErrors, printSummary, printTables } from "./quality/print.ts";
import { readOptions } from "./read-options.ts";
import { writeReport } from "./write-report.ts";

const CORPUS = "../shared/corpus";

const options = readOptions("npm run quality [-- --errors] [--check]", {
  errors: { type: "boolean" },
  check: { type: "boolean" },
});
const { store } = await openAuthoredPack();
const names = await store.names();
const finders = createFinders(names);

const own = await measureOwn(finders);
printSummary("Own passages", own.figures);
printTables(own.results);
if (options.errors) printErrors(own.results.judged, own.off.judged);

if (existsSync(`${CORPUS}/gold.jsonl`)) {
  const gold = await measureCorpus(CORPUS, finders, names.catalog);
  printSummary("Labelled corpus, and texts of anything else", gold.figures);
  printTables(gold.results);
  if (options.errors) printErrors(gold.results.judged, gold.off.judged);
  const onDomain = `${CORPUS}/on-domain.jsonl`;
  const lines = readJsonLines<{ text: string }>(await readFile(onDomain, "utf8"), onDomain);
  const texts = lines.map(({ text }) => text);
  const cost = measureCost(names, texts);
  printCost(cost, texts);
  await writeReport("quality", { ...gold.figures, own: own.figures, cost });
} else {
  console.log(`\n${CORPUS} is not there: measured on the own passages alone.`);
  await writeReport("quality", { own: own.figures });
}
if (!options.errors) console.log("Every error with its text: npm run quality -- --errors");

if (options.check) {
  const broken = brokenFloors(own.figures);
  for (const floor of broken) console.error(`floor broken: ${floor}`);
  if (broken.length > 0) process.exitCode = 1;
}
