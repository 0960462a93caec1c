/** Finds the files of a pack on disk. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { PackFiles, TextFile } from "../facts/authoring/pack.ts";

/**
 * @param directory the pack's folder, with `pack.yaml` and the folders `entities` and `sources`
 * @param vocabulary path of `vocabulary.yaml`; by default the one beside the pack's folder
 * @throws Error where the folder, the manifest or the vocabulary can't be read
 */
export async function readPackFiles(
  directory: string,
  vocabulary = join(directory, "..", "vocabulary.yaml"),
): Promise<PackFiles> {
  const all = await readdir(directory, { recursive: true }).catch((error: Error) => {
    throw new Error(
      `${directory} can't be read (${error.message}); name the folder of a pack, such as packs/rare-earths`,
    );
  });
  const names = all.filter((name) => /\.ya?ml$/.test(name) && name !== "pack.yaml");
  const [manifestFile, vocabularyFile, ...content] = await Promise.all(
    [join(directory, "pack.yaml"), vocabulary, ...names.map((name) => join(directory, name))].map(
      readTextFile,
    ),
  );
  return { manifest: manifestFile!, vocabulary: vocabularyFile!, content };
}

async function readTextFile(path: string): Promise<TextFile> {
  try {
    return { path: relative(process.cwd(), path), text: await readFile(path, "utf8") };
  } catch (error) {
    throw new Error(`${path} can't be read (${(error as Error).message}); a pack needs it`);
  }
}
