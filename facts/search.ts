/** Searches the names of a pack as a person types. */
import type { Catalog } from "./catalog.ts";
import type { EntityRef, NameKind } from "./model.ts";
import { createBest, type Best } from "./search/best.ts";
import { fold, unfold } from "./search/fold.ts";
import { readKindQuery } from "./search/kind-words.ts";
import { listNames, nameAt, rangeOf, type NameList } from "./search/name-list.ts";
import { findNear } from "./search/near.ts";

export interface SearchHit extends EntityRef {
  /** The name that was found, with its kind, and the part of it that fits: UTF-16 offsets. */
  matched: { text: string; kind: NameKind; start: number; end: number };
}

/** How often each entity stands on the page that the person looks at, by id. */
export type PageCounts = Readonly<Record<string, number>>;

export type Search = (query: string, limit: number, onPage?: PageCounts) => SearchHit[];

/** How well a name fits; lower is better. The number of edits is added to the last. */
const EXACT = 0;
/** All that was asked for is a kind. */
const KIND = 1;
const PREFIX = 2;
const WORD = 3;
/** A kind and the beginning of a word. */
const WORD_OF_KIND = 4;
const INSIDE = 5;
const NEAR = 6;

/** Prepares a catalog for searching. */
export function createSearch(catalog: Catalog): Search {
  const names = catalog.names.filter(({ entity }) => entity >= 0);
  const list = listNames(names.map(({ text }) => text));
  const entities = Uint32Array.from(names, ({ entity }) => entity);
  const ordinals = new Map(catalog.entities.map(({ id }, ordinal) => [id, ordinal]));

  return (query, limit, onPage = {}) => {
    const wanted = fold(query);
    if (wanted === "") return [];
    const counts = new Map(
      Object.entries(onPage).map(([id, count]) => [ordinals.get(id) ?? -1, count]),
    );
    const best = createBest(list, entities, counts, catalog.entities.length);
    // Each of these fits worse than all before it: what is full needs no more.
    findBeginnings(list, wanted, best);
    findKind(wanted, best);
    if (best.size() < limit) findInside(list, wanted, best);
    if (best.size() < limit) findTypos(list, wanted, best);
    return best.take(limit).map(({ entity, place, length }) => {
      const name = nameAt(list.offsets, place);
      const { text, kind } = names[name]!;
      const start = place - list.offsets[name]!;
      const part = length === 0 ? { start: 0, end: 0 } : unfold(text, start, start + length);
      return { ...catalog.entities[entity]!, matched: { text, kind, ...part } };
    });
  };

  /** Asked for by its kind, an entity is found by its first name. */
  function findKind(wanted: string, best: Best): void {
    const asked = readKindQuery(wanted);
    if (!asked) return;
    const isAsked = (name: number): boolean =>
      catalog.entities[entities[name]!]!.kind === asked.kind;
    if (asked.rest === "") {
      for (let name = 0; name < names.length; name++)
        if (isAsked(name) && entities[name] !== entities[name - 1])
          best.offer(name, KIND, list.offsets[name]!, 0);
      return;
    }
    const [from, to] = rangeOf(list, asked.rest);
    for (let i = from; i < to; i++) {
      const place = list.starts[i]!;
      const name = nameAt(list.offsets, place);
      if (isAsked(name)) best.offer(name, WORD_OF_KIND, place, asked.rest.length);
    }
  }
}

/** Names that begin with what is wanted, or hold a word that does. */
function findBeginnings(list: NameList, wanted: string, best: Best): void {
  const { text, offsets, starts } = list;
  const [from, to] = rangeOf(list, wanted);
  for (let i = from; i < to; i++) {
    const place = starts[i]!;
    const name = nameAt(offsets, place);
    const isWhole = text[place + wanted.length] === "\n";
    const fit = place !== offsets[name] ? WORD : isWhole ? EXACT : PREFIX;
    best.offer(name, fit, place, wanted.length);
  }
}

function findInside({ text, offsets }: NameList, wanted: string, best: Best): void {
  for (let at = text.indexOf(wanted); at >= 0;) {
    const name = nameAt(offsets, at);
    best.offer(name, INSIDE, at, wanted.length);
    at = text.indexOf(wanted, offsets[name + 1]!);
  }
}

/** A wrong figure is another ticker; a short word with a wrong letter is another word. */
function findTypos(list: NameList, wanted: string, best: Best): void {
  const most = wanted.length < 4 || !/\p{L}/u.test(wanted) ? 0 : wanted.length < 8 ? 1 : 2;
  if (most === 0) return;
  findNear(list, wanted, most, (from, to, edits, length) => {
    for (let i = from; i < to; i++) {
      const place = list.starts[i]!;
      best.offer(nameAt(list.offsets, place), NEAR + edits, place, length);
    }
  });
}
