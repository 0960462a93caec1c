import {
  CharClass,
  EXPANDS,
  FOLD_MASK,
  NONWORD,
  classOf,
  foldedUnit,
  isCut,
  isIdeographic,
  skippedUnits,
  withClass,
} from "./char-entry.ts";
import { isBlank, isParticle, startsWord } from "./edges.ts";
import { addUnit, finish, placeOf } from "./hash.ts";
import { closeMatch, putName, type Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { Ending, MAX_TARGET, endingOf, isCheckpoint, tagOf } from "./slot.ts";
import { standsAt } from "./verify.ts";

const SPACE = 32;
const END_OF_TEXT = withClass(CharClass.STOP) | NONWORD;

/**
 * Finds the longest accepted name that starts at `start`, by hashing word after word for as long
 * as the table knows of names that go on, and adds it to `matches`.
 *
 * @returns where it ends, 0 when there is none.
 */
export function matchAt(index: NameIndex, text: string, start: number, matches: Matches): number {
  const { chars } = index;
  if (!startsWord(chars, text, start)) return 0;
  return walk(index, text, start, start, 0, matches);
}

/**
 * Goes on with a walk that has come from `start` to `from` within the first word.
 *
 * @param hash of what lies between, 0 for nothing.
 */
export function walk(
  index: NameIndex,
  text: string,
  start: number,
  from: number,
  firstHash: number,
  matches: Matches,
): number {
  const { chars } = index;
  const startsWithIdeograph = isIdeographic(chars[text.charCodeAt(start)]!);
  let hash = firstHash;
  let words = 0;
  let before = from > start ? classOf(chars[text.charCodeAt(from - 1)]!) : -1;
  let end = from;
  let bestEnd = 0;
  let bestNames = 0;

  for (let i = from; ;) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const entry = i < text.length ? chars[unit]! : END_OF_TEXT;
    let charClass = classOf(entry);
    if (charClass === CharClass.SKIP) {
      i += skippedUnits(text, i);
      continue;
    }
    if (charClass === CharClass.MARK) {
      if (i === end) end++;
      i++;
      continue;
    }
    if (charClass === CharClass.JOIN) {
      charClass = isBlank(before) ? CharClass.OTHER : before;
    } else if (before >= 0 && before !== CharClass.SPACE && isCut(before, charClass)) {
      words++;
      const intoHangul = before === CharClass.HANGUL && charClass === CharClass.HANGUL;
      const mayEnd = end > start && (!intoHangul || isParticle(chars, text, i));
      const found = lookUp(index, hash, text, start, mayEnd ? end : 0, matches);
      if (found >>> 1 > 0) {
        bestEnd = end;
        bestNames = found >>> 1;
      }
      if ((found & 1) === 0 && isCheckpoint(words, startsWithIdeograph)) break;
      if (words >= index.longestName) break;
    }
    if (charClass === CharClass.STOP) break;
    if (charClass === CharClass.SPACE) {
      if (before !== CharClass.SPACE) hash = addUnit(hash, SPACE);
    } else {
      hash =
        (entry & EXPANDS) === 0
          ? addUnit(hash, foldedUnit(entry, unit))
          : addExpansion(hash, entry & FOLD_MASK, index);
      end = i + 1;
    }
    before = charClass;
    i++;
  }
  if (bestNames > 0) closeMatch(matches, start, bestEnd, bestNames);
  return bestEnd;
}

function addExpansion(hash: number, at: number, index: NameIndex): number {
  const last = at + index.expansions[at]!;
  for (let i = at + 1; i <= last; i++) hash = addUnit(hash, index.expansions[i]!);
  return hash;
}

/**
 * Looks a prefix up and puts the names which stand from `start` to `end` into `matches`; none is
 * looked for when `end` is 0.
 *
 * @returns twice the number of names, plus 1 when longer names begin with the prefix.
 */
function lookUp(
  index: NameIndex,
  hash: number,
  text: string,
  start: number,
  end: number,
  matches: Matches,
): number {
  const { bucketEnds, slotTags, slotValues } = index;
  const spread = finish(hash);
  const tag = tagOf(spread);
  const bucket = placeOf(spread, bucketEnds.length - 1);
  const last = bucketEnds[bucket + 1]!;
  let continues = 0;
  let names = 0;
  // Prefixes that share bucket and tag are told apart by comparing names, so all slots are seen.
  for (let slot = bucketEnds[bucket]!; slot < last; slot++) {
    if (slotTags[slot] !== tag) continue;
    const value = slotValues[slot]!;
    continues |= value >>> 31;
    if (end > 0) names = collect(index, value, text, start, end, matches, names);
  }
  return names * 2 + continues;
}

/** Puts the names that a slot stands for and that stand there behind the `names` before them. */
function collect(
  index: NameIndex,
  value: number,
  text: string,
  start: number,
  end: number,
  matches: Matches,
  names: number,
): number {
  const target = value & MAX_TARGET;
  const ending = endingOf(value);
  if (ending === Ending.ONE) {
    if (standsAt(index, target, text, start, end)) putName(matches, names++, target);
  } else if (ending === Ending.SEVERAL) {
    const last = Math.min(target + index.lists[target]!, index.lists.length - 1);
    for (let i = target + 1; i <= last; i++) {
      const nameId = index.lists[i]!;
      if (standsAt(index, nameId, text, start, end)) putName(matches, names++, nameId);
    }
  }
  return names;
}
