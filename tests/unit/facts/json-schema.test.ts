/** The committed JSON Schemas are those that the code stands for, and offer what an editor needs. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jsonSchemaFiles } from "../../../facts/authoring/json-schema.ts";
import { readVocabulary } from "../../../scripts/read-vocabulary.ts";

const vocabulary = await readVocabulary();
const files = jsonSchemaFiles(vocabulary);

interface Schema {
  $defs: Record<string, { enum: string[]; enumDescriptions: string[]; properties: object }>;
}
const { $defs } = JSON.parse(files.get("pack-file.schema.json")!) as Schema;

describe.each([...files])("packs/schema/%s", (name, text) => {
  test("is up to date (if not: npm run pack:schema)", () => {
    expect(readFileSync(`packs/schema/${name}`, "utf8")).toBe(text);
  });
});

test("an editor completes the properties and units of the vocabulary", () => {
  expect($defs.property!.enum).toEqual(Object.keys(vocabulary.properties));
  expect($defs.unit!.enum).toEqual(Object.keys(vocabulary.units));
  const production = $defs.property!.enum.indexOf("production");
  expect($defs.property!.enumDescriptions[production]).toMatch(/^Production: quantity in t, /);
});

test("every field of a fact, a source and an entity is explained", () => {
  for (const name of ["fact", "source", "entity"])
    for (const [field, schema] of Object.entries($defs[name]!.properties))
      expect(described(schema as object), `${name}.${field}`).toBe(true);
});

function described(schema: { description?: string; $ref?: string }): boolean {
  const target = schema.$ref ? ($defs[schema.$ref.replace("#/$defs/", "")] as object) : schema;
  return "description" in target;
}

test("the editor settings name the schemas that are there", () => {
  const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as {
    "yaml.schemas": Record<string, unknown>;
  };
  expect(Object.keys(settings["yaml.schemas"])).toEqual(
    [...files.keys()].map((name) => `./packs/schema/${name}`),
  );
});
