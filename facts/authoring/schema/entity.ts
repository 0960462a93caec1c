/** One thing in the world: what it is called and all that is said of it. */
import * as v from "valibot";
import { ENTITY_KINDS, NAME_KINDS, RELATION_TYPES } from "../../kinds.ts";
import { fact, series } from "./fact.ts";
import { citations } from "./source.ts";
import { described, httpUrl, id, optional, period, text, word } from "./texts.ts";

const match = v.strictObject({
  case: optional(
    v.picklist(["any", "exact", "title"]),
    "any: whatever the case. exact: as written here. title: as written, or in a headline.",
  ),
  context: optional(
    v.picklist(["none", "page", "near"]),
    "What must be around before this name counts: nothing, evidence on the page, words near it.",
  ),
  near: optional(v.array(word), "Words of which one must stand close by."),
  not: optional(
    v.strictObject({
      before: optional(
        v.array(word),
        "The name does not count where one of these stands right before it.",
      ),
      after: optional(
        v.array(word),
        "The name does not count where one of these stands right after it.",
      ),
    }),
    "Neighbours that make it something else.",
  ),
});

export const name = v.strictObject({
  text: described(word, "The name as articles write it; a ticker with its exchange (NYSE: MP)."),
  lang: optional(word, "Its language (en, zh, zh-Hant, ja, ko, …)."),
  kind: described(v.picklist(NAME_KINDS), "What kind of name it is."),
  match: optional(match, "What an ambiguous name needs before it counts."),
  shared: optional(
    v.literal(true),
    "True where another entity is known by the same name and that is on purpose.",
  ),
});

const highlight = v.strictObject({
  text: described(text, "One sentence in our own words."),
  sources: citations,
});
const event = v.strictObject({
  date: described(period, "When it happened, in quotes."),
  text: described(text, "What happened, in our own words."),
  sources: citations,
});

export const relation = v.strictObject({
  type: described(v.picklist(RELATION_TYPES), "How this entity stands to the other one."),
  to: described(id, "The id of the other entity, which sees the relation from its end by itself."),
  share: optional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    "Percent held, for owned-by.",
  ),
  as: optional(text, 'The role or the detail: "chief executive", "offtake of NdPr oxide".'),
  asOf: optional(period, "When it was so."),
  until: optional(period, "When it ended."),
  sources: citations,
});

const links = v.strictObject({
  website: optional(httpUrl, "Its own site."),
  wikidata: optional(
    v.pipe(v.string(), v.regex(/^Q\d+$/, "a Wikidata id is Q and digits")),
    "Its Wikidata id (Q…).",
  ),
});

export const entity = v.strictObject({
  id: described(id, "Never changes; a renamed entity keeps its id and gains a former name."),
  kind: described(v.picklist(ENTITY_KINDS), "What kind of thing it is."),
  name: described(word, "The name that heads the card; it is found in texts too."),
  names: v.optional(
    described(v.array(name), "The other forms that articles use, each with its kind."),
    [],
  ),
  summary: described(text, "One line in our own words: what it is."),
  clues: optional(v.array(word), "Words whose presence shows that a text means this entity."),
  general: optional(
    v.boolean(),
    "True for what stands on pages of every kind (Apple, gold, China): its names say nothing of what a page is about, and are marked only on pages of the pack's field. Places, people, bodies, publications and concepts are general unless this says false.",
  ),
  yearEnds: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    "The month, as a number, with which its financial year ends, where a fact or series is of one (FY2025).",
  ),
  group: optional(
    v.literal(true),
    "True for a parent whose figures are easily mixed up with a listed subsidiary's.",
  ),
  highlights: v.optional(
    described(
      v.pipe(v.array(highlight), v.maxLength(3, "at most three highlights")),
      "Up to three sentences that a reader should know.",
    ),
    [],
  ),
  facts: v.optional(described(v.array(fact), "One statement each, with date and source."), []),
  series: v.optional(described(v.array(series), "The same figure over time."), []),
  events: v.optional(described(v.array(event), "What happened when."), []),
  relations: v.optional(described(v.array(relation), "Other entities of the pack."), []),
  sources: optional(citations, "Behind the summary, for an entity that has no fact of its own."),
  links: optional(links, "Where else it is found."),
});
