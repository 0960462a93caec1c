/** Compiles a pack from its YAML and opens it, as the extension does with the compiled files. */
import { compilePack } from "../facts/authoring/compile/index.ts";
import type { Pack } from "../facts/authoring/pack.ts";
import { BUNDLED_PACK } from "../facts/packs.ts";
import { openPack, type FileReader, type PackStore } from "../facts/store.ts";
import { today } from "../facts/today.ts";
import { readPackFiles } from "./read-pack-files.ts";

export const DEFAULT_PACK = `packs/${BUNDLED_PACK}`;

export interface AuthoredPack {
  pack: Pack;
  store: PackStore;
  /** Path in the extension -> contents. */
  artifacts: ReadonlyMap<string, string | Uint8Array>;
  /** Reads the artifacts as if they were the extension's files. */
  files: FileReader;
}

/**
 * @param directory the pack's folder
 * @throws PackError where the pack is broken, Error where it can't be read
 */
export async function openAuthoredPack(directory = DEFAULT_PACK): Promise<AuthoredPack> {
  const { pack, artifacts } = compilePack(await readPackFiles(directory), today());
  const reader: FileReader = {
    bytes: async (path) => {
      const { buffer, byteOffset, byteLength } = artifacts.get(path) as Uint8Array<ArrayBuffer>;
      return buffer.slice(byteOffset, byteOffset + byteLength);
    },
    json: async (path) => JSON.parse(artifacts.get(path) as string) as unknown,
  };
  return { pack, store: openPack(pack.manifest.id, reader), artifacts, files: reader };
}
