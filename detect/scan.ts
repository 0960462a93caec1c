import {
  END_OF_TEXT,
  FOLD_MASK,
  NONWORD,
  RARE,
  UPPER,
  isIdeographic,
  isInline,
} from "./char-entry.ts";
import { wordEnd } from "./edges.ts";
import { ask } from "./filter.ts";
import { passFirstWord, runsOn } from "./first-word.ts";
import { addUnit, firstWordHash } from "./hash.ts";
import { passIdeographs } from "./ideographs.ts";
import { createMatches, type Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { matchAt } from "./walk.ts";

/**
 * Finds the names that stand in `text`: leftmost first, then longest, without overlaps.
 *
 * The loop is one function on purpose: its tables stay in registers, and a page's first scan, which
 * runs before anything is compiled, pays for no calls but those for likely names.
 *
 * @param text one text, or several joined by U+001E, over which no match reaches.
 * @param matches a result of an earlier scan to be filled anew.
 */
export function scan(index: NameIndex, text: string, matches = createMatches()): Matches {
  matches.count = 0;
  matches.firstNames[0] = 0;
  const { starts, chars } = index;
  const { words, shift } = index.words;
  const length = text.length;
  const lastStep = index.dense ? -1 : length - 4;

  for (let i = 0; i < length;) {
    // To a character that names may start with, four in a step; which of the four it is comes from
    // the bits, for a branch would be guessed wrong three times in four.
    for (; i <= lastStep; i += 4) {
      const found =
        starts[text.charCodeAt(i)]! |
        (starts[text.charCodeAt(i + 1)]! << 1) |
        (starts[text.charCodeAt(i + 2)]! << 2) |
        (starts[text.charCodeAt(i + 3)]! << 3);
      if (found !== 0) {
        i += 31 - Math.clz32(found & -found);
        break;
      }
    }
    const unit = text.charCodeAt(i);
    if (starts[unit] === 0) {
      i++;
      continue;
    }

    const first = chars[unit]!;
    if (!isInline(first)) {
      i = passOther(index, text, i, first, matches);
      continue;
    }
    let hash = 0;
    let end = i;
    let entry = first;
    do {
      hash = addUnit(hash, entry & FOLD_MASK);
      entry = ++end < length ? chars[text.charCodeAt(end)]! : END_OF_TEXT;
    } while (isInline(entry));
    if ((entry & RARE) !== 0 && runsOn(chars[text.charCodeAt(end - 1)]!, entry)) {
      i = matchAt(index, text, i, matches) || wordEnd(chars, text, i);
      continue;
    }
    const known = ask(words, shift, firstWordHash(hash, first & UPPER));
    i = known === 0 ? end : passFirstWord(index, text, i, end, hash, known, matches);
  }
  return matches;
}

/** Deals with a start that is no Latin letter or digit; returns where to look on. */
function passOther(
  index: NameIndex,
  text: string,
  start: number,
  entry: number,
  matches: Matches,
): number {
  if (isIdeographic(entry)) return passIdeographs(index, text, start, matches);
  const end = matchAt(index, text, start, matches);
  if (end > 0) return end;
  return (entry & NONWORD) === 0 ? wordEnd(index.chars, text, start) : start + 1;
}
