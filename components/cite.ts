/** A card as text to paste: each fact on a line, with its footing, its source and its date. */
import type { CardData } from "../facts/card.ts";
import type { Fact } from "../facts/model.ts";
import { formatPeriod, formatValue } from "./format.ts";
import { fill, type Language } from "./language.ts";
import { qualifiersOf } from "./qualifiers.ts";

/** @param today `YYYY-MM-DD` */
export function citeCard({ entity, facts }: CardData, today: string, language: Language): string {
  const all = [...facts.about.map(({ fact }) => fact), ...facts.rest];
  const lines = all.map((fact) => citeFact(fact, today, language));
  const sources = entity.sources.map(
    ({ title, publisher, published, accessed, url }, i) =>
      `[${i + 1}] ${publisher}: ${title}, ${formatPeriod(published ?? accessed, language)}. ${url}`,
  );
  return [`${entity.name}: ${entity.summary}`, "", ...lines, "", ...sources].join("\n");
}

/** A figure that is another's, or disputed, must not be quoted without saying so. */
function citeFact(fact: Fact, today: string, language: Language): string {
  const footing = qualifiersOf(fact, today, language);
  if (fact.figureOf)
    footing.push(fill(language.strings.card.figureOf, { name: fact.figureOf.name }));
  const after = footing.length > 0 ? ` (${footing.join("; ")})` : "";
  const numbers = fact.sources.map(({ source }) => `[${source + 1}]`).join("");
  return `${fact.label[language.code]}: ${formatValue(fact, language)}${after} ${numbers}`;
}
