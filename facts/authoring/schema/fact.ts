/** What is said of an entity: facts and time series. */
import * as v from "valibot";
import { citations } from "./source.ts";
import { day, described, id, optional, period, text, word } from "./texts.ts";

/** An id of the vocabulary; the published schema lists them all. */
export const propertyId = described(id, "A property of packs/vocabulary.yaml.");
/** A unit of the vocabulary; the published schema lists them all. */
export const unit = described(word, "A unit of packs/vocabulary.yaml that the property may have.");

const currency = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, "a currency is three capitals (CNY)"),
  v.description("The currency that the source states, in three capitals (CNY, USD)."),
);
const scale = described(
  v.picklist(["thousand", "million", "billion", "trillion"]),
  "What the number counts in: value 70565, scale million.",
);
const range = v.strictObject({ from: v.number(), to: v.number() });
export const value = described(
  v.union([v.number(), v.string(), range]),
  "A number alone (unit and scale stand apart), {from, to} for a range, a date in quotes, or words.",
);

const measure = {
  unit: v.optional(unit),
  currency: v.optional(currency),
  scale: v.optional(scale),
  per: optional(word, "What a price is for one of: kg, t, lb."),
  of: optional(
    text,
    'What is counted or weighed: "rare earth oxide", "concentrate", "ore at 2 %".',
  ),
};
const standing = {
  scope: optional(
    text,
    'Whose figure, where that is not plain: "whole group", "listed company only".',
  ),
  figureOf: optional(
    id,
    "The entity that the figure really belongs to, where a source gives it as this one's.",
  ),
  basis: optional(
    v.picklist(["reported", "estimate", "guidance", "planned", "capacity", "quota", "agreed"]),
    "What kind of figure it is; left out, it is reported.",
  ),
};

const dispute = v.strictObject({
  fact: v.pipe(
    v.string(),
    v.regex(/^([a-z0-9-]+#)?[a-z0-9-]+$/),
    v.description("The other fact: its-id of this entity, or entity-id#its-id."),
  ),
  reason: described(text, "Why the two can't both be right, in our own words."),
});

const change = v.strictObject({
  percent: described(v.number(), "−2.23 for a fall of 2.23 %."),
  since: optional(period, "The period that it is measured from."),
});

const converted = v.strictObject({
  from: v.strictObject({
    value: v.number(),
    scale: v.optional(scale),
    currency,
  }),
  rate: v.pipe(
    v.number(),
    v.gtValue(0, "a rate is more than 0"),
    v.description(
      "What one unit of the fact's currency cost in the original one: 7.08 for CNY→USD.",
    ),
  ),
  rateDate: described(period, "The day or period of the rate; its source stands among the fact's."),
});

export const fact = v.strictObject({
  id: optional(id, "Needed only where another fact refers to this one."),
  property: propertyId,
  value,
  ...measure,
  ...standing,
  bound: optional(
    v.picklist(["about", "at-least", "at-most", "more-than", "less-than"]),
    "How exact the source is.",
  ),
  asOf: optional(period, "The period or day that the value is true of, in quotes."),
  change: optional(change, "The change that the source states with the figure."),
  converted: optional(
    converted,
    "For an amount that was converted: from what, at which rate, of which day.",
  ),
  status: optional(
    v.picklist(["current", "disputed", "superseded"]),
    "A disputed or superseded fact is shown as such.",
  ),
  disputes: optional(v.array(dispute), "Facts that this one can't be squared with."),
  validUntil: optional(
    day,
    "The last day that it holds; after it the card shows the fact as stale.",
  ),
  reviewBy: optional(day, "The day by which to look at the source again."),
  raw: optional(word, "The figure as the source prints it, where that is not how it stands here."),
  note: optional(text, "What a reader has to know with it, in our own words."),
  sources: citations,
});

export const series = v.strictObject({
  property: propertyId,
  ...measure,
  ...standing,
  points: described(
    v.pipe(
      v.array(v.strictTuple([period, v.number()])),
      v.minLength(2, "a series has at least two points"),
    ),
    "[period, number] each, oldest first.",
  ),
  note: optional(text, "What a reader has to know with it, in our own words."),
  sources: citations,
});
