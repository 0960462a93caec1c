/** A fact or a card as rows for a spreadsheet (RFC 4180), with the bare figure beside the one as shown. */
import type { CardData } from "../../facts/card.ts";
import type { Entity, Fact, Value } from "../../facts/model.ts";
import { describeSource, factsOf, footingOf, sourcesOf } from "./cite.ts";
import { formatValue } from "../format.ts";
import type { Language } from "../language.ts";

/** The same in every language, for whoever reads the rows by program. */
const HEAD = ["entity", "fact", "shown", "value", "unit", "date", "footing", "sources", "urls"];

/** A row for each fact, under a row of names. @param today `YYYY-MM-DD` */
export function csvCard({ entity, facts }: CardData, today: string, language: Language): string {
  const rows = factsOf(facts).map((fact) => csvFact(entity, fact, today, language));
  return [writeRow(HEAD), ...rows].join("\r\n");
}

/** One row, without names, to go below others. @param today `YYYY-MM-DD` */
export function csvFact(entity: Entity, fact: Fact, today: string, language: Language): string {
  const sources = sourcesOf(entity, fact);
  // The date has a cell of its own.
  const { asOf = "", ...undated } = fact;
  return writeRow([
    entity.name,
    fact.label[language.code],
    formatValue(fact, language),
    bare(fact.value),
    unitOf(fact, language),
    asOf,
    footingOf(undated, today, language).join("; "),
    sources.map((source) => describeSource(source, language)).join("; "),
    sources.map(({ url }) => url).join(" "),
  ]);
}

function bare(value: Value): string | number {
  return typeof value === "object" ? `${value.from}–${value.to}` : value;
}

function unitOf(fact: Fact, { code }: Language): string {
  const unit = fact.currency ?? fact.unit?.[code] ?? (fact.datatype === "percent" ? "%" : "");
  return fact.per ? `${unit}/${fact.per}` : unit;
}

/** A row without its line end. */
export function writeRow(cells: readonly (string | number)[]): string {
  return cells.map(writeCell).join(",");
}

/** A text that a spreadsheet would run as a formula gets an apostrophe, which makes it text there. */
function writeCell(cell: string | number): string {
  const text =
    typeof cell === "string" ? cell.replace(/^\s*[=+\-@＝＋－＠]|^[\t\r]/, "'$&") : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
