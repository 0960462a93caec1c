import {
  CharClass,
  EXPANDS,
  FOLD_MASK,
  LOWER,
  UPPER,
  classOf,
  foldedUnit,
  skippedUnits,
} from "./char-entry.ts";
import type { NameIndex } from "./name-index.ts";
import { isWide, policyFrom } from "./name-meta.ts";

const SPACE = 32;
const APOSTROPHE = 39;
const ANY = 0;
const EXACT = 1;

/**
 * Whether the name stands from `start` to `end`: the same units after folding, in a case that its
 * policy accepts.
 */
export function standsAt(
  index: NameIndex,
  nameId: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const { pool, names } = index;
  const to = names[nameId * 2 + 2];
  if (to === undefined) return false;
  const from = names[nameId * 2]!;
  const wide = isWide(names[nameId * 2 + 1]!);
  return (
    isVerbatim(pool, wide, from, to, text, start, end) ||
    standsFolded(index, nameId, text, start, end)
  );
}

function standsFolded(
  index: NameIndex,
  nameId: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const { chars, pool, expansions, names } = index;
  const poolEnd = names[nameId * 2 + 2]!;
  const meta = names[nameId * 2 + 1]!;
  const wide = isWide(meta);
  let at = names[nameId * 2]!;
  let asWritten = true;
  let titled = true;
  let capitals = true;
  let words = 0;
  let inWord = false;
  let afterSpace = false;

  for (let i = start; i < end;) {
    const unit = text.charCodeAt(i);
    const entry = chars[unit]!;
    const charClass = classOf(entry);
    if (charClass === CharClass.SKIP) {
      i += skippedUnits(text, i);
      continue;
    }
    i++;
    if (charClass === CharClass.MARK) continue;
    if (charClass === CharClass.SPACE && afterSpace) continue;
    afterSpace = charClass === CharClass.SPACE;

    const expands = (entry & EXPANDS) !== 0;
    const expansion = entry & FOLD_MASK;
    const parts = expands ? expansions[expansion]! : 1;
    for (let part = 0; part < parts; part++) {
      if (at >= poolEnd) return false;
      const named = wide ? pool[at]! | (pool[at + 1]! << 8) : pool[at]!;
      at += wide ? 2 : 1;
      const namedEntry = chars[named]!;
      const folded = expands
        ? expansions[expansion + 1 + part]
        : afterSpace
          ? SPACE
          : foldedUnit(entry, unit);
      if (folded !== foldedUnit(namedEntry, named)) return false;

      const namedClass = classOf(namedEntry);
      const isWord: boolean =
        namedClass === CharClass.JOIN
          ? inWord
          : namedClass > CharClass.JOIN || named === APOSTROPHE;
      const startsWord = isWord && !inWord;
      inWord = isWord;
      if (startsWord) words++;
      // The later letters of a ligature have no case of their own.
      if (part > 0) continue;
      if ((entry & LOWER) !== 0) {
        capitals = false;
        if ((namedEntry & UPPER) !== 0) asWritten = titled = false;
      } else if ((entry & UPPER) !== 0 && (namedEntry & LOWER) !== 0) {
        asWritten = false;
        if (!startsWord) titled = false;
      }
    }
  }
  if (at !== poolEnd) return false;
  const policy = policyFrom(meta);
  if (policy === ANY) return true;
  return policy === EXACT ? asWritten : titled || (capitals && words > 1);
}

/** Whether the text is the name to the letter, as it mostly is; then no policy refuses it. */
function isVerbatim(
  pool: Uint8Array,
  wide: boolean,
  from: number,
  to: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const units = end - start;
  if (units === 0 || to - from !== (wide ? units * 2 : units) || to > pool.length) return false;
  if (wide) {
    for (let i = 0; i < units; i++) {
      const at = from + i * 2;
      if ((pool[at]! | (pool[at + 1]! << 8)) !== text.charCodeAt(start + i)) return false;
    }
    return true;
  }
  for (let i = 0; i < units; i++) if (pool[from + i] !== text.charCodeAt(start + i)) return false;
  return true;
}
