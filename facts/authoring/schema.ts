/**
 * The schema of the YAML files that a pack is written in. Everything a person may write stands here
 * once; the TypeScript types, the check at build time and the published JSON Schema all come from it.
 */
import * as v from "valibot";
import { ENTITY_KINDS, NAME_KINDS, RELATION_TYPES } from "../kinds.ts";
import { DAY_PATTERN, PERIOD_PATTERN } from "../period.ts";

/** No text of ours is longer than this: a card is read in a second. */
export const MAX_TEXT = 240;

const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is lower-case words joined by hyphens (baogang-group)",
  ),
);
const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("this text is empty"),
  v.maxLength(MAX_TEXT, `this text is longer than ${MAX_TEXT} characters`),
);
const word = v.pipe(v.string(), v.trim(), v.nonEmpty("this word is empty"));
const period = v.pipe(
  v.string(),
  v.regex(
    PERIOD_PATTERN,
    "a date is 2024, 2024-05, 2024-05-31, FY2024, 2024-Q3, 2024-H1 or 2020/2024, in quotes",
  ),
);
const day = v.pipe(v.string(), v.regex(DAY_PATTERN, "a day is written 2024-05-31, in quotes"));
const httpUrl = v.pipe(
  v.string(),
  v.url("this is not a well-formed URL"),
  v.regex(/^https?:\/\//, "only http and https links are allowed"),
);

/** `source-id`, or the same with the place in the document where it says so. */
const citation = v.union([id, v.strictObject({ source: id, at: v.optional(text) })]);
const citations = v.pipe(v.array(citation), v.minLength(1, "name at least one source"));

const source = v.strictObject({
  url: httpUrl,
  title: v.pipe(v.string(), v.nonEmpty()),
  publisher: v.pipe(v.string(), v.nonEmpty()),
  /** When the document says it was published, if it does. */
  published: v.optional(period),
  accessed: day,
  /** A: government, regulator, the company itself. B: named newsroom or trade press. C: anything else. */
  tier: v.picklist(["A", "B", "C"]),
  lang: v.optional(word),
});

const match = v.strictObject({
  case: v.optional(v.picklist(["any", "exact", "title"])),
  /** What must be around before this name counts: nothing, evidence on the page, or words near it. */
  context: v.optional(v.picklist(["none", "page", "near"])),
  near: v.optional(v.array(word)),
  not: v.optional(
    v.strictObject({ before: v.optional(v.array(word)), after: v.optional(v.array(word)) }),
  ),
});

const name = v.strictObject({
  text: word,
  lang: v.optional(word),
  kind: v.picklist(NAME_KINDS),
  match: v.optional(match),
  /** True where another entity is known by the same name and that is on purpose. */
  shared: v.optional(v.literal(true)),
});

const range = v.strictObject({ from: v.number(), to: v.number() });
const value = v.union([v.number(), v.string(), range]);
const scale = v.picklist(["thousand", "million", "billion", "trillion"]);
const measure = {
  unit: v.optional(word),
  currency: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "a currency is three capitals (CNY)")),
  ),
  scale: v.optional(scale),
  /** What a price is for one of: kg, t, lb. */
  per: v.optional(word),
  /** What is counted or weighed: "rare earth oxide", "NdPr oxide", "concentrate". */
  of: v.optional(text),
};
const standing = {
  /** Whose figure: "whole group", "listed company only", "China", where that is not plain. */
  scope: v.optional(text),
  /** The entity that the figure really belongs to, where a source gives it as this one's. */
  figureOf: v.optional(id),
  basis: v.optional(
    v.picklist(["reported", "estimate", "guidance", "planned", "capacity", "quota", "agreed"]),
  ),
};

