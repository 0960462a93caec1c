/** Measures detection and judging on labelled passages and on texts of anything else. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createPageReader } from "../facts/mentions.ts";
import { findPlainMentions } from "../facts/plain-mentions.ts";
import { openAuthoredPack } from "./open-authored-pack.ts";
import { readGoldIds } from "./quality/gold-ids.ts";
import { measure, ratio, type FoundSpan, type Measured } from "./quality/measure.ts";
import { readPassages, type Passage } from "./quality/passages.ts";
import { writeReport } from "./write-report.ts";

const CORPUS = "../shared/corpus";

type Find = (text: string) => FoundSpan[];

const { values: options } = parseArgs({ options: { errors: { type: "boolean" } } });
const { store } = await openAuthoredPack();
const names = await store.names();
const plain = finder((text) => findPlainMentions(names, text));
const judged = finder((text) => createPageReader(names)(text).mentions);

if (!existsSync(`${CORPUS}/gold.jsonl`)) {
  console.log(`${CORPUS} is not there; nothing to measure on.`);
} else {
  const gold = readPassages(await readFile(`${CORPUS}/gold.jsonl`, "utf8"));
  const ids = readGoldIds(await readFile(`${CORPUS}/gold-entities.csv`, "utf8"), names.catalog);
  const offDomain = await readTexts(`${CORPUS}/off-domain.jsonl`);
  const results = {
    plain: measure(gold, plain, (id) => ids.get(id)),
    judged: measure(gold, judged, (id) => ids.get(id)),
  };
  const off = {
    plain: offDomainCards(offDomain, plain),
    judged: offDomainCards(offDomain, judged),
  };
  print(gold, results, off);
  await writeReport("quality", {
    gold: figures(results.judged),
    plain: figures(results.plain),
    offDomain: counts(off.judged),
    plainOffDomain: counts(off.plain),
  });
}

function finder(
  find: (text: string) => readonly { start: number; end: number; entity: { id: string } }[],
): Find {
  return (text) => find(text).map(({ start, end, entity }) => ({ start, end, entity: entity.id }));
}

async function readTexts(path: string): Promise<{ id: string; text: string }[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as { id: string; text: string });
}

interface OffDomain {
  texts: number;
  cards: { id: string; surface: string; entity: string; around: string }[];
}

function offDomainCards(texts: readonly { id: string; text: string }[], find: Find): OffDomain {
  const cards = texts.flatMap(({ id, text }) =>
    find(text).map(({ start, end, entity }) => ({
      id,
      surface: text.slice(start, end),
      entity,
      around: text.slice(Math.max(0, start - 50), end + 50).replace(/\s+/g, " "),
    })),
  );
  return { texts: texts.length, cards };
}

function counts({ texts, cards }: OffDomain) {
  return { texts, textsWithCard: new Set(cards.map(({ id }) => id)).size, cards: cards.length };
}

function figures({ marked, covered, found, shown, right }: Measured) {
  return {
    coverage: ratio(covered, marked),
    recall: ratio(found, covered),
    precision: ratio(right, shown),
  };
}

function print(
  gold: readonly Passage[],
  results: Record<"plain" | "judged", Measured>,
  off: Record<"plain" | "judged", OffDomain>,
): void {
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  console.log(`\n${gold.length} labelled passages, ${off.judged.texts} texts of anything else\n`);
  console.table(
    Object.fromEntries(
      (["plain", "judged"] as const).map((way) => {
        const { coverage, recall, precision } = figures(results[way]);
        const { texts, textsWithCard, cards } = counts(off[way]);
        return [
          way,
          {
            coverage: percent(coverage),
            recall: percent(recall),
            precision: percent(precision),
            "off-domain texts with a card": percent(ratio(textsWithCard, texts)),
            "cards there": cards,
          },
        ];
      }),
    ),
  );
  if (!options.errors) return console.log("Every error with its text: npm run quality -- --errors");
  const { uncovered, missed, wrong } = results.judged;
  for (const [title, list] of Object.entries({ "not in the pack": uncovered, missed, wrong }))
    for (const { passage, surface, id, around } of list)
      console.log(`${title}: ${passage} “${surface}” ${id}: … ${around} …`);
  for (const { id, surface, entity, around } of off.judged.cards)
    console.log(`off-domain card: ${id} “${surface}” ${entity}: … ${around} …`);
}
