/** What must hold around a mention of a name before it is shown. Words are in lower case. */
export interface NamePolicy {
  /** `none`: the name speaks for itself. `page`: the page must. `near`: words close by must. */
  context: "none" | "page" | "near";
  near: readonly string[];
  notBefore: readonly string[];
  notAfter: readonly string[];
}

/** What the judge knows of a name. */
export interface JudgedName {
  /** Ordinal of the entity; −1 for a word that only shows what a page is about. */
  entity: number;
  policy: NamePolicy;
}
