/** Searches the names of a pack as a person types. */
import type { Catalog } from "./catalog.ts";
import type { EntityRef, NameKind } from "./model.ts";

export interface SearchHit extends EntityRef {
  /** The name that was found, with its kind, and the part of it that fits: UTF-16 offsets. */
  matched: { text: string; kind: NameKind; start: number; end: number };
}

/** How well a name fits; lower is better. */
const EXACT = 0;
const PREFIX = 1;
const WORD_PREFIX = 2;
const INSIDE = 3;
const TYPO = 4;

interface SearchEntry {
  /** The name folded for comparing: lower case, without diacritics. */
  folded: string;
  text: string;
  kind: NameKind;
  entity: EntityRef;
}

export type Search = (query: string, limit: number) => SearchHit[];

/** Prepares a catalog for searching. */
export function createSearch(catalog: Catalog): Search {
  const entries: SearchEntry[] = catalog.names
    .filter((name) => name.entity >= 0)
    .map(({ text, kind, entity }) => ({
      folded: fold(text),
      text,
      kind,
      entity: catalog.entities[entity]!,
    }));
  return (query, limit) => {
    const wanted = fold(query.trim());
    if (wanted === "") return [];
    const best = new Map<string, { rank: number; hit: SearchHit }>();
    for (const entry of entries) {
      const fit = fitOf(entry, wanted);
      const known = fit && best.get(entry.entity.id);
      if (fit && (!known || fit.rank < known.rank))
        best.set(entry.entity.id, { rank: fit.rank, hit: hitOf(entry, fit) });
    }
    return [...best.values()]
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          a.hit.matched.text.length - b.hit.matched.text.length ||
          (a.hit.name < b.hit.name ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ hit }) => hit);
  };
}

interface Fit {
  rank: number;
  start: number;
  length: number;
}

function fitOf({ folded }: SearchEntry, wanted: string): Fit | undefined {
  if (folded === wanted) return { rank: EXACT, start: 0, length: wanted.length };
  const at = folded.indexOf(wanted);
  if (at === 0) return { rank: PREFIX, start: 0, length: wanted.length };
  if (at > 0) {
    const atWord = wordStart(folded, wanted, at);
    return atWord >= 0
      ? { rank: WORD_PREFIX, start: atWord, length: wanted.length }
      : { rank: INSIDE, start: at, length: wanted.length };
  }
  const allowed = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  const near = allowed > 0 && prefixDistance(wanted, folded, allowed);
  return near ? { rank: TYPO + near.distance, start: 0, length: near.length } : undefined;
}

/** The first place where `wanted` stands at the start of a word. */
function wordStart(folded: string, wanted: string, from: number): number {
  for (let at = from; at >= 0; at = folded.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1]!)) return at;
  return -1;
}

/**
 * The fewest edits (a letter added, lost, changed, or two swapped) that turn `wanted` into a beginning of
 * `text`; undefined where that takes more than `most`.
 */
function prefixDistance(
  wanted: string,
  text: string,
  most: number,
): { distance: number; length: number } | undefined {
  const width = Math.min(text.length, wanted.length + most);
  let older: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= wanted.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const same = wanted[i - 1] === text[j - 1];
      row[j] = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && wanted[i - 1] === text[j - 2] && wanted[i - 2] === text[j - 1])
        row[j] = Math.min(row[j]!, older[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return undefined;
    older = above;
    above = row;
  }
  const distance = Math.min(...above);
  return distance <= most ? { distance, length: above.indexOf(distance) } : undefined;
}

function hitOf({ entity, text, kind }: SearchEntry, fit: Fit): SearchHit {
  // Folding keeps lengths for the names of our packs but for rare letters; never point past the end.
  const end = Math.min(text.length, fit.start + fit.length);
  return { ...entity, matched: { text, kind, start: fit.start, end } };
}

/** Case, diacritics and full-width forms do not count when a person searches. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ");
}
