/** Ours and the peers behind one interface: names in, ordinals of entities out, the best first. */
import { Charset, Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Catalog } from "../../../facts/catalog.ts";
import { createSearch } from "../../../facts/search.ts";

/** What is searched: entities with the names of each. */
export interface Names {
  entities: string[];
  /** Name and ordinal of its entity. */
  names: [text: string, entity: number][];
}

/** Gives ids of entities. */
export type Engine = (query: string) => string[];

/** As many as the popup shows. */
const LIMIT = 20;

/** Several names of one entity may be found: peers are asked for more, so that as many entities are left. */
const ASKED = 3 * LIMIT;

export const ENGINES: Record<string, (data: Names) => Engine> = {
  Lodestone({ entities, names }) {
    const search = createSearch({
      entities: entities.map((id) => ({ id, name: id, kind: "company" })),
      names: names.map(([text, entity]) => ({ text, entity, kind: "short", lang: "" })),
    } as unknown as Catalog);
    return (query) => search(query, LIMIT).map(({ id }) => id);
  },
  MiniSearch(data) {
    const search = new MiniSearch<{ id: number; text: string }>({
      fields: ["text"],
      searchOptions: { prefix: true, fuzzy: 0.25, combineWith: "AND" },
    });
    search.addAll(data.names.map(([text], id) => ({ id, text })));
    return (query) =>
      entitiesOf(
        data,
        search
          .search(query)
          .slice(0, ASKED)
          .map(({ id }) => id as number),
      );
  },
  "Fuse.js"(data) {
    const search = new Fuse(
      data.names.map(([text]) => text),
      { threshold: 0.3, ignoreLocation: true, ignoreDiacritics: true },
    );
    return (query) =>
      entitiesOf(
        data,
        search.search(query, { limit: ASKED }).map(({ refIndex }) => refIndex),
      );
  },
  FlexSearch(data) {
    // Latin names by how they sound, which forgives some errors; Chinese ones by each sign.
    const latin = new Index({ tokenize: "forward", encoder: Charset.LatinBalance });
    const chinese = new Index({ tokenize: "forward", encoder: Charset.CJK });
    data.names.forEach(([text], id) => (isHan(text) ? chinese : latin).add(id, text));
    return (query) =>
      entitiesOf(
        data,
        (isHan(query) ? chinese : latin).search(query, { limit: ASKED }) as number[],
      );
  },
};

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function entitiesOf({ entities, names }: Names, found: number[]): string[] {
  const ids = found.map((name) => entities[names[name]![1]]!);
  return [...new Set(ids)].slice(0, LIMIT);
}
