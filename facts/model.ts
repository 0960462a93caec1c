/** What a compiled pack holds at run time: the shapes that the worker reads and the views show. */
import type { ENTITY_KINDS, NAME_KINDS, RELATION_TYPES } from "./kinds.ts";

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type NameKind = (typeof NAME_KINDS)[number];
export type RelationType = (typeof RELATION_TYPES)[number];

/** A short text in each language of the interface. */
export interface Words {
  en: string;
  zh: string;
}

export type Datatype = "money" | "quantity" | "percent" | "count" | "date" | "text";
export type Bound = "about" | "at-least" | "at-most" | "more-than" | "less-than";
export type Basis =
  "reported" | "estimate" | "guidance" | "planned" | "capacity" | "quota" | "agreed";

export interface Source {
  url: string;
  title: string;
  publisher: string;
  published?: string;
  accessed: string;
  tier: "A" | "B" | "C";
}

/** Points at a source of the same entity by its place in the list, and into the document. */
export interface Citation {
  source: number;
  at?: string;
}

/** Enough of an entity to name it and to link to its card. */
export interface EntityRef {
  id: string;
  name: string;
  kind: EntityKind;
}

/** A value with what it takes to print it: numbers are whole (70565000000, never "70,565 million"). */
export interface Measured {
  property: string;
  label: Words;
  datatype: Datatype;
  unit?: Words;
  currency?: string;
  per?: string;
  of?: string;
  scope?: string;
  /** The entity whose figure it really is, where sources give it as this one's. */
  figureOf?: EntityRef;
  basis?: Basis;
  note?: string;
  sources: Citation[];
}

export type Value = number | string | { from: number; to: number };

export interface Fact extends Measured {
  value: Value;
  bound?: Bound;
  /** A period (facts/period.ts): the time that the value is true of. */
  asOf?: string;
  change?: { percent: number; since?: string };
  status?: "current" | "disputed" | "superseded";
  /** Facts that this one can't be squared with, and why. */
  disputes?: Dispute[];
  validUntil?: string;
  reviewBy?: string;
  raw?: string;
}

export interface Dispute {
  entity: EntityRef;
  reason: string;
  fact: Omit<Fact, "disputes" | "sources">;
}

export interface Series extends Measured {
  /** Oldest first. */
  points: [period: string, value: number][];
}

export interface Relation extends EntityRef {
  type: RelationType;
  /** True where the other entity stands in this relation to ours: it is owned by us, located in us … */
  inverse?: true;
  share?: number;
  as?: string;
  asOf?: string;
  until?: string;
  sources: Citation[];
}

export interface EntityName {
  text: string;
  kind: NameKind;
  lang?: string;
}

/** One entity with all that its card can show. One file of the compiled pack. */
export interface Entity extends EntityRef {
  names: EntityName[];
  /** The month with which its financial year ends; 12 where that is the calendar year. */
  yearEnds?: number;
  summary: string;
  highlights: { text: string; sources: Citation[] }[];
  /** In the order of a card that knows nothing of the sentence. */
  facts: Fact[];
  series: Series[];
  events: { date: string; text: string; sources: Citation[] }[];
  relations: Relation[];
  links: { website?: string; wikidata?: string };
  sources: Source[];
  /** Citations behind the summary, where no fact stands for it. */
  summarySources: Citation[];
}
