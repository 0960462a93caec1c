export { compileIndex } from "./compile-index.ts";
export type { FaultReport } from "./folded-names.ts";
export type { NameFault } from "./fold-name.ts";
export { IndexFormatError, type IndexErrorCode } from "./index-error.ts";
export { createMatches, type Matches } from "./matches.ts";
export { flagsOf, openIndex, ownerOf, type NameIndex } from "./name-index.ts";
export type { CasePolicy, NameInput } from "./names.ts";
export { scan } from "./scan.ts";
