import {
  CharClass,
  EXPANDS,
  FOLD_MASK,
  RARE,
  STARTS,
  UPPER,
  classOf,
  foldedUnit,
  isCut,
  isIdeographic,
  skippedUnits,
} from "./char-entry.ts";
import { wordEnd } from "./edges.ts";
import { mayHold, type Filter } from "./filter.ts";
import { pairHash } from "./hash.ts";
import { createMatches, type Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { matchAt } from "./walk.ts";

/** What of an entry is hashed: the case of a word's first letter only. */
const FIRST_LETTER = FOLD_MASK | UPPER;

/**
 * Finds the names that stand in `text`: leftmost first, then longest, without overlaps.
 *
 * The loop hashes every word as it passes, without branching on where words begin and end, and
 * stops only where a word ends whose hash the filter of first words knows, or at a character that
 * is neither Latin, digit, punctuation nor space.
 *
 * @param text one text, or several joined by U+001E, over which no match reaches.
 * @param matches a result of an earlier scan to be filled anew.
 */
export function scan(index: NameIndex, text: string, matches = createMatches()): Matches {
  const { chars, multiplier, words } = index;
  const filter = words.words;
  const wordShift = words.shift;
  const bitShift = wordShift - 5;
  const length = text.length;
  matches.count = 0;
  matches.firstNames[0] = 0;

  let hash = 0;
  let mask = FIRST_LETTER;
  let done = 0;
  for (let i = 0; i < length; i++) {
    const entry = chars[text.charCodeAt(i)]!;
    const outside = entry >> 31;
    const word = hash & outside;
    if ((((filter[word >>> wordShift]! >>> (word >>> bitShift)) & 1) | (entry & RARE)) !== 0) {
      done = passStop(index, text, i, done, hash, matches);
      i = done - 1;
      hash = 0;
      mask = FIRST_LETTER;
      continue;
    }
    hash = Math.imul(hash ^ (entry & mask), multiplier) & ~outside;
    mask = FOLD_MASK | (UPPER & outside);
  }
  const last = wordStart(chars, text, length, done);
  if (last < length && mayHold(words, hash)) matchAt(index, text, last, matches);
  return matches;
}

/**
 * Deals with what the inner loop stopped at: the word that ends at `i`, and the character there.
 *
 * @param done everything before this has been dealt with.
 * @returns where the inner loop goes on.
 */
function passStop(
  index: NameIndex,
  text: string,
  i: number,
  done: number,
  hash: number,
  matches: Matches,
): number {
  const { chars } = index;
  const entry = chars[text.charCodeAt(i)]!;
  const start = wordStart(chars, text, i, done);
  if (start < i) {
    const goesOn = joinsWord(chars, text, i);
    if (goesOn || mayHold(index.words, hash)) {
      const end = matchAt(index, text, start, matches);
      if (end > 0) return end;
    }
    if (goesOn) return wordEnd(chars, text, start);
  }
  return (entry & RARE) === 0 ? i + 1 : passRare(index, text, i, entry, matches);
}

/** Where the Latin letters and digits that end at `end` begin. */
function wordStart(chars: Int32Array, text: string, end: number, done: number): number {
  let start = end;
  while (start > done && isInline(chars[text.charCodeAt(start - 1)]!)) start--;
  return start;
}

/** Whether the entry is of a letter or digit that the inner loop hashes. */
function isInline(entry: number): boolean {
  return entry >= 0 && (entry & RARE) === 0;
}

/** Whether the word before `i` does not end there. */
function joinsWord(chars: Int32Array, text: string, i: number): boolean {
  const after = classOf(chars[text.charCodeAt(i)]!);
  if (after === CharClass.SKIP || after === CharClass.MARK || after === CharClass.JOIN) return true;
  return !isCut(classOf(chars[text.charCodeAt(i - 1)]!), after);
}

function passRare(
  index: NameIndex,
  text: string,
  i: number,
  entry: number,
  matches: Matches,
): number {
  switch (classOf(entry)) {
    case CharClass.SKIP:
      return i + skippedUnits(text, i);
    case CharClass.MARK:
    case CharClass.JOIN:
      return i + 1;
    case CharClass.OTHER:
      return matchAt(index, text, i, matches) || i + 1;
    case CharClass.IDEOGRAPH:
    case CharClass.HANGUL:
      return passIdeographs(index, text, i, matches);
    default:
      return matchAt(index, text, i, matches) || wordEnd(index.chars, text, i);
  }
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
