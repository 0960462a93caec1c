/** The page's entities as a table to take away, each figure with its footing, its source and its address. */
import type { Source } from "../../facts/model.ts";
import { formatPeriod, formatValue } from "../format.ts";
import { fill, type Language } from "../language.ts";
import { qualifiersOf } from "../qualifiers.ts";
import type { Entry } from "./entries.ts";

export interface Table {
  columns: string[];
  rows: { cells: string[]; sources: Source[] }[];
}

/** @param today `YYYY-MM-DD` */
export function tableOf(entries: readonly Entry[], today: string, language: Language): Table {
  const { kinds, panel, card } = language.strings;
  return {
    columns: [...panel.columns],
    rows: entries.map(({ name, kind, count, digest }) => {
      const fact = digest?.fact;
      const lead = [name, kinds[kind], String(count)];
      if (!fact) return { cells: [...lead, "", digest?.summary ?? "", ""], sources: [] };
      const footing = qualifiersOf(fact, today, language);
      // A figure that is another's must not be quoted without saying so.
      if (fact.figureOf) footing.push(fill(card.figureOf, { name: fact.figureOf.name }));
      return {
        cells: [
          ...lead,
          fact.label[language.code],
          formatValue(fact, language),
          footing.join("; "),
        ],
        sources: fact.sources.map(({ source }) => digest.sources[source]!),
      };
    }),
  };
}

/**
 * RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. A cell that a spreadsheet
 * would run as a formula is made text by a leading apostrophe.
 */
export function toCsv({ columns, rows }: Table, language: Language): string {
  const { panel } = language.strings;
  const lines = rows.map(({ cells, sources }) => [
    ...cells,
    sources.map((source) => citation(source, language)).join(" | "),
    sources.map(({ url }) => url).join(" | "),
  ]);
  return (
    "\ufeff" +
    [[...columns, panel.sourceColumn, panel.addressColumn], ...lines]
      .map((cells) => `${cells.map(csvCell).join(",")}\r\n`)
      .join("")
  );
}

function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table in GitHub's Markdown. Names and titles are text, whatever they hold. */
export function toMarkdown({ columns, rows }: Table, language: Language): string {
  const { panel } = language.strings;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  const head = [...columns, panel.sourceColumn].map(escapeMarkdown);
  return [
    line(head),
    line(head.map(() => "---")),
    ...rows.map(({ cells, sources }) =>
      line([
        ...cells.map(escapeMarkdown),
        sources.map((source) => link(source, language)).join("; "),
      ]),
    ),
  ].join("");
}

function link(source: Source, language: Language): string {
  const text = escapeMarkdown(citation(source, language));
  // Only what a card would link to.
  if (!/^https?:\/\//i.test(source.url)) return text;
  return `[${text}](<${source.url.replace(/[<>|\s\\]/g, (sign) => encodeURIComponent(sign))}>)`;
}

function citation({ publisher, title, published, accessed }: Source, language: Language): string {
  return `${publisher}: ${title}, ${formatPeriod(published ?? accessed, language)}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+!|~&$^-]/g, "\\$&");
}