const fact = v.strictObject({
  /** Needed only where another fact refers to this one. */
  id: v.optional(id),
  property: id,
  value,
  ...measure,
  ...standing,
  bound: v.optional(v.picklist(["about", "at-least", "at-most", "more-than", "less-than"])),
  /** The period or day that the value is true of. */
  asOf: v.optional(period),
  change: v.optional(v.strictObject({ percent: v.number(), since: v.optional(period) })),
  status: v.optional(v.picklist(["current", "disputed", "superseded"])),
  disputes: v.optional(
    v.array(
      v.strictObject({
        /** The other fact: `its-id` of this entity, or `entity-id#its-id`. */
        fact: v.pipe(v.string(), v.regex(/^([a-z0-9-]+#)?[a-z0-9-]+$/)),
        reason: text,
      }),
    ),
  ),
  validUntil: v.optional(day),
  reviewBy: v.optional(day),
  /** The figure as the source prints it, where that is not how it stands here. */
  raw: v.optional(word),
  note: v.optional(text),
  sources: citations,
});

const series = v.strictObject({
  property: id,
  ...measure,
  ...standing,
  points: v.pipe(
    v.array(v.strictTuple([period, v.number()])),
    v.minLength(2, "a series has at least two points"),
  ),
  note: v.optional(text),
  sources: citations,
});

const highlight = v.strictObject({ text, sources: citations });
const event = v.strictObject({ date: period, text, sources: citations });
const relation = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  to: id,
  /** Percent held, for owned-by. */
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** The role or the detail: "chief executive", "offtake of NdPr oxide". */
  as: v.optional(text),
  asOf: v.optional(period),
  until: v.optional(period),
  sources: citations,
});

const entity = v.strictObject({
  id,
  kind: v.picklist(ENTITY_KINDS),
  name: word,
  names: v.optional(v.array(name), []),
  summary: text,
  /** Words whose presence shows that a text means this entity. */
  clues: v.optional(v.array(word)),
  /**
   * True for what stands on pages of every kind (Apple, gold, China): its names say nothing of what a page is
   * about, and are marked only on pages of the pack's field. Places, people, bodies, publications and
   * concepts are general unless this says `false`.
   */
  general: v.optional(v.boolean()),
  /** True for a parent whose figures are easily mixed up with a listed subsidiary's. */
  group: v.optional(v.literal(true)),
  highlights: v.optional(
    v.pipe(v.array(highlight), v.maxLength(3, "at most three highlights")),
    [],
  ),
  facts: v.optional(v.array(fact), []),
  series: v.optional(v.array(series), []),
  events: v.optional(v.array(event), []),
  relations: v.optional(v.array(relation), []),
  /** Behind the summary, for an entity that has no fact of its own. */
  sources: v.optional(citations),
  links: v.optional(
    v.strictObject({
      website: v.optional(httpUrl),
      wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, "a Wikidata id is Q and digits"))),
    }),
  ),
});

/** One file below `entities/` or `sources/`: sources, entities, or both. */
export const PackFileSchema = v.strictObject({
  sources: v.optional(v.record(id, source), {}),
  entities: v.optional(v.array(entity), []),
});

/** `pack.yaml`: what the pack is. */
export const ManifestSchema = v.strictObject({
  id,
  title: text,
  description: text,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, "a version is three numbers (1.0.0)")),
  licence: word,
  /** Words that show a page to be of this pack's field, by language. */
  field: v.record(word, v.array(word)),
});

const property = v.strictObject({
  label: v.strictObject({ en: word, zh: word }),
  datatype: v.picklist(["money", "quantity", "percent", "count", "date", "text"]),
  /** Units that values of this property may have; the first is the usual one. */
  units: v.optional(v.array(word)),
  /** Lower stands earlier on a card. */
  order: v.number(),
  /** True where a value needs no date: an atomic number does not change. */
  timeless: v.optional(v.boolean()),
  /** True where a group's figure is easily taken for a subsidiary's, so that a scope is due. */
  scoped: v.optional(v.boolean()),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^P\d+$/))),
  /** The words by which a sentence talks about it, by language. */
  words: v.strictObject({ en: v.array(word), zh: v.array(word) }),
});

/** `vocabulary.yaml`: the properties that facts may state, the same for every pack. */
export const VocabularySchema = v.strictObject({
  units: v.record(word, v.strictObject({ en: word, zh: word })),
  properties: v.record(id, property),
});

export type PackFile = v.InferOutput<typeof PackFileSchema>;
export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type Vocabulary = v.InferOutput<typeof VocabularySchema>;
export type AuthoredEntity = v.InferOutput<typeof entity>;
export type AuthoredFact = v.InferOutput<typeof fact>;
export type AuthoredSeries = v.InferOutput<typeof series>;
export type AuthoredName = v.InferOutput<typeof name>;
export type AuthoredSource = v.InferOutput<typeof source>;
export type AuthoredRelation = v.InferOutput<typeof relation>;
export type Citation = v.InferOutput<typeof citation>;
