/** What a reader pastes: a fact or a card as text, each figure with its footing and its source. */
import type { CardData } from "../../facts/card.ts";
import type { Entity, Fact, Source } from "../../facts/model.ts";
import { formatPeriod, formatValue } from "../format.ts";
import { fill, type Language } from "../language.ts";
import { qualifiersOf } from "./qualifiers.ts";

/** @param today `YYYY-MM-DD` */
export function citeCard({ entity, facts }: CardData, today: string, language: Language): string {
  const lines = factsOf(facts).map((fact) => {
    const numbers = fact.sources.map(({ source }) => `[${source + 1}]`).join("");
    return `${statementOf(fact, today, language)} ${numbers}`;
  });
  const sources = entity.sources.map(
    (source, i) => `[${i + 1}] ${describeSource(source, language)}. ${source.url}`,
  );
  return [`${entity.name}: ${entity.summary}`, "", ...lines, "", ...sources].join("\n");
}

/** @param today `YYYY-MM-DD` */
export function citeFact(entity: Entity, fact: Fact, today: string, language: Language): string {
  const sources = sourcesOf(entity, fact).map(
    (source) => `${describeSource(source, language)}. ${source.url}`,
  );
  return [`${entity.name}: ${statementOf(fact, today, language)}`, ...sources].join("\n");
}

/** In the order of the card. */
export function factsOf({ about, rest }: CardData["facts"]): Fact[] {
  return [...about.map(({ fact }) => fact), ...rest];
}

export function sourcesOf({ sources }: Entity, fact: Fact): Source[] {
  return fact.sources.map(({ source }) => sources[source]!);
}

/** A figure that is another's, or disputed, must not be quoted without saying so. */
export function statementOf(fact: Fact, today: string, language: Language): string {
  const footing = footingOf(fact, today, language);
  const after = footing.length > 0 ? ` (${footing.join("; ")})` : "";
  return `${fact.label[language.code]}: ${formatValue(fact, language)}${after}`;
}

export function footingOf(fact: Fact, today: string, language: Language): string[] {
  const footing = qualifiersOf(fact, today, language);
  return fact.figureOf
    ? [...footing, fill(language.strings.card.figureOf, { name: fact.figureOf.name })]
    : footing;
}

export function describeSource(source: Source, language: Language): string {
  const { publisher, title, published, accessed } = source;
  return `${publisher}: ${title}, ${formatPeriod(published ?? accessed, language)}`;
}
