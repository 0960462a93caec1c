/**
 * What the index knows of one UTF-16 unit, packed in 32 bits:
 *
 *     bits 0-15  the unit it folds to, 0 for itself; of an EXPANDS unit, where its expansion stands
 *     bit  16    UPPER     has a lower-case form
 *     bit  17    LOWER     has an upper-case form
 *     bits 18-22 class     one of CharClass
 *     bit  23    EXPANDS   folds to several units (ß, ﬁ, ガ)
 *     bit  25    STARTS    an ideograph that a name may start with whatever follows
 *     bit  30    RARE      neither Latin letter or digit that folds to one unit, nor NONWORD
 *     bit  31    NONWORD   no letter or digit
 *
 * Latin letters and digits always carry the unit they fold to, so that words are hashed without
 * looking any further.
 */
export const UPPER = 1 << 16;
export const LOWER = 1 << 17;
export const EXPANDS = 1 << 23;
export const STARTS = 1 << 25;
export const RARE = 1 << 30;
export const NONWORD = 1 << 31;
export const FOLD_MASK = 0xffff;
const CLASS_SHIFT = 18;

/** Character classes; the order matters: up to STOP no words, from DIGIT on words by runs. */
export const CharClass = {
  /** Punctuation, symbols, emoji. */
  OTHER: 0,
  SPACE: 1,
  /** Control characters: they match nothing and separate the blocks of a text. */
  STOP: 2,
  /** Soft hyphen, zero-width and other format characters: as if they were not there. */
  SKIP: 3,
  /** Combining marks that folding drops; like SKIP, but part of the letter before them. */
  MARK: 4,
  /** Second half of what stands before: low surrogates, the voicing marks of kana. */
  JOIN: 5,
  /** Han, kana, bopomofo: every character is a word. */
  IDEOGRAPH: 7,
  HANGUL: 8,
  DIGIT: 9,
  LATIN: 10,
  GREEK: 11,
  CYRILLIC: 12,
  ARABIC: 13,
  HEBREW: 14,
  DEVANAGARI: 15,
  THAI: 16,
  OTHER_SCRIPT: 17,
} as const;

// The functions below have numbers for the constants above where a scan asks them of every character:
// a constant of a module is read anew each time, and its type checked, a number is not. After a
// bundler has made one scope of all modules it is the same.

export function classOf(entry: number): number {
  return (entry >>> 18) & 31;
}

export function withClass(charClass: number): number {
  return charClass << CLASS_SHIFT;
}

/** The unit that `unit` folds to; not for EXPANDS entries. */
export function foldedUnit(entry: number, unit: number): number {
  return entry & 0xffff || unit;
}

/** Whether a word may end between two neighbouring characters of these classes. */
export function isCut(before: number, after: number): boolean {
  if (before < 9 || after < 9) return true;
  return before !== after && before !== 9 && after !== 9;
}

/** The high surrogate of tags and variation selectors, a block that is SKIP as a whole. */
export const TAG_SURROGATE = 0xdb40;

/** Units of the ignorable character at `i`: two where it is a surrogate pair. */
export function skippedUnits(text: string, i: number): number {
  const paired =
    text.charCodeAt(i) === TAG_SURROGATE && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
  return paired ? 2 : 1;
}

/** Whether the character is a word by itself: Han, kana, Hangul. */
export function isIdeographic(entry: number): boolean {
  const charClass = classOf(entry);
  return charClass === 7 || charClass === 8;
}

/** Whether the entry is of Han, kana or bopomofo. */
export function isHan(entry: number): boolean {
  return (entry & 0x7c0000) === 0x1c0000;
}

/** Whether a name may start with the ideograph whatever follows. */
export function mayStandAlone(entry: number): boolean {
  return (entry & 0x2000000) !== 0;
}

/** Whether the filter for pairs has all there is to say of an ideograph and what follows it. */
export function isPair(entry: number, next: number): boolean {
  return isIdeographic(next) && (((entry | next) & 0x800000) | (entry & 0x2000000)) === 0;
}

/** Whether the entry is of a Latin letter or digit that folds to one unit. */
export function isInline(entry: number): boolean {
  return entry >>> 30 === 0;
}

/** The unit that such a letter or digit folds to; of an EXPANDS entry, where its expansion stands. */
export function inlineUnit(entry: number): number {
  return entry & 0xffff;
}

/** UPPER if the entry has it, else 0. */
export function upperOf(entry: number): number {
  return entry & 0x10000;
}

export function isRare(entry: number): boolean {
  return (entry & 0x40000000) !== 0;
}

export function expands(entry: number): boolean {
  return (entry & 0x800000) !== 0;
}

export function isOther(charClass: number): boolean {
  return charClass === 0;
}

export function isSpace(charClass: number): boolean {
  return charClass === 1;
}

export function isStop(charClass: number): boolean {
  return charClass === 2;
}

export function isSkip(charClass: number): boolean {
  return charClass === 3;
}

export function isMark(charClass: number): boolean {
  return charClass === 4;
}

export function isHangul(charClass: number): boolean {
  return charClass === 8;
}

/** Whether the character is part of what stands before it: SKIP, MARK or JOIN. */
export function isAttached(charClass: number): boolean {
  return charClass >= 3 && charClass <= 5;
}

/** The entry that stands for what follows the last character: STOP and NONWORD. */
export function endOfText(): number {
  return 0x80080000 | 0;
}
