/** Finds what a page says that letters stand for: "Kia Corporation (KIA)", "KIA (Kia Corporation)". */

export interface Span {
  start: number;
  end: number;
}

/** No long form of a few letters reaches further. */
const REACH = 120;
/** Words that lend no letter. */
const SMALL = /^(?:and|of|the|for|on|in|to|de|du|des|la|et|&)$/i;

/** The long form that stands beside the letters at `start`, if its words begin with them. */
export function longFormAt(text: string, start: number, end: number): Span | undefined {
  const letters = text.slice(start, end);
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return undefined;
  if (
    /[(（]["“]?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^["”]?[)）]/u.test(text.slice(end, end + 2))
  )
    return endingAt(text, start, letters);
  const opening = /^\s?[(（]/u.exec(text.slice(end, end + 2));
  return opening ? startingAt(text, end + opening[0].length, letters) : undefined;
}

/** Walks back over the words before the bracket until their first letters spell `letters`. */
function endingAt(text: string, bracket: number, letters: string): Span | undefined {
  const from = Math.max(0, bracket - REACH);
  const words = [...text.slice(from, bracket).matchAll(/[\p{L}\p{N}&’'.]+/gu)];
  const last = words.at(-1);
  if (!last) return undefined;
  let spelled = "";
  for (const word of words.reverse()) {
    if (!SMALL.test(word[0])) spelled = initialsOf(word[0]) + spelled;
    if (spelled === letters)
      return { start: from + word.index, end: from + last.index + last[0].length };
    if (!letters.endsWith(spelled)) return undefined;
  }
  return undefined;
}

function startingAt(text: string, from: number, letters: string): Span | undefined {
  const inside = /^[^)）]*/u.exec(text.slice(from, from + REACH))![0];
  const words = inside.match(/[\p{L}\p{N}&’'.]+/gu) ?? [];
  const spelled = words
    .filter((word) => !SMALL.test(word))
    .map(initialsOf)
    .join("");
  return spelled === letters ? { start: from, end: from + inside.length } : undefined;
}

/** One letter a word; those of a word with capitals inside ("VanEck") would lend more, and are not tried. */
function initialsOf(word: string): string {
  return word[0]!.toUpperCase();
}
