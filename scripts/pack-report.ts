/** `npm run pack:report`: what a pack holds, what is old or due, what it weighs. `--pack DIR` takes another pack. */
import { DEFAULT_PACK, openAuthoredPack } from "./open-authored-pack.ts";
import { timeOpening, weigh } from "./pack-report/bytes.ts";
import {
  countDepth,
  countKinds,
  countPack,
  dueFacts,
  oldestFacts,
  type DatedFact,
} from "./pack-report/figures.ts";
import { goldCoverage } from "./pack-report/gold-coverage.ts";
import { readOptions } from "./read-options.ts";
import { writeReport } from "./write-report.ts";

const SHOWN = 15;
const DAYS_AHEAD = 90;

const values = readOptions("npm run pack:report [-- --pack DIR]", {
  pack: { type: "string", default: DEFAULT_PACK },
});
const { pack, store, artifacts, files } = await openAuthoredPack(values.pack);
const counts = countPack(pack);
const coverage = await goldCoverage((await store.names()).catalog);
const { parts, total } = weigh(artifacts);
const times = await timeOpening(pack.manifest.id, files);

console.log(`${pack.manifest.title} ${pack.manifest.version}\n`);
console.table(countKinds(pack));
console.table(countDepth(pack));
const long = [...pack.entities.values()]
  .flatMap(({ data }) => data.series)
  .filter(({ points }) => points.length >= 4).length;
console.log(
  `${counts.entities} entities, ${counts.entitiesWithFiveFacts} with five facts or more; ${counts.facts} facts, ` +
    `${counts.series} series (${long} of four points or more), ${counts.relations} relations, ${counts.events} events`,
);
const { A, B, C } = counts.tiers;
console.log(`${counts.sources} sources: tier A ${A}, B ${B}, C ${C}`);
if (!coverage) console.log("Coverage: the labelled texts are not there.");
else {
  console.log(
    `Coverage of the mentions marked in texts of the field: ${(coverage.share * 100).toFixed(1)} %; missing:`,
  );
  console.log(`  ${coverage.missing.map(([id, count]) => `${id} (${count})`).join(", ")}`);
}

list("Facts that can grow old", oldestFacts(pack));
const today = new Date();
const soon = new Date(today.getTime() + DAYS_AHEAD * 24 * 3600 * 1000);
list(`Past or due within ${DAYS_AHEAD} days`, dueFacts(pack, day(soon)));

console.log("\nCompiled");
console.table({ ...parts, total });
console.log(
  `Opening the names takes ${times.open.toFixed(1)} ms, then a card ${times.card.toFixed(2)} ms (reading from memory)`,
);
await writeReport("pack", {
  ...counts,
  goldCoverage: coverage?.share ?? null,
  packBytes: total.bytes,
});

function list(title: string, facts: readonly DatedFact[]): void {
  console.log(`\n${title}: ${facts.length}`);
  for (const { day, entity, index, fact } of facts.slice(0, SHOWN))
    console.log(
      `  ${day}  ${entity.data.id}: ${fact.property}  ${entity.file}:${entity.lineOf(["facts", index])}`,
    );
  if (facts.length > SHOWN) console.log(`  … and ${facts.length - SHOWN} more`);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
