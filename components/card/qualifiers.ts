/** What a figure needs to be quoted: when, of what, on what footing. */
import type { Fact } from "../../facts/model.ts";
import { formatPeriod } from "../format.ts";
import { fill, type Language } from "../language.ts";

/** @param today `YYYY-MM-DD` */
export function isExpired({ validUntil }: Fact, today: string): boolean {
  return validUntil !== undefined && validUntil < today;
}

/** In the order in which they are read: of what, when, on what footing, whether it still holds. */
export function qualifiersOf(fact: Fact, today: string, language: Language): string[] {
  const { strings } = language;
  // A quantity carries what it is of; for a price or a share it belongs to the footing.
  const inValue = fact.datatype === "quantity" || fact.datatype === "count";
  return [
    inValue ? undefined : fact.of,
    fact.asOf && formatPeriod(fact.asOf, language),
    fact.basis && fact.basis !== "reported" && strings.bases[fact.basis],
    fact.scope,
    fact.status === "disputed" && strings.card.disputed,
    fact.status === "superseded" && strings.card.superseded,
    isExpired(fact, today) &&
      fill(strings.card.expired, { day: formatPeriod(fact.validUntil!, language) }),
  ].filter((part): part is string => Boolean(part));
}
