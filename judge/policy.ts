/** What must hold around a mention of a name before it is shown. Words are in lower case. */
export interface NamePolicy {
  /** `none`: the name speaks for itself. `page`: the page must. `near`: words close by must. */
  context: "none" | "page" | "near";
  near: readonly string[];
  notBefore: readonly string[];
  notAfter: readonly string[];
  /** The name stands on pages of every kind: it is shown only on pages of the field, and is no sign of one. */
  general: boolean;
  /** The name is a common noun (neodymium): a capital inside a sentence means something else, one alone says little. */
  noun: boolean;
}

/** What the judge knows of a name. */
export interface JudgedName {
  /** Ordinal of the entity; −1 for a word that only shows what a page is about. */
  entity: number;
  policy: NamePolicy;
}
