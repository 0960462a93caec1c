import {
  CharClass,
  FOLD_MASK,
  LOWER,
  RARE,
  UPPER,
  classOf,
  foldedUnit,
  isCut,
  isIdeographic,
} from "./char-entry.ts";
import { unitsOf, type FoldedNames } from "./folded-names.ts";
import { addUnit, firstWordHash, pairHash } from "./hash.ts";
import type { CasePolicy, NameInput } from "./names.ts";

/** How names begin, which is what the scanner looks for before it looks any further. */
export interface Beginnings {
  /** First units, with UPPER set on capitals. */
  readonly firsts: Set<number>;
  /** First words: `firstWordHash`. */
  readonly words: Set<number>;
  /** First two ideographs: `pairHash`. */
  readonly pairs: Set<number>;
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
    words: new Set(),
    pairs: new Set(),
    alone: new Set(),
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
  if (isIdeographic(entry)) {
    const second = units[1] ?? 0;
    const next = chars[second]!;
    if (isIdeographic(next)) {
      beginnings.pairs.add(pairHash(foldedUnit(entry, first), foldedUnit(next, second)));
    } else if (classOf(next) !== CharClass.JOIN) {
      // What joins a character is always looked at, so only these need an entry.
      beginnings.alone.add(foldedUnit(entry, first));
    }
  } else if ((entry & RARE) === 0) {
    addFirstWord(beginnings, chars, units, policy);
  }
}

function addFirstWord(
  { words }: Beginnings,
  chars: Int32Array,
  units: Uint16Array,
  policy: CasePolicy,
): void {
  const first = chars[units[0]!]!;
  let hash = 0;
  let before = classOf(first);
  for (let i = 0; i < units.length; i++) {
    const entry = chars[units[i]!]!;
    const charClass = classOf(entry);
    if (i > 0 && isCut(before, charClass)) break;
    hash = addUnit(hash, entry & FOLD_MASK);
    before = charClass;
  }
  for (const upper of casesOf(first, policy)) words.add(firstWordHash(hash, upper));
}

/** Which cases the policy lets a letter have: 0 for lower case or none, UPPER. */
function casesOf(entry: number, policy: CasePolicy): number[] {
  if ((entry & UPPER) !== 0) return policy === "any" ? [0, UPPER] : [UPPER];
  return (entry & LOWER) !== 0 && policy !== "exact" ? [0, UPPER] : [0];
}
