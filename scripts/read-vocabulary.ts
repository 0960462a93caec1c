/** Reads the vocabulary that all packs share. */
import { readFile } from "node:fs/promises";
import { PackError } from "../facts/authoring/problem.ts";
import { VocabularySchema, type Vocabulary } from "../facts/authoring/schema.ts";
import { readYaml } from "../facts/authoring/yaml.ts";

/** @throws PackError where it breaks its schema */
export async function readVocabulary(path = "packs/vocabulary.yaml"): Promise<Vocabulary> {
  const read = readYaml(path, await readFile(path, "utf8"), VocabularySchema);
  if (!read.ok) throw new PackError(read.problems);
  return read.value.data;
}
