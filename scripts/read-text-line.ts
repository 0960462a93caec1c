/** One line of the texts that commands read from their input. */

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
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number} is no JSON: ${(error as Error).message}`);
  }
  const { id, text, lang } = (input ?? {}) as Partial<TextLine>;
  if (typeof text !== "string")
    throw new Error(`line ${number} has no "text"; each line is {"id": …, "text": "…"}`);
  return { id, text, ...(typeof lang === "string" && { lang }) };
}
