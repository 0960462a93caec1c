/** Writes the JSON Schemas of packs to `packs/schema`. `npm run pack:schema`, after a change of schema or vocabulary. */
import { mkdir, writeFile } from "node:fs/promises";
import { jsonSchemaFiles } from "../facts/authoring/json-schema.ts";
import { readOptions } from "./read-options.ts";
import { readVocabulary } from "./read-vocabulary.ts";

const FOLDER = "packs/schema";

readOptions("npm run pack:schema", {});

await mkdir(FOLDER, { recursive: true });
for (const [name, text] of jsonSchemaFiles(await readVocabulary())) {
  await writeFile(`${FOLDER}/${name}`, text);
  console.log(`Written to ${FOLDER}/${name}`);
}
