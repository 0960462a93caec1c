import {
  CharClass,
  LOWER,
  RARE,
  UPPER,
  classOf,
  foldedUnit,
  isCut,
  isIdeographic,
} from "./char-entry.ts";
import { ENDS, GOES_ON } from "./filter.ts";
import { unitsOf, type FoldedNames } from "./folded-names.ts";
import { addUnit, firstWordHash } from "./hash.ts";
import type { CasePolicy, NameInput } from "./names.ts";

const SPACE = 32;

/** How names begin, which is what the scanner looks for before it looks any further. */
export interface Beginnings {
  /** First units, with UPPER set on capitals. */
  readonly firsts: Set<number>;
  /** First words by `firstWordHash`, and whether names end with them, go on, or both. */
  readonly words: Map<number, number>;
  /** First two ideographs by their running hash, likewise. */
  readonly pairs: Map<number, number>;
  /**
   * Running hashes of the first word with the next character and its case, or of the first three
   * ideographs.
   */
  readonly follows: Map<number, number>;
  /** Whether a name starts with a single character of another script than Latin. */
  hasLone: boolean;
  /** Ideographs with which names start that have no other as their second. */
  readonly alone: Set<number>;
}

export function findBeginnings(
  chars: Int32Array,
  folded: FoldedNames,
  names: readonly NameInput[],
): Beginnings {
  const beginnings: Beginnings = {
    firsts: new Set(),
    words: new Map(),
    pairs: new Map(),
    follows: new Map(),
    alone: new Set(),
    hasLone: false,
  };
  names.forEach(({ casePolicy }, id) => {
    const units = unitsOf(folded, id);
    if (units.length > 0) addBeginning(beginnings, chars, units, casePolicy);
  });
  return beginnings;
}

/** Adds how a folded name may begin under its case policy. */
function addBeginning(
  beginnings: Beginnings,
  chars: Int32Array,
  units: Uint16Array,
  policy: CasePolicy,
): void {
  const first = units[0]!;
  const entry = chars[first]!;
  for (const upper of casesOf(entry, policy)) {
    beginnings.firsts.add(foldedUnit(entry, first) | upper);
  }
  if (isLetter(entry) && !isLetter(chars[units[1] ?? 0]!)) beginnings.hasLone = true;
  if (isIdeographic(entry)) addIdeographs(beginnings, chars, units);
  else if ((entry & RARE) === 0) addWords(beginnings, chars, units, policy);
}

function addIdeographs(beginnings: Beginnings, chars: Int32Array, units: Uint16Array): void {
  const folded = Array.from(units.subarray(0, 3), (unit) => foldedUnit(chars[unit]!, unit));
  const next = chars[units[1] ?? 0]!;
  if (isIdeographic(next)) {
    const pair = addUnit(addUnit(0, folded[0]!), folded[1]!);
    note(beginnings.pairs, pair, units.length === 2 ? ENDS : GOES_ON);
    const third = chars[units[2] ?? 0]!;
    if (isIdeographic(third)) note(beginnings.follows, addUnit(pair, folded[2]!), ENDS);
  } else if (classOf(next) !== CharClass.JOIN) {
    // What joins a character is always looked at, so only these need an entry.
    beginnings.alone.add(folded[0]!);
  }
}

function addWords(
  { words, follows }: Beginnings,
  chars: Int32Array,
  units: Uint16Array,
  policy: CasePolicy,
): void {
  const end = firstWordEnd(chars, units);
  const hash = hashOf(chars, units.subarray(0, end));
  for (const upper of casesOf(chars[units[0]!]!, policy)) {
    note(words, firstWordHash(hash, upper), end === units.length ? ENDS : GOES_ON);
  }
  if (end === units.length) return;
  const at = units[end] === SPACE ? end + 1 : end;
  const next = units[at]!;
  const longer = at > end ? addUnit(hash, SPACE) : hash;
  for (const upper of casesOf(chars[next]!, policy)) {
    note(follows, addUnit(longer, foldedUnit(chars[next]!, next) | upper), ENDS);
  }
}

/** Where the first word ends, which starts with a Latin letter or digit. */
function firstWordEnd(chars: Int32Array, units: Uint16Array): number {
  for (let i = 1; i < units.length; i++) {
    if (isCut(classOf(chars[units[i - 1]!]!), classOf(chars[units[i]!]!))) return i;
  }
  return units.length;
}

function hashOf(chars: Int32Array, units: Uint16Array): number {
  return units.reduce((hash, unit) => addUnit(hash, foldedUnit(chars[unit]!, unit)), 0);
}

/** Whether the entry is of a letter that is neither Latin nor a word by itself. */
function isLetter(entry: number): boolean {
  return classOf(entry) > CharClass.LATIN;
}

function note(hashes: Map<number, number>, hash: number, what: number): void {
  hashes.set(hash, (hashes.get(hash) ?? 0) | what);
}

/** Which cases the policy lets a letter have: 0 for lower case or none, UPPER. */
function casesOf(entry: number, policy: CasePolicy): number[] {
  if ((entry & UPPER) !== 0) return policy === "any" ? [0, UPPER] : [UPPER];
  return (entry & LOWER) !== 0 && policy !== "exact" ? [0, UPPER] : [0];
}
