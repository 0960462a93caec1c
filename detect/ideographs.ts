import { CharClass, EXPANDS, STARTS, classOf, foldedUnit, isIdeographic } from "./char-entry.ts";
import { ENDS, ask } from "./filter.ts";
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
  let folded = foldedUnit(entry, text.charCodeAt(i));
  for (;;) {
    const unit = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    const next = chars[unit]!;
    const nextFolded = foldedUnit(next, unit);
    const goesOn = isIdeographic(next);
    let end = 0;
    if (!goesOn || (((entry | next) & EXPANDS) | (entry & STARTS)) !== 0) {
      if (mayStart(entry, next)) end = matchAt(index, text, i, matches);
    } else {
      const pair = addUnit(addUnit(0, folded), nextFolded);
      const known = ask(words, shift, pair);
      if (known !== 0) end = passPair(index, text, i, pair, known, matches);
    }
    if (end > 0) return end;
    i++;
    if (!goesOn) return i;
    entry = next;
    folded = nextFolded;
  }
}

/** Whether a name may start with an ideograph, where there is no pair to ask the filter about. */
function mayStart(entry: number, next: number): boolean {
  if (((entry | next) & EXPANDS) !== 0 || (entry & STARTS) !== 0 || isIdeographic(next))
    return true;
  const after = classOf(next);
  return after >= CharClass.SKIP && after <= CharClass.JOIN;
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
  const plain = classOf(third) === CharClass.IDEOGRAPH && (third & EXPANDS) === 0;
  if (!plain || classOf(chars[text.charCodeAt(start)]!) !== CharClass.IDEOGRAPH) {
    return matchAt(index, text, start, matches);
  }
  const triple = addUnit(pair, foldedUnit(third, unit));
  if (ask(follows.words, follows.shift, triple) !== 0) return matchAt(index, text, start, matches);
  return (known & ENDS) === 0 ? 0 : matchWhole(index, text, start, at, pair, matches);
}
