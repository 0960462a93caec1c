import {
  classOf,
  expands,
  foldedUnit,
  isAttached,
  isHan,
  isIdeographic,
  isPair,
  mayStandAlone,
} from "./char-entry.ts";
import { ask, saysEnds } from "./filter.ts";
import { addUnit } from "./hash.ts";
import type { Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { matchAt, matchWhole } from "./walk.ts";

/**
 * Goes through Han, kana or Hangul up to the first match or the first other character. Names are
 * looked for only where the filters know the first two characters and, unless these are a name
 * themselves, the first three.
 */
export function passIdeographs(
  index: NameIndex,
  text: string,
  from: number,
  matches: Matches,
): number {
  const { chars } = index;
  const { words, shift } = index.pairs;
  const length = text.length;
  let i = from;
  let entry = chars[text.charCodeAt(i)]!;
  let first = addUnit(0, foldedUnit(entry, text.charCodeAt(i)));
  for (;;) {
    const unit = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    const next = chars[unit]!;
    const folded = foldedUnit(next, unit);
    if (isPair(entry, next)) {
      const pair = addUnit(first, folded);
      const known = ask(words, shift, pair);
      if (known !== 0) {
        const end = passPair(index, text, i, pair, known, matches);
        if (end > 0) return end;
      }
    } else {
      const end = mayStart(entry, next) ? matchAt(index, text, i, matches) : 0;
      if (end > 0) return end;
      if (!isIdeographic(next)) return i + 1;
    }
    i++;
    entry = next;
    first = addUnit(0, folded);
  }
}

/** Whether a name may start with an ideograph, where there is no pair to ask the filter about. */
function mayStart(entry: number, next: number): boolean {
  return expands(entry | next) || mayStandAlone(entry) || isAttached(classOf(next));
}

/** Deals with a pair that the filter knows; returns where a name ends, 0 when none starts here. */
function passPair(
  index: NameIndex,
  text: string,
  start: number,
  pair: number,
  known: number,
  matches: Matches,
): number {
  const { chars, follows } = index;
  const at = start + 2;
  const unit = at < text.length ? text.charCodeAt(at) : 0;
  const third = chars[unit]!;
  // What is no Han or kana may belong to the pair, and Hangul has boundaries.
  if (!isHan(third) || expands(third) || !isHan(chars[text.charCodeAt(start)]!)) {
    return matchAt(index, text, start, matches);
  }
  const triple = addUnit(pair, foldedUnit(third, unit));
  if (ask(follows.words, follows.shift, triple) !== 0) return matchAt(index, text, start, matches);
  return saysEnds(known) ? matchWhole(index, text, start, at, pair, matches) : 0;
}
