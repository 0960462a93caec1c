import type { EntityKind } from "../../model.ts";

const NAMED_AFTER_PLACES: ReadonlySet<EntityKind> = new Set(["mine", "plant"]);

/**
 * Whether a name has to be carried by the page even where its author says nothing: two or three capitals are the
 * acronym of many things, and a mine of one word has its name from a place.
 */
export function needsPage(text: string, kind: EntityKind): boolean {
  return (
    /^\p{Lu}{1,3}$/u.test(text) || (NAMED_AFTER_PLACES.has(kind) && /^\p{Lu}[\p{L}-]+$/u.test(text))
  );
}
