/** Where the files of a compiled pack lie inside the extension. */
export interface PackPaths {
  /** The name index that detection scans with. */
  names: string;
  catalog: string;
  /** The words by which sentences talk about properties. */
  words: string;
  /** One file an entity, so that a card never waits for the whole pack. */
  entity(id: string): string;
}

export function packPaths(pack: string): PackPaths {
  const base = `packs/${pack}`;
  return {
    names: `${base}/names.bin`,
    catalog: `${base}/catalog.json`,
    words: `${base}/words.json`,
    entity: (id) => `${base}/entities/${id}.json`,
  };
}
