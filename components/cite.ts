/** A card as text to paste: each fact on a line, with its source and date. */
import type { CardData } from "../facts/card.ts";
import { formatPeriod, formatValue } from "./format.ts";
import type { Language } from "./language.ts";

export function citeCard({ entity, facts }: CardData, language: Language): string {
  const all = [...facts.about.map(({ fact }) => fact), ...facts.rest];
  const lines = all.map((fact) => {
    const period = fact.asOf ? ` (${formatPeriod(fact.asOf, language)})` : "";
    const numbers = fact.sources.map(({ source }) => `[${source + 1}]`).join("");
    return `${fact.label[language.code]}: ${formatValue(fact, language)}${period} ${numbers}`;
  });
  const sources = entity.sources.map(
    ({ title, publisher, published, accessed, url }, i) =>
      `[${i + 1}] ${publisher}: ${title}, ${formatPeriod(published ?? accessed, language)}. ${url}`,
  );
  return [`${entity.name}: ${entity.summary}`, "", ...lines, "", ...sources].join("\n");
}
