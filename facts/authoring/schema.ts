/**
 * The schema of the YAML files that a pack is written in. Everything a person may write stands in `schema/`
 * once; the TypeScript types, the check at build time and the published JSON Schema all come from it.
 */
import * as v from "valibot";
import { entity, type name, type relation } from "./schema/entity.ts";
import type { fact, series } from "./schema/fact.ts";
import { source, type citation } from "./schema/source.ts";
import { described, id, text, word } from "./schema/texts.ts";
import type { VocabularySchema } from "./schema/vocabulary.ts";

export { VocabularySchema } from "./schema/vocabulary.ts";

/** One file below `entities/` or `sources/`: sources, entities, or both. */
export const PackFileSchema = v.strictObject({
  sources: v.optional(
    described(v.record(id, source), "Documents by id; any file of the pack may cite them."),
    {},
  ),
  entities: v.optional(described(v.array(entity), "One item an entity."), []),
});

/** `pack.yaml`: what the pack is. */
export const ManifestSchema = v.strictObject({
  id: described(id, "The name of the pack's folder."),
  title: described(text, "What settings call it."),
  description: described(text, "What it covers, in a sentence."),
  version: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+$/, "a version is three numbers (1.0.0)"),
    v.description("Three numbers (1.0.0)."),
  ),
  licence: described(word, "The licence of texts and selection (CC-BY-4.0)."),
  field: described(
    v.record(word, v.array(word)),
    "Words that show a page to be of this pack's field, by language.",
  ),
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
