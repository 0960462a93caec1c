/** The page's entities as the panel lists them: what the page shows of each, and what the pack says. */
import type { EntityDigest } from "../../facts/digest.ts";
import { ENTITY_KINDS } from "../../facts/kinds.ts";
import type { EntityKind, EntityRef } from "../../facts/model.ts";
import { fold } from "../../facts/search/fold.ts";
import type { Language } from "../language.ts";

export interface Entry extends EntityRef {
  /** Mentions on the page. */
  count: number;
  /** Undefined until it is read. */
  digest: EntityDigest | undefined;
}

export const SORTS = ["page", "count", "name"] as const;
export type Sort = (typeof SORTS)[number];

/**
 * @param entries in the order of the page
 * @returns a new list; entries that are equal stay in the order of the page
 */
export function sortEntries(entries: readonly Entry[], by: Sort, locale: string): Entry[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare: Record<Sort, (a: Entry, b: Entry) => number> = {
    page: () => 0,
    count: (a, b) => b.count - a.count,
    name: (a, b) => collator.compare(a.name, b.name),
  };
  return [...entries].sort(compare[by]);
}

/** The entries that hold every word of a query: in their name, their kind, or their key fact's label. */
export function filterEntries(
  entries: readonly Entry[],
  query: string,
  { code, strings }: Language,
): Entry[] {
  const words = fold(query).split(" ").filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries.filter(({ name, kind, digest }) => {
    const label = digest?.fact?.label[code] ?? "";
    const text = fold(`${name} ${strings.kinds[kind]} ${strings.kindsPlural[kind]} ${label}`);
    return words.every((word) => text.includes(word));
  });
}

/** By kind, in the kinds' own order; within a kind as they were. */
export function groupByKind(entries: readonly Entry[]): [EntityKind, Entry[]][] {
  return ENTITY_KINDS.flatMap((kind): [EntityKind, Entry[]][] => {
    const own = entries.filter((entry) => entry.kind === kind);
    return own.length > 0 ? [[kind, own]] : [];
  });
}
