/** The properties and units that facts are written in. */
import * as v from "valibot";
import { described, id, optional, word } from "./texts.ts";

const inBothLanguages = v.strictObject({ en: word, zh: word });

const property = v.strictObject({
  label: described(inBothLanguages, "What a card calls it."),
  datatype: described(
    v.picklist(["money", "quantity", "percent", "count", "date", "text"]),
    "What its values are; a quantity has a unit, money a currency.",
  ),
  units: optional(v.array(word), "Units that its values may have; the first is the usual one."),
  order: described(v.number(), "Lower stands earlier on a card."),
  timeless: optional(
    v.boolean(),
    "True where a value needs no date: an atomic number does not change.",
  ),
  scoped: optional(
    v.boolean(),
    "True where a group's figure is easily taken for a subsidiary's, so that a scope is due.",
  ),
  wikidata: optional(v.pipe(v.string(), v.regex(/^P\d+$/)), "The Wikidata property (P…)."),
  words: described(
    v.strictObject({ en: v.array(word), zh: v.array(word) }),
    "The words by which a sentence talks about it: they decide which fact a card shows first.",
  ),
});

/** `vocabulary.yaml`: the properties that facts may state, the same for every pack. */
export const VocabularySchema = v.strictObject({
  units: described(v.record(word, inBothLanguages), "Units, and how a card prints them."),
  properties: described(v.record(id, property), "Properties by id."),
});
