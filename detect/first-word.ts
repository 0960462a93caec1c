import {
  classOf,
  foldedUnit,
  isAttached,
  isCut,
  isInline,
  isOther,
  isSpace,
  upperOf,
} from "./char-entry.ts";
import { startsWord } from "./edges.ts";
import { ask, saysEnds, saysGoesOn } from "./filter.ts";
import { addUnit } from "./hash.ts";
import type { Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { matchWhole, walk } from "./walk.ts";

const SPACE = 32;

/**
 * Deals with a first word that the filter knows.
 *
 * @param known what the filter said of the word from `start` to `end`, whose hash is `hash`.
 * @returns where to look on.
 */
export function passFirstWord(
  index: NameIndex,
  text: string,
  start: number,
  end: number,
  hash: number,
  known: number,
  matches: Matches,
): number {
  const goesOn = saysGoesOn(known) && mayGoOn(index, text, end, hash);
  const ends = saysEnds(known);
  if ((!goesOn && !ends) || !startsWord(index.chars, text, start)) return end;
  const last = goesOn
    ? walk(index, text, start, end, hash, ends, matches)
    : matchWhole(index, text, start, end, hash, matches);
  return last || end;
}

/**
 * Whether names may go on after the first word that ends at `end`, going by the next character.
 * Words that begin many names ("The", "New") mostly have a small letter after them in a text and a
 * capital in names, which a look tells; to hash the next word as well was slower.
 */
function mayGoOn({ chars, follows }: NameIndex, text: string, end: number, hash: number): boolean {
  const length = text.length;
  if (end >= length) return false;
  let unit = text.charCodeAt(end);
  let entry = chars[unit]!;
  let longer = hash;
  if (isSpace(classOf(entry))) {
    if (end + 1 >= length) return false;
    longer = addUnit(hash, SPACE);
    unit = text.charCodeAt(end + 1);
    entry = chars[unit]!;
  }
  if (!isInline(entry) && !isOther(classOf(entry))) return true;
  const next = addUnit(longer, foldedUnit(entry, unit) | upperOf(entry));
  return ask(follows.words, follows.shift, next) !== 0;
}

/** Whether the word that `before` belongs to goes on with, or over, the character after it. */
export function runsOn(before: number, after: number): boolean {
  const charClass = classOf(after);
  return isAttached(charClass) || !isCut(classOf(before), charClass);
}
