/** A fact or a card in Markdown: figures as text, sources as links. */
import type { CardData } from "../../facts/card.ts";
import type { Entity, Fact, Source } from "../../facts/model.ts";
import { describeSource, factsOf, sourcesOf, statementOf } from "./cite.ts";
import type { Language } from "../language.ts";

/** @param today `YYYY-MM-DD` */
export function markdownCard(
  { entity, facts }: CardData,
  today: string,
  language: Language,
): string {
  const lines = factsOf(facts).map((fact) => {
    const numbers = fact.sources.map(({ source }) => linkNumber(source, entity.sources[source]!));
    return `- ${escapeMarkdown(statementOf(fact, today, language))} ${numbers.join(" ")}`;
  });
  const sources = entity.sources.map((source, i) => `${i + 1}. ${linkSource(source, language)}`);
  const head = `**${escapeMarkdown(entity.name)}**: ${escapeMarkdown(entity.summary)}`;
  return [head, "", ...lines, "", ...sources].join("\n");
}

/** @param today `YYYY-MM-DD` */
export function markdownFact(
  entity: Entity,
  fact: Fact,
  today: string,
  language: Language,
): string {
  const links = sourcesOf(entity, fact).map((source) => linkSource(source, language));
  const statement = escapeMarkdown(statementOf(fact, today, language));
  return `**${escapeMarkdown(entity.name)}**: ${statement} – ${links.join("; ")}`;
}

/** The document as a link, with its publisher and date. */
export function linkSource(source: Source, language: Language): string {
  return link(escapeMarkdown(describeSource(source, language)), source.url);
}

function linkNumber(place: number, { url }: Source): string {
  return link(`\\[${place + 1}\\]`, url);
}

/** Anything but http(s) stays text, as on the card. */
function link(escaped: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return escaped;
  const safe = url.replace(/[\s()<>|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${escaped}](${safe})`;
}

/** Text without meaning to Markdown: neither its signs nor line ends, which would begin something new. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
