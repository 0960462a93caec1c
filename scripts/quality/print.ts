/** What `npm run quality` shows of its figures. */
import type { Both, ComparedFigures } from "./compare.ts";
import type { measureCost } from "./cost.ts";
import { percent } from "./floors.ts";
import { ratio, type Counts, type Measured, type Miss } from "./measure.ts";
import type { counts, OffDomain } from "./off-domain.ts";

type Figures = ComparedFigures["gold"];
type OffCounts = ReturnType<typeof counts>;

export function printSummary(title: string, all: ComparedFigures): void {
  const row = ({ coverage, recall, precision }: Figures, off: OffCounts) => ({
    coverage: percent(coverage),
    recall: percent(recall),
    precision: percent(precision),
    "texts of anything else": off.texts,
    "with a card": percent(ratio(off.textsWithCard, off.texts)),
    cards: off.cards,
  });
  console.log(`\n${title}`);
  console.table({
    plain: row(all.plain, all.plainOffDomain),
    judged: row(all.gold, all.offDomain),
  });
}

/** Recall and precision by kind of entity, and by what the name's policy asks for. */
export function printTables({ plain, judged }: Both<Measured>): void {
  for (const by of ["byKind", "byPolicy"] as const) {
    const keys = [...new Set([...plain[by].keys(), ...judged[by].keys()])].sort();
    console.table(
      Object.fromEntries(keys.map((key) => [key, row(plain[by].get(key), judged[by].get(key))])),
    );
  }
}

function row(plain: Counts | undefined, judged: Counts | undefined) {
  const part = (of: number | undefined, whole: number | undefined): string =>
    whole ? percent(ratio(of ?? 0, whole)) : "";
  return {
    marked: judged?.covered ?? 0,
    "plain recall": part(plain?.found, plain?.covered),
    recall: part(judged?.found, judged?.covered),
    "plain shown": plain?.shown ?? 0,
    "plain precision": part(plain?.right, plain?.shown),
    shown: judged?.shown ?? 0,
    precision: part(judged?.right, judged?.shown),
  };
}

export function printErrors({ uncovered, missed, wrong }: Measured, off: OffDomain): void {
  const lists: Record<string, readonly Miss[]> = { "not in the pack": uncovered, missed, wrong };
  for (const [title, list] of Object.entries(lists))
    for (const { passage, ...miss } of list) printError(title, passage, miss.id, miss);
  for (const card of off.cards) printError("off-domain card", card.id, card.entity, card);
}

function printError(
  title: string,
  text: string,
  id: string,
  { surface, evidence, around }: Pick<Miss, "surface" | "evidence" | "around">,
): void {
  const why = evidence.length > 0 ? ` [${evidence.join(", ")}]` : "";
  console.log(`${title}: ${text} “${surface}” ${id}${why}: … ${around} …`);
}

export function printCost(cost: ReturnType<typeof measureCost>, texts: readonly string[]): void {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const { scanning, both, judgingOverScanning } = cost;
  const each = ((both - scanning) / characters) * 1e5;
  console.log(
    `\nJudging adds ${each.toFixed(2)} ms to each 100,000 characters of the field, ` +
      `${percent(judgingOverScanning)} of the time that scanning them takes`,
  );
}
