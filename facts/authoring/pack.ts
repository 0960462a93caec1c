/** Puts the files of one pack together into one checked whole. */
import type { Problem } from "./problem.ts";
import {
  ManifestSchema,
  PackFileSchema,
  VocabularySchema,
  type AuthoredEntity,
  type AuthoredSource,
  type Manifest,
  type PackFile,
  type Vocabulary,
} from "./schema.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

/** Where something was written, for complaints. */
export interface Origin {
  file: string;
  /** The line of a place inside the thing; no path means the thing's own line. */
  lineOf(path?: readonly PropertyKey[]): number;
}

export interface PackSource extends Origin {
  id: string;
  data: AuthoredSource;
}

export interface PackEntity extends Origin {
  data: AuthoredEntity;
}

/** A pack as written: everything by id, each with where it stands. */
export interface Pack {
  manifest: Manifest;
  vocabulary: Vocabulary;
  sources: Map<string, PackSource>;
  entities: Map<string, PackEntity>;
}

/** A file's path (for messages) and its text. */
export interface TextFile {
  path: string;
  text: string;
}

export interface PackFiles {
  manifest: TextFile;
  vocabulary: TextFile;
  /** Entity and source files, in any order. */
  content: readonly TextFile[];
}

export interface ReadPack {
  pack: Pack | undefined;
  problems: Problem[];
}

/**
 * Reads a pack's files. What can be read is returned even where some files are broken, so that all
 * mistakes show at once; without a manifest or a vocabulary there is no pack.
 */
export function readPack(files: PackFiles): ReadPack {
  const problems: Problem[] = [];
  const manifest = readYaml(files.manifest.path, files.manifest.text, ManifestSchema);
  const vocabulary = readYaml(files.vocabulary.path, files.vocabulary.text, VocabularySchema);
  if (!manifest.ok) problems.push(...manifest.problems);
  if (!vocabulary.ok) problems.push(...vocabulary.problems);

  const sources = new Map<string, PackSource>();
  const entities = new Map<string, PackEntity>();
  for (const { path, text } of [...files.content].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readYaml(path, text, PackFileSchema);
    if (!read.ok) problems.push(...read.problems);
    else problems.push(...addFile(read.value, sources, entities));
  }
  if (!manifest.ok || !vocabulary.ok) return { pack: undefined, problems };
  const pack = {
    manifest: manifest.value.data,
    vocabulary: vocabulary.value.data,
    sources,
    entities,
  };
  return { pack, problems };
}

function addFile(
  read: YamlFile<PackFile>,
  sources: Map<string, PackSource>,
  entities: Map<string, PackEntity>,
): Problem[] {
  const problems: Problem[] = [];
  const origin = (base: readonly PropertyKey[]): Origin => ({
    file: read.file,
    lineOf: (path = []) => read.lineOf([...base, ...path]),
  });
  for (const [id, data] of Object.entries(read.data.sources)) {
    const entry = { id, data, ...origin(["sources", id]) };
    const first = sources.get(id);
    if (first) problems.push(twice("source", id, entry, first));
    else sources.set(id, entry);
  }
  read.data.entities.forEach((data, i) => {
    const entry = { data, ...origin(["entities", i]) };
    const first = entities.get(data.id);
    if (first) problems.push(twice("entity", data.id, entry, first));
    else entities.set(data.id, entry);
  });
  return problems;
}

function twice(what: string, id: string, second: Origin, first: Origin): Problem {
  return {
    file: second.file,
    line: second.lineOf(),
    path: id,
    reason: `the ${what} "${id}" stands already in ${first.file}:${first.lineOf()}`,
    mend: `merge the two, or give this ${what} another id`,
    severity: "error",
  };
}
