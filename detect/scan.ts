import {
  NONWORD,
  endOfText,
  inlineUnit,
  isIdeographic,
  isInline,
  isRare,
  upperOf,
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
  const { steps, chars } = index;
  const { words, shift } = index.words;
  const length = text.length;

  for (let i = 0; i < length;) {
    // To a character that names may start with. Adding what a table says, be it 1 or 2, needs no
    // branch, which would be guessed wrong at every other word.
    const from = i;
    let unit = 0;
    for (let step = 1; i < length; i += step) {
      unit = text.charCodeAt(i);
      step = steps[unit]!;
      if ((step & 3) === 0) break;
    }
    if (i >= length) break;

    const first = chars[unit]!;
    if (!isInline(first)) {
      i = passOther(index, text, from, i, matches);
      continue;
    }
    let hash = 0;
    let end = i;
    let entry = first;
    do {
      hash = addUnit(hash, inlineUnit(entry));
      entry = ++end < length ? chars[text.charCodeAt(end)]! : endOfText();
    } while (isInline(entry));
    if (isRare(entry) && runsOn(chars[text.charCodeAt(end - 1)]!, entry)) {
      i = matchAt(index, text, i, matches) || wordEnd(chars, text, i);
      continue;
    }
    const known = ask(words, shift, firstWordHash(hash, upperOf(first)));
    i = known === 0 ? end : passFirstWord(index, text, i, end, hash, known, matches);
  }
  return matches;
}

/**
 * Deals with a start that is no Latin letter or digit, or with one right before it that was passed
 * over on the way from `from`; returns where to look on.
 */
function passOther(
  index: NameIndex,
  text: string,
  from: number,
  at: number,
  matches: Matches,
): number {
  const { steps, chars } = index;
  const before = at > from ? text.charCodeAt(at - 1) : -1;
  const isPassed = before >= 0 && steps[before] === 0 && !isInline(chars[before]!);
  const start = isPassed ? at - 1 : at;
  const unit = text.charCodeAt(start);
  if (steps[unit] !== 0) return at + 1;
  const entry = chars[unit]!;
  if (isIdeographic(entry)) return passIdeographs(index, text, start, matches);
  const end = matchAt(index, text, start, matches);
  if (end > 0) return end;
  return (entry & NONWORD) === 0 ? wordEnd(chars, text, start) : start + 1;
}
