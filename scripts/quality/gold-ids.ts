/** Which entity of the pack a gold id stands for: found by the spellings, because the two were made apart. */
import { parse } from "./csv.ts";
import type { Catalog } from "../../facts/catalog.ts";

/** @param csv the text of `gold-entities.csv`: id, kind, canonical name, spellings seen (`;` between) */
export function readGoldIds(csv: string, catalog: Catalog): Map<string, string> {
  const owners = new Map<string, string[]>();
  for (const { text, entity } of catalog.names)
    if (entity >= 0) {
      const key = text.toLowerCase();
      owners.set(key, [...(owners.get(key) ?? []), catalog.entities[entity]!.id]);
    }
  const ids = new Map<string, string>();
  for (const [goldId = "", , canonical = "", spellings = ""] of parse(csv).slice(1)) {
    const slug = goldId.slice(goldId.indexOf(":") + 1);
    const votes = new Map<string, number>();
    for (const name of [canonical, ...spellings.split(";")])
      for (const owner of owners.get(name.trim().toLowerCase()) ?? [])
        votes.set(owner, (votes.get(owner) ?? 0) + 1);
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    const same = catalog.byId(slug)?.id;
    const id = same ?? best?.[0];
    if (id !== undefined) ids.set(goldId, id);
  }
  return ids;
}
