/** The closed lists that packs, settings and views share. */

export const ENTITY_KINDS = [
  "company",
  "mine",
  "plant",
  "material",
  "technology",
  "body",
  "law",
  "person",
  "place",
  "market",
  "publication",
  "concept",
] as const;

export const NAME_KINDS = [
  "legal",
  "short",
  "acronym",
  "former",
  "ticker",
  "native",
  "spelling",
] as const;

export const RELATION_TYPES = [
  "owned-by",
  "part-of",
  "operates",
  "produces",
  "supplies",
  "regulates",
  "leads",
  "located-in",
  "listed-on",
  "issued-by",
  "publishes",
  "uses",
  "formerly",
  "partner-of",
] as const;
