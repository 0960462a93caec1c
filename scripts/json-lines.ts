/**
 * The objects of a text with a JSON object a line; empty lines are left out.
 *
 * @param file what the text is called in complaints
 * @throws Error that names the first line that is no JSON object
 */
export function readJsonLines<T extends object>(text: string, file: string): T[] {
  return text
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [readJsonLine(line, i + 1, file) as T]));
}

/**
 * @param number the line's own, from 1
 * @throws Error where it is no JSON object
 */
export function readJsonLine(line: string, number: number, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`${file}:${number}: this is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${file}:${number}: this is no JSON object`);
  return value;
}
