/** The bundled pack, and as many more entities as a size asks for. */
import { compilePack } from "../../../facts/authoring/compile/index.ts";
import type { CatalogFile } from "../../../facts/catalog.ts";
import { packPaths } from "../../../facts/paths.ts";
import { BUNDLED_PACK } from "../../../facts/packs.ts";
import { fold } from "../../../facts/search/fold.ts";
import { today } from "../../../facts/today.ts";
import { readPackFiles } from "../../../scripts/read-pack-files.ts";
import { namesOf } from "../detect/corpus.ts";
import type { Names } from "./engines.ts";

/** Of the names that are added, one in so many is Chinese. */
const CHINESE = 5;

/** @param size entities in all; 0 for the pack alone */
export async function dataOf(size: number): Promise<Names> {
  const { artifacts } = compilePack(await readPackFiles(`packs/${BUNDLED_PACK}`), today());
  const file = artifacts.get(packPaths(BUNDLED_PACK).catalog) as string;
  const catalog = JSON.parse(file) as CatalogFile;
  const names = catalog.names.flatMap(([text, entity]): [string, number][] =>
    entity >= 0 ? [[text, entity]] : [],
  );
  const entities = catalog.entities.map(([id]) => id);
  // A name that the pack has too would be a second right answer.
  const known = new Set(names.map(([text]) => fold(text)));
  const more = size > 0 ? mixedNames(size) : [];
  for (const text of more) {
    if (entities.length >= size) break;
    if (known.has(fold(text))) continue;
    names.push([text, entities.push(`more-${entities.length}`) - 1]);
  }
  return { entities, names };
}

function mixedNames(count: number): string[] {
  const chinese = namesOf("Chinese", 20_000);
  const latin = namesOf("Latin", Math.max(count, 20_000)).slice(0, count);
  return latin.flatMap((name, i) => (i % CHINESE === 0 ? [name, chinese[i / CHINESE]!] : [name]));
}
