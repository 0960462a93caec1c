/** Which share of the mentions marked in texts of the field belongs to an entity of the pack. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Catalog } from "../../facts/catalog.ts";
import { readGoldIds } from "../quality/gold-ids.ts";
import { measure, ratio } from "../quality/measure.ts";
import { readPassages } from "../quality/passages.ts";

const CORPUS = "../shared/corpus";

/** null where the labelled texts are not beside the project. */
export async function goldCoverage(catalog: Catalog): Promise<number | null> {
  if (!existsSync(`${CORPUS}/gold.jsonl`)) return null;
  const passages = readPassages(await readFile(`${CORPUS}/gold.jsonl`, "utf8"));
  const ids = readGoldIds(await readFile(`${CORPUS}/gold-entities.csv`, "utf8"), catalog);
  const ofTheField = passages.filter(({ domain }) => domain);
  const { marked, covered } = measure(
    ofTheField,
    () => [],
    (id) => ids.get(id),
  );
  return ratio(covered, marked);
}
