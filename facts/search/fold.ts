/** Writes names and queries as they are compared: case, accents, full-width forms and punctuation do not count. */

/** What stands inside a word or an abbreviation: U.S., O'Neill. */
const DROPPED = /[.'’ʼ"“”·]/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;
/** Most names are words of plain letters, which need no more. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Words in lower case with one space between them; empty where there is no letter or digit. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return (
    lower
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .normalize("NFC")
      .toLowerCase()
      // One letter, written otherwise at the end of a word.
      .replaceAll("ς", "σ")
      .replace(DROPPED, "")
      .replace(BETWEEN, " ")
      .trim()
  );
}

/**
 * The part of a text that a part of its folded form comes from.
 *
 * @param start @param end UTF-16 offsets into `fold(text)`
 * @returns UTF-16 offsets into `text`: all of it, where letters fold otherwise together than one by one
 */
export function unfold(text: string, start: number, end: number): { start: number; end: number } {
  let folded = "";
  /** For each unit of `folded`, the offset of what it comes from. */
  const origins: number[] = [];
  let gap: number | undefined;
  let at = 0;
  for (const character of text) {
    // With a letter before it, or the white space would be trimmed.
    const piece = fold(`x${character}`).slice(1);
    const letters = piece.trim();
    if (letters === "") gap ??= isDropped(character) ? undefined : at;
    else {
      if (gap !== undefined && folded !== "") {
        folded += " ";
        origins.push(gap);
      }
      gap = undefined;
      folded += letters;
      for (let i = 0; i < letters.length; i++) origins.push(at);
    }
    at += character.length;
  }
  if (folded !== fold(text)) return { start: 0, end: text.length };
  let last = end;
  // A character that folds to several is shown as a whole.
  while (last > start && origins[last] === origins[last - 1]) last++;
  return { start: origins[start] ?? text.length, end: origins[last] ?? text.length };
}

function isDropped(character: string): boolean {
  return character.replace(DROPPED, "") === "" || /\p{M}/u.test(character);
}
