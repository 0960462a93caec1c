/** The names that mark.js is given for a page. */
import { scan } from "../../../detect/index.ts";
import type { NamesOfPack } from "../../../facts/mentions.ts";

/** Beyond some two thousand mark.js overflows the stack. */
const MOST = 500;

/** The pack's names that stand in the text, then others of the pack until there are 500. */
export function namesFor({ index, catalog }: NamesOfPack, text: string): string[] {
  const found = scan(index, text);
  const names = new Set<string>();
  for (let i = 0; i < found.count && names.size < MOST; i++)
    names.add(text.slice(found.starts[i], found.ends[i]));
  for (const { text: name } of catalog.names) {
    if (names.size >= MOST) break;
    names.add(name);
  }
  return [...names];
}
