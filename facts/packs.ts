/** The packs that ship with the extension, by the name of their folder below `packs/`. */
export const BUNDLED_PACK = "rare-earths";
