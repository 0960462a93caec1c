import {
  CharClass,
  EXPANDS,
  FOLD_MASK,
  NONWORD,
  RARE,
  STARTS,
  UPPER,
  classOf,
  foldedUnit,
  isCut,
  isIdeographic,
  isInline,
} from "./char-entry.ts";
import { startsWord, wordEnd } from "./edges.ts";
import { mayHold, type Filter } from "./filter.ts";
import { addUnit, firstWordHash, pairHash } from "./hash.ts";
import { createMatches, type Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { matchAt, walk } from "./walk.ts";

/**
 * Finds the names that stand in `text`: leftmost first, then longest, without overlaps.
 *
 * @param text one text, or several joined by U+001E, over which no match reaches.
 * @param matches a result of an earlier scan to be filled anew.
 */
export function scan(index: NameIndex, text: string, matches = createMatches()): Matches {
  matches.count = 0;
  matches.firstNames[0] = 0;
  let i = nextStart(index, text, 0);
  while (i < text.length) i = nextStart(index, text, passStart(index, text, i, matches));
  return matches;
}

/** The first character from `from` on that names may start with, or the text's end. */
function nextStart({ starts, dense }: NameIndex, text: string, from: number): number {
  const length = text.length;
  let i = from;
  if (!dense) {
    // Four in a step were a quarter to a third quicker than one by one in V8, no slower elsewhere.
    for (const last = length - 4; i <= last; i += 4) {
      const a = starts[text.charCodeAt(i)]!;
      const b = starts[text.charCodeAt(i + 1)]!;
      const c = starts[text.charCodeAt(i + 2)]!;
      const d = starts[text.charCodeAt(i + 3)]!;
      if ((a | b | c | d) !== 0) break;
    }
  }
  while (i < length && starts[text.charCodeAt(i)] === 0) i++;
  return i;
}

/** Deals with a character that names may start with; returns where to look on. */
function passStart(index: NameIndex, text: string, start: number, matches: Matches): number {
  const { chars } = index;
  const entry = chars[text.charCodeAt(start)]!;
  if (isInline(entry)) {
    const inWord = start > 0 && isInline(chars[text.charCodeAt(start - 1)]!);
    return inWord ? wordEnd(chars, text, start) : passWord(index, text, start, entry, matches);
  }
  if (isIdeographic(entry)) return passIdeographs(index, text, start, matches);
  const end = matchAt(index, text, start, matches);
  if (end > 0) return end;
  return (entry & NONWORD) === 0 ? wordEnd(chars, text, start) : start + 1;
}

/** Hashes the word from `start` on, and goes on from there if it is the first of a name. */
function passWord(
  index: NameIndex,
  text: string,
  start: number,
  first: number,
  matches: Matches,
): number {
  const { chars } = index;
  let hash = 0;
  let i = start;
  let entry = first;
  do {
    hash = addUnit(hash, entry & FOLD_MASK);
    entry = ++i < text.length ? chars[text.charCodeAt(i)]! : NONWORD;
  } while (isInline(entry));
  if ((entry & RARE) !== 0 && runsOn(chars[text.charCodeAt(i - 1)]!, entry)) {
    return matchAt(index, text, start, matches) || wordEnd(chars, text, start);
  }
  if (!mayHold(index.words, firstWordHash(hash, first & UPPER))) return i;
  if (!startsWord(chars, text, start)) return i;
  return walk(index, text, start, i, hash, matches) || i;
}

/** Whether the word that `before` belongs to goes on with, or over, the character after it. */
function runsOn(before: number, after: number): boolean {
  const charClass = classOf(after);
  const over = charClass >= CharClass.SKIP && charClass <= CharClass.JOIN;
  return over || !isCut(classOf(before), charClass);
}

/** Goes through Han, kana or Hangul up to the first match or the first other character. */
function passIdeographs(index: NameIndex, text: string, from: number, matches: Matches): number {
  const { chars, pairs } = index;
  let i = from;
  let unit = text.charCodeAt(i);
  let entry = chars[unit]!;
  while (i < text.length && isIdeographic(entry)) {
    const nextUnit = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const next = chars[nextUnit]!;
    if (mayStart(pairs, entry, unit, next, nextUnit)) {
      const end = matchAt(index, text, i, matches);
      if (end > 0) return end;
    }
    i++;
    unit = nextUnit;
    entry = next;
  }
  return i;
}

/** Whether a name may start with the ideograph `unit`, going by the character after it. */
function mayStart(
  pairs: Filter,
  entry: number,
  unit: number,
  next: number,
  nextUnit: number,
): boolean {
  if ((entry & (STARTS | EXPANDS)) !== 0 || (next & EXPANDS) !== 0) return true;
  if (isIdeographic(next)) {
    return mayHold(pairs, pairHash(foldedUnit(entry, unit), foldedUnit(next, nextUnit)));
  }
  const after = classOf(next);
  return after === CharClass.SKIP || after === CharClass.MARK || after === CharClass.JOIN;
}
