import type { AuthoredFact, AuthoredSeries } from "../schema.ts";

type Figure = AuthoredFact | AuthoredSeries;

/** What makes two figures comparable: the same property, measured in the same way, of the same thing. */
const MEASURED = ["property", "unit", "currency", "per", "of", "figureOf"] as const;

/** Whether two figures should be one number. A scope that only one of them states does not set them apart. */
export function sameTerms(a: Figure, b: Figure): boolean {
  return (
    MEASURED.every((key) => a[key] === b[key]) &&
    (!a.scope || !b.scope || a.scope === b.scope) &&
    (a.basis ?? "reported") === (b.basis ?? "reported")
  );
}

/** The terms as one text, for grouping what says exactly the same. */
export function termsOf(item: Figure): string {
  return JSON.stringify([...MEASURED, "scope" as const, "basis" as const].map((key) => item[key]));
}
