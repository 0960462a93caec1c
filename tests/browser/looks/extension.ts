/** The built extension with the invented pack of the states in place of the real one. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compilePack, type Artifacts } from "../../../facts/authoring/compile/index.ts";
import { readPackFiles } from "../../../scripts/read-pack-files.ts";
import { BUILT_EXTENSIONS } from "../support/launch.ts";
import type { BrowserKind } from "../support/launch.ts";

const PACK = "tests/browser/looks/pack";
const VOCABULARY = "packs/vocabulary.yaml";
/** Nothing that is drawn depends on the day on which the states are compiled. */
const TODAY = "2026-11-22";

/** The files that the invented pack compiles to. */
export async function compileStates(): Promise<Artifacts> {
  return compilePack(await readPackFiles(PACK, VOCABULARY), TODAY).artifacts;
}

/**
 * Copies the built extension and puts the files in.
 *
 * @returns the copy's folder; whoever asked for it deletes it
 */
export async function extensionWith(kind: BrowserKind, files: Artifacts): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lodestone-states-"));
  await cp(BUILT_EXTENSIONS[kind], folder, { recursive: true });
  await rm(join(folder, "packs"), { recursive: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
