export { compileIndex } from "./compile-index.ts";
export { IndexFormatError } from "./index-error.ts";
export { createMatches, type Matches } from "./matches.ts";
export { openIndex, type NameIndex } from "./name-index.ts";
/** @public */
export { flagsOf, ownerOf } from "./name-index.ts";
export type { CasePolicy, NameInput } from "./names.ts";
export { scan } from "./scan.ts";
