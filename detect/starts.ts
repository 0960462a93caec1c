import {
  CharClass,
  EXPANDS,
  FOLD_MASK,
  UPPER,
  classOf,
  foldedUnit,
  isIdeographic,
  isInline,
} from "./char-entry.ts";
import type { CharTable } from "./char-table.ts";

/**
 * The characters at which the scanner stops, as first and last of ranges: those with which names may
 * start, given their first units with UPPER set on those that must be capitals. Of ideographs and Hangul it is all or none, for the scanner goes through a run
 * of them on its own. So it does with words once a small Latin letter is a start: most words would
 * have one somewhere, and it is cheaper to stop at every word's beginning.
 */
export function findStarts(table: CharTable, firsts: ReadonlySet<number>): Uint16Array {
  const classes = new Set([...firsts].map((first) => classOf(table.entries[first & FOLD_MASK]!)));
  const dense = [..."abcdefghijklmnopqrstuvwxyz"].some((char) => firsts.has(char.charCodeAt(0)));
  const units: number[] = [];
  table.entries.forEach((entry, unit) => {
    const charClass = classOf(entry);
    const starts = isIdeographic(entry)
      ? classes.has(charClass)
      : firsts.has(firstFolded(table, entry, unit)) || (dense && isInline(entry));
    if (starts && !isNeverFirst(charClass)) units.push(unit);
  });
  return rangesOf(units);
}

/**
 * How far the scanner may go on from a Latin letter or digit. No name of such starts right behind
 * one, so that the next character need not be read. A word of another script may, and then its second letter
 * tells that the first was passed over; unless it has no second, or the first stands for several.
 *
 * @param starts as findStarts gives them.
 * @returns 1 or 2.
 */
export function findStride(table: CharTable, starts: Uint16Array, hasLone: boolean): number {
  for (let i = 0; i < starts.length; i += 2) {
    for (let unit = starts[i]!; unit <= starts[i + 1]!; unit++) {
      const entry = table.entries[unit]!;
      const charClass = classOf(entry);
      const isLatin = charClass === CharClass.LATIN || charClass === CharClass.DIGIT;
      const isOther = charClass > CharClass.LATIN && (entry & EXPANDS) === 0 && !hasLone;
      if (!isLatin && !isOther) return 1;
    }
  }
  return 2;
}

function firstFolded({ expansions }: CharTable, entry: number, unit: number): number {
  const expands = (entry & EXPANDS) !== 0;
  const folded = expands ? expansions[(entry & FOLD_MASK) + 1]! : foldedUnit(entry, unit);
  return folded | (entry & UPPER);
}

function isNeverFirst(charClass: number): boolean {
  return charClass >= CharClass.SPACE && charClass <= CharClass.JOIN;
}

function rangesOf(units: readonly number[]): Uint16Array {
  const ranges: number[] = [];
  for (const unit of units) {
    if (ranges.at(-1) === unit - 1) ranges[ranges.length - 1] = unit;
    else ranges.push(unit, unit);
  }
  return Uint16Array.from(ranges);
}
