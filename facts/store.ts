/** A compiled pack, opened: its names for detection, its entities for cards, read as they are needed. */
import { openIndex } from "../detect/index.ts";
import { readCatalog, type CatalogFile } from "./catalog.ts";
import type { PackWords } from "./figures/sentence.ts";
import { createLexicon, type PropertyWords } from "./lexicon.ts";
import type { NamesOfPack } from "./mentions.ts";
import type { Entity } from "./model.ts";
import { packPaths } from "./paths.ts";
import { findPlainMentions } from "./plain-mentions.ts";
import { remembered } from "./remembered.ts";

/** Reads a file of the extension; rejects where there is none. */
export interface FileReader {
  bytes(path: string): Promise<ArrayBuffer>;
  json(path: string): Promise<unknown>;
}

export interface PackStore {
  /** Index and catalog: loaded once, at the first call. */
  names(): Promise<NamesOfPack>;
  /** What it takes to read a sentence: loaded once, at the first call. */
  words(): Promise<PackWords>;
  /** An entity's card data; undefined where the pack has no such entity. */
  entity(id: string): Promise<Entity | undefined>;
}

/** Opens pack `id`. What fails to load is tried again at the next call. */
export function openPack(id: string, files: FileReader): PackStore {
  const paths = packPaths(id);
  const names = once(async () => {
    const [buffer, catalog] = await Promise.all([
      files.bytes(paths.names),
      files.json(paths.catalog),
    ]);
    return { index: openIndex(buffer), catalog: readCatalog(catalog as CatalogFile) };
  });
  const words = once(async () => {
    const [known, properties] = await Promise.all([names(), files.json(paths.words)]);
    return {
      lexicon: createLexicon(properties as PropertyWords),
      namesIn: remembered((text: string) =>
        findPlainMentions(known, text).map(({ entity }) => entity.id),
      ),
    };
  });
  return {
    names,
    words,
    async entity(entityId) {
      const { catalog } = await names();
      if (!catalog.byId(entityId)) return undefined;
      return (await files.json(paths.entity(entityId))) as Entity;
    },
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
