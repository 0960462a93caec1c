/** The page's entities as a table to take away, each figure with its footing, its source and its address. */
import type { Source } from "../../facts/model.ts";
import { describeSource, footingOf } from "../card/cite.ts";
import { writeRow } from "../card/cite-csv.ts";
import { escapeMarkdown, linkSource } from "../card/cite-markdown.ts";
import { formatValue } from "../format.ts";
import type { Language } from "../language.ts";
import type { Entry } from "./entries.ts";

export interface Table {
  columns: string[];
  rows: { cells: string[]; sources: Source[] }[];
}

/** @param today `YYYY-MM-DD` */
export function tableOf(entries: readonly Entry[], today: string, language: Language): Table {
  const { kinds, panel } = language.strings;
  return {
    columns: [...panel.columns],
    rows: entries.map(({ name, kind, count, digest }) => {
      const fact = digest?.fact;
      const lead = [name, kinds[kind], String(count)];
      if (!fact) return { cells: [...lead, "", digest?.summary ?? "", ""], sources: [] };
      const value = formatValue(fact, language);
      const footing = footingOf(fact, today, language).join("; ");
      return {
        cells: [...lead, fact.label[language.code], value, footing],
        sources: fact.sources.map(({ source }) => digest.sources[source]!),
      };
    }),
  };
}

/** RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. */
export function toCsv({ columns, rows }: Table, language: Language): string {
  const { panel } = language.strings;
  const lines = rows.map(({ cells, sources }) => [
    ...cells,
    sources.map((source) => describeSource(source, language)).join(" | "),
    sources.map(({ url }) => url).join(" | "),
  ]);
  const head = [...columns, panel.sourceColumn, panel.addressColumn];
  return `\ufeff${[head, ...lines].map((cells) => `${writeRow(cells)}\r\n`).join("")}`;
}

/** A table in GitHub's Markdown. Names and titles are text, whatever they hold. */
export function toMarkdown({ columns, rows }: Table, language: Language): string {
  const head = [...columns, language.strings.panel.sourceColumn];
  const lines = rows.map(({ cells, sources }) => [
    ...cells.map(escapeMarkdown),
    sources.map((source) => linkSource(source, language)).join("; "),
  ]);
  return [head.map(escapeMarkdown), head.map(() => "---"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}
