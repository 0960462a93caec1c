import { pagesOf, pagesWith, type CharPages } from "./char-pages.ts";
import {
  CharClass,
  EXPANDS,
  LOWER,
  NONWORD,
  RARE,
  STARTS,
  TAG_SURROGATE,
  UPPER,
  foldedUnit,
  isIdeographic,
  withClass,
} from "./char-entry.ts";
import { foldChar, isDroppedMark } from "./fold-rules.ts";

export interface CharTable {
  /** Of all 65,536 UTF-16 units. */
  readonly entries: Int32Array;
  /** What EXPANDS entries point to: length, then units. */
  readonly expansions: Uint16Array;
  /** The entries by distinct pages. */
  readonly charPages: CharPages;
}

const WHITE_SPACE = /\p{White_Space}/u;
const CONTROL = /\p{Cc}/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;
const DIGIT = /\p{Nd}/u;
const SCRIPTS: readonly (readonly [number, RegExp])[] = [
  [CharClass.LATIN, /\p{sc=Latin}/u],
  [CharClass.GREEK, /\p{sc=Greek}/u],
  [CharClass.CYRILLIC, /\p{sc=Cyrillic}/u],
  [CharClass.HANGUL, /\p{sc=Hangul}/u],
  [CharClass.IDEOGRAPH, /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}]/u],
  [CharClass.ARABIC, /\p{sc=Arabic}/u],
  [CharClass.HEBREW, /\p{sc=Hebrew}/u],
  [CharClass.DEVANAGARI, /\p{scx=Devanagari}/u],
  [CharClass.THAI, /\p{sc=Thai}/u],
];

let made: CharTable | undefined;

/** The table for any index; made once, from the Unicode data of the engine that compiles. */
export function charTable(): CharTable {
  made ??= makeCharTable();
  return made;
}

function makeCharTable(): CharTable {
  const entries = new Int32Array(0x10000);
  const expansions: number[] = [];
  for (let unit = 0; unit < entries.length; unit++) {
    entries[unit] = makeEntry(unit, expansions);
  }
  return { entries, expansions: Uint16Array.from(expansions), charPages: pagesOf(entries) };
}

function makeEntry(unit: number, expansions: number[]): number {
  const char = String.fromCharCode(unit);
  const folded = foldChar(char);
  const charClass = classOfChar(unit, folded);
  let entry = withClass(charClass) | caseFlags(char, charClass);
  const inline = charClass === CharClass.LATIN || charClass === CharClass.DIGIT;
  if (folded.length > 1 && charClass > CharClass.STOP) {
    entry |= EXPANDS | RARE | expansions.length;
    expansions.push(folded.length, ...Array.from(folded, (part) => part.charCodeAt(0)));
    return entry;
  }
  if (inline || folded !== char) entry |= folded.charCodeAt(0);
  if (charClass <= CharClass.STOP) entry |= NONWORD;
  else if (!inline) entry |= RARE;
  return entry;
}

function caseFlags(char: string, charClass: number): number {
  if (charClass < CharClass.DIGIT) return 0;
  if (char.toLowerCase() !== char) return UPPER;
  return char.toUpperCase() !== char ? LOWER : 0;
}

function classOfChar(unit: number, folded: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return classOfSurrogate(unit);
  const char = String.fromCharCode(unit);
  if (WHITE_SPACE.test(char)) return CharClass.SPACE;
  if (CONTROL.test(char)) return CharClass.STOP;
  if (isDroppedMark(char)) return CharClass.MARK;
  if (IGNORABLE.test(char)) return CharClass.SKIP;
  const first = folded.charAt(0);
  if (first === "\u3099" || first === "\u309a") return CharClass.JOIN;
  if (!WORD.test(first)) return CharClass.OTHER;
  if (DIGIT.test(first)) return CharClass.DIGIT;
  return SCRIPTS.find(([, script]) => script.test(first))?.[0] ?? CharClass.OTHER_SCRIPT;
}

/** Planes 2 and 3 are Han; of plane 1 the emoji blocks are symbols and the rest letters. */
function classOfSurrogate(unit: number): number {
  if (unit >= 0xdc00) return CharClass.JOIN;
  if (unit === TAG_SURROGATE) return CharClass.SKIP;
  if (unit >= 0xd840 && unit <= 0xd8bf) return CharClass.IDEOGRAPH;
  if ((unit >= 0xd83c && unit <= 0xd83e) || unit > 0xd8bf) return CharClass.OTHER;
  return CharClass.OTHER_SCRIPT;
}

/** The pages with the ideographs marked that fold to one of `alone`. */
export function markAlone(
  { entries, charPages }: CharTable,
  alone: ReadonlySet<number>,
): CharPages {
  if (alone.size === 0) return charPages;
  const marked: number[] = [];
  entries.forEach((entry, unit) => {
    if (isIdeographic(entry) && alone.has(foldedUnit(entry, unit))) marked.push(unit);
  });
  return pagesWith(charPages, marked, STARTS);
}
