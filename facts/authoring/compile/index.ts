/** A checked pack -> the files that ship. The same pack gives the same bytes. */
import { compileIndex } from "../../../detect/index.ts";
import type { PropertyWords } from "../../lexicon.ts";
import { packPaths } from "../../paths.ts";
import { checkPack } from "../checks/index.ts";
import { readPack, type Pack, type PackFiles } from "../pack.ts";
import { PackError, type Problem } from "../problem.ts";
import type { Vocabulary } from "../schema.ts";
import { compileEntities } from "./entities.ts";
import { compileNames } from "./names.ts";

/** Path in the extension -> contents. */
export type Artifacts = Map<string, string | Uint8Array>;

export interface CompiledPack {
  /** As it was written. */
  pack: Pack;
  artifacts: Artifacts;
  /** What an author should look at; nothing that stops a build. */
  warnings: Problem[];
}

/**
 * Reads, checks and compiles a pack.
 *
 * @param today `YYYY-MM-DD`: what "past its review date" is measured against
 * @throws PackError listing every error with file, line, path and mend
 */
export function compilePack(files: PackFiles, today: string): CompiledPack {
  const { pack, problems } = readPack(files);
  const all = [...problems, ...(pack ? checkPack(pack, today) : [])];
  const errors = all.filter((problem) => problem.severity === "error");
  if (!pack || errors.length > 0) throw new PackError(errors);

  const paths = packPaths(pack.manifest.id);
  const { names, catalog } = compileNames(pack);
  const artifacts: Artifacts = new Map();
  artifacts.set(paths.names, new Uint8Array(compileIndex(names)));
  artifacts.set(paths.catalog, JSON.stringify(catalog));
  artifacts.set(paths.words, JSON.stringify(sentenceWords(pack.vocabulary.properties)));
  for (const entity of compileEntities(pack))
    artifacts.set(paths.entity(entity.id), JSON.stringify(entity));
  return { pack, artifacts, warnings: all.filter((problem) => problem.severity === "warning") };
}

/** What reading a sentence needs of the vocabulary: words of every language in lower case. */
function sentenceWords(properties: Vocabulary["properties"]): PropertyWords {
  return Object.fromEntries(
    Object.entries(properties).map(([id, { datatype, timeless, units, words }]) => [
      id,
      {
        datatype,
        ...(timeless && { timeless }),
        ...(units?.includes("%") && { percent: true }),
        words: [...words.en, ...words.zh].map((word) => word.toLowerCase()),
      },
    ]),
  );
}
