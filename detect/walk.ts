import {
  classOf,
  endOfText,
  expands,
  foldedUnit,
  inlineUnit,
  isAttached,
  isCut,
  isHangul,
  isIdeographic,
  isInline,
  isMark,
  isSkip,
  isSpace,
  isStop,
  skippedUnits,
} from "./char-entry.ts";
import { isBlank, isParticle, startsWord } from "./edges.ts";
import { addUnit } from "./hash.ts";
import { lookUp } from "./look-up.ts";
import { closeMatch, type Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { isCheckpoint } from "./slot.ts";

const SPACE = 32;

/**
 * Finds the longest accepted name that starts at `start`, by hashing word after word for as long
 * as the table knows of names that go on, and adds it to `matches`.
 *
 * @returns where it ends, 0 when there is none.
 */
export function matchAt(index: NameIndex, text: string, start: number, matches: Matches): number {
  const { chars } = index;
  if (!startsWord(chars, text, start)) return 0;
  return walk(index, text, start, start, 0, true, matches);
}

/**
 * Goes on with a walk that has come from `start` to `from` within the first word.
 *
 * @param firstHash of what lies between, 0 for nothing.
 * @param mayEnd whether a name may end with the first word; if not, names are known to go on.
 */
export function walk(
  index: NameIndex,
  text: string,
  start: number,
  from: number,
  firstHash: number,
  mayEnd: boolean,
  matches: Matches,
): number {
  const { chars, longestName } = index;
  const length = text.length;
  const startsWithIdeograph = isIdeographic(chars[text.charCodeAt(start)]!);
  let hash = firstHash;
  let words = 0;
  let before = from > start ? classOf(chars[text.charCodeAt(from - 1)]!) : -1;
  let end = from;
  let bestEnd = 0;
  let bestNames = 0;

  for (let i = from; ;) {
    const unit = i < length ? text.charCodeAt(i) : 0;
    const entry = i < length ? chars[unit]! : endOfText();
    let charClass = classOf(entry);
    if (isAttached(charClass)) {
      if (isSkip(charClass)) {
        i += skippedUnits(text, i);
        continue;
      }
      if (isMark(charClass)) {
        if (i === end) end++;
        i++;
        continue;
      }
      charClass = isBlank(before) ? 0 : before;
    } else if (before >= 0 && !isSpace(before) && isCut(before, charClass)) {
      words++;
      if (words > 1 || mayEnd) {
        const intoHangul = isHangul(before) && isHangul(charClass);
        const ends = end > start && (!intoHangul || isParticle(chars, text, i));
        const found = lookUp(index, hash, text, start, ends ? end : 0, matches);
        if (found >>> 1 > 0) {
          bestEnd = end;
          bestNames = found >>> 1;
        }
        if ((found & 1) === 0 && isCheckpoint(words, startsWithIdeograph)) break;
      }
      if (words >= longestName) break;
    }
    if (isStop(charClass)) break;
    if (isSpace(charClass)) {
      if (!isSpace(before)) hash = addUnit(hash, SPACE);
    } else {
      hash = expands(entry)
        ? addExpansion(hash, inlineUnit(entry), index)
        : addUnit(hash, foldedUnit(entry, unit));
      end = i + 1;
    }
    before = charClass;
    i++;
    if (!isInline(entry)) continue;
    // Nothing ends within a run of Latin letters and digits.
    for (let next = entry; i < length; i++) {
      next = chars[text.charCodeAt(i)]!;
      if (!isInline(next)) break;
      hash = addUnit(hash, inlineUnit(next));
      before = classOf(next);
    }
    end = i;
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
 * Adds the names that are nothing but what stands from `start` to `end`.
 *
 * @returns `end`, 0 when there is none.
 */
export function matchWhole(
  index: NameIndex,
  text: string,
  start: number,
  end: number,
  hash: number,
  matches: Matches,
): number {
  const names = lookUp(index, hash, text, start, end, matches) >>> 1;
  if (names === 0) return 0;
  closeMatch(matches, start, end, names);
  return end;
}
