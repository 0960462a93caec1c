/**
 * The catalog is the small part of a compiled pack that the worker always holds: which entities there
 * are, what they are called, and what each name needs before it counts. The name index answers with
 * positions in these lists.
 */
import type { NamePolicy } from "../judge/policy.ts";
import type { EntityKind, EntityRef, NameKind } from "./model.ts";

/** The file `catalog.json`. Tuples, because there are thousands. */
export interface CatalogFile {
  pack: { id: string; title: string; version: string };
  entities: [id: string, kind: EntityKind, name: string][];
  /** In the order of name ids. A word that only shows what a page is about has the entity −1. */
  names: [text: string, entity: number, policy: number, kind: NameKind, lang: string][];
  policies: NamePolicy[];
  /** Clues of entities that have any, by ordinal. */
  clues: Record<number, string[]>;
}

export interface CatalogName {
  text: string;
  entity: number;
  policy: NamePolicy;
  kind: NameKind;
  lang: string;
}

export interface Catalog {
  pack: CatalogFile["pack"];
  entities: readonly EntityRef[];
  names: readonly CatalogName[];
  /** The words that speak for an entity, in lower case; none for most. */
  cluesOf(entity: number): readonly string[];
  byId(id: string): EntityRef | undefined;
}

export function readCatalog(file: CatalogFile): Catalog {
  const entities = file.entities.map(([id, kind, name]) => ({ id, kind, name }));
  const ids = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    pack: file.pack,
    entities,
    names: file.names.map(([text, entity, policy, kind, lang]) => ({
      text,
      entity,
      policy: file.policies[policy]!,
      kind,
      lang,
    })),
    cluesOf: (entity) => file.clues[entity] ?? [],
    byId: (id) => ids.get(id),
  };
}
