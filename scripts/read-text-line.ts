/** One line of the texts that commands read from their input. */
import { readJsonLine } from "./json-lines.ts";

export interface TextLine {
  id: unknown;
  text: string;
  /** BCP 47 */
  lang?: string;
}

/**
 * @param line JSON: `{"id", "text", "lang"?}`
 * @param number its number, from 1, for the complaint
 * @throws Error where it is anything else
 */
export function readTextLine(line: string, number: number): TextLine {
  const { id, text, lang } = readJsonLine(line, number, "input") as Partial<TextLine>;
  if (typeof text !== "string")
    throw new Error(`input:${number}: there is no "text"; each line is {"id": …, "text": "…"}`);
  return { id, text, ...(typeof lang === "string" && { lang }) };
}
