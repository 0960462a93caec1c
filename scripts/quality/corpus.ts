/** The labelled corpus, whose ids are not the pack's, and the texts of anything else beside it. */
import { readFile } from "node:fs/promises";
import type { Catalog } from "../../facts/catalog.ts";
import { compare, type Comparison } from "./compare.ts";
import type { Finders } from "./finders.ts";
import { readGoldIds } from "./gold-ids.ts";
import { readPassages } from "./passages.ts";

export async function measureCorpus(
  directory: string,
  finders: Finders,
  catalog: Catalog,
): Promise<Comparison> {
  const read = (name: string): Promise<string> => readFile(`${directory}/${name}`, "utf8");
  const passages = async (name: string) => readPassages(await read(name), `${directory}/${name}`);
  const ids = readGoldIds(await read("gold-entities.csv"), catalog);
  return compare(await passages("gold.jsonl"), await passages("off-domain.jsonl"), finders, (id) =>
    finders.entityById(ids.get(id) ?? ""),
  );
}
