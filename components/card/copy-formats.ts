/** The forms in which a card or one of its facts is copied, each with its sources. */
import type { CardData } from "../../facts/card.ts";
import type { Entity, Fact } from "../../facts/model.ts";
import { citeCard, citeFact } from "./cite.ts";
import { csvCard, csvFact } from "./cite-csv.ts";
import { markdownCard, markdownFact } from "./cite-markdown.ts";
import type { Language } from "../language.ts";

export const COPY_FORMATS = ["text", "markdown", "csv"] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Copies a fact; false where the browser does not let it. */
export type CopyFact = (fact: Fact, format: CopyFormat) => Promise<boolean>;

interface Writer {
  card(data: CardData, today: string, language: Language): string;
  fact(entity: Entity, fact: Fact, today: string, language: Language): string;
}

export const WRITERS: Record<CopyFormat, Writer> = {
  text: { card: citeCard, fact: citeFact },
  markdown: { card: markdownCard, fact: markdownFact },
  csv: { card: csvCard, fact: csvFact },
};
