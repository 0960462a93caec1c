import type { EntityKind } from "../model.ts";

/** Kinds whose names stand on every page: a card on "China" or "Reuters" helps only on a page of the field. */
export const GENERAL_KINDS: ReadonlySet<EntityKind> = new Set([
  "place",
  "person",
  "concept",
  "publication",
  "body",
]);
