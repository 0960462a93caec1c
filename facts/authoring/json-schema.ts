/** The published JSON Schemas: by them an editor completes and checks what an author writes. */
import { toJsonSchema, type JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { ManifestSchema, PackFileSchema, VocabularySchema, type Vocabulary } from "./schema.ts";
import { entity, name, relation } from "./schema/entity.ts";
import { fact, propertyId, series, unit } from "./schema/fact.ts";
import { citations, source } from "./schema/source.ts";

/** File name below `packs/schema` -> its text, ready to be written. */
export function jsonSchemaFiles(vocabulary: Vocabulary): Map<string, string> {
  const files = {
    "pack-file": withVocabulary(
      convert(PackFileSchema, "A file of entities and sources", {
        citations,
        entity,
        fact,
        name,
        property: propertyId,
        relation,
        series,
        source,
        unit,
      }),
      vocabulary,
    ),
    manifest: convert(ManifestSchema, "pack.yaml: what a pack is"),
    vocabulary: convert(VocabularySchema, "vocabulary.yaml: properties and units"),
  };
  return new Map(
    Object.entries(files).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, undefined, 2)}\n`,
    ]),
  );
}

function convert(
  schema: v.GenericSchema,
  title: string,
  definitions: Record<string, v.GenericSchema> = {},
): JsonSchema {
  // Trimming changes what is read, not what may be written.
  const { $schema, ...rest } = toJsonSchema(schema, { definitions, ignoreActions: ["trim"] });
  return { $schema, title, ...rest };
}

/** Puts the vocabulary's properties and units in, so that an editor offers them with what they are. */
function withVocabulary(schema: JsonSchema, vocabulary: Vocabulary): JsonSchema {
  const properties = Object.entries(vocabulary.properties);
  const units = Object.entries(vocabulary.units);
  const property = {
    ...(schema.$defs!.property as JsonSchema),
    enum: properties.map(([id]) => id),
    enumDescriptions: properties.map(
      ([, { label, datatype, units }]) =>
        `${label.en}: ${datatype}${units ? ` in ${units.join(", ")}` : ""}`,
    ),
  };
  const unit = {
    ...(schema.$defs!.unit as JsonSchema),
    enum: units.map(([id]) => id),
    enumDescriptions: units.map(([, { en }]) => en),
  };
  return { ...schema, $defs: { ...schema.$defs, property, unit } };
}
