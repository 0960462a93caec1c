/** Which share of the mentions marked in texts of the field belongs to an entity of the pack. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Catalog } from "../../facts/catalog.ts";
import { readGoldIds } from "../quality/gold-ids.ts";
import { readPassages } from "../quality/passages.ts";

const CORPUS = "../shared/corpus";

export interface GoldCoverage {
  /** Between 0 and 1. */
  share: number;
  /** What is marked and not in the pack, with how often, the most frequent first. */
  missing: [id: string, count: number][];
}

/** undefined where the labelled texts are not beside the project. */
export async function goldCoverage(catalog: Catalog): Promise<GoldCoverage | undefined> {
  const gold = `${CORPUS}/gold.jsonl`;
  if (!existsSync(gold)) return undefined;
  const passages = readPassages(await readFile(gold, "utf8"), gold);
  const ids = readGoldIds(await readFile(`${CORPUS}/gold-entities.csv`, "utf8"), catalog);
  const marked = passages.filter(({ domain }) => domain).flatMap((passage) => passage.marked);
  const missing = new Map<string, number>();
  for (const { id } of marked) if (!ids.has(id)) missing.set(id, (missing.get(id) ?? 0) + 1);
  const uncovered = [...missing.values()].reduce((sum, count) => sum + count, 0);
  return {
    share: marked.length === 0 ? 1 : 1 - uncovered / marked.length,
    missing: [...missing].sort((a, b) => b[1] - a[1]),
  };
}
