import type { AuthoredFact, AuthoredSeries } from "../schema.ts";

/** What makes two figures comparable: the same property, measured in the same way, of the same thing. */
const TERMS = ["property", "unit", "currency", "per", "of", "scope", "figureOf", "basis"] as const;

export function sameTerms(
  a: AuthoredFact | AuthoredSeries,
  b: AuthoredFact | AuthoredSeries,
): boolean {
  return TERMS.every((key) => a[key] === b[key]);
}

/** The terms as one text, for grouping. */
export function termsOf(item: AuthoredFact | AuthoredSeries): string {
  return JSON.stringify(TERMS.map((key) => item[key]));
}
