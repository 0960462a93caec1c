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
import { filterLog2 } from "./filter.ts";
import { unitsOf, type FoldedNames } from "./folded-names.ts";
import { addUnit, pairHash } from "./hash.ts";
import type { CasePolicy, NameInput } from "./names.ts";

/** What the scanner needs to know of how names begin. */
export interface Beginnings {
  /** Hashes of first words, as the scanner's inner loop has them where the word ends. */
  readonly words: Set<number>;
  /** Hashes of the first two ideographs. */
  readonly pairs: Set<number>;
  /** First units for which there is neither: punctuation, an ideograph alone. */
  readonly units: Set<number>;
  /** What the hashes are made with. */
  readonly multiplier: number;
}

const FIRST_MULTIPLIER = 0x9e3779b1;
const MULTIPLIER_STEP = 0x2c1b3c6d;

/**
 * Finds how the names may begin in a text. The scanner asks the filter for hash 0 wherever no word
 * ends, so the multiplier is chosen such that no first word falls on that bit.
 */
export function findBeginnings(
  chars: Int32Array,
  folded: FoldedNames,
  names: readonly NameInput[],
): Beginnings {
  for (let multiplier = FIRST_MULTIPLIER; ; multiplier = Math.imul(multiplier, MULTIPLIER_STEP)) {
    const found = { words: new Set<number>(), pairs: new Set<number>(), units: new Set<number>() };
    const beginnings: Beginnings = { ...found, multiplier: multiplier >>> 0 };
    names.forEach(({ casePolicy }, id) => {
      const units = unitsOf(folded, id);
      if (units.length > 0) addBeginning(beginnings, chars, units, casePolicy);
    });
    const shift = 32 - filterLog2(found.words.size);
    if (![...found.words].some((hash) => hash >>> shift === 0)) return beginnings;
  }
}

/** Adds how a folded name may begin under its case policy. */
function addBeginning(
  { words, pairs, units: firstUnits, multiplier }: Beginnings,
  chars: Int32Array,
  units: Uint16Array,
  policy: CasePolicy,
): void {
  const first = units[0]!;
  const entry = chars[first]!;
  if (classOf(entry) === CharClass.OTHER) {
    firstUnits.add(foldedUnit(entry, first));
  } else if (isIdeographic(entry)) {
    const second = units[1] ?? 0;
    const next = chars[second]!;
    if (isIdeographic(next)) {
      pairs.add(pairHash(foldedUnit(entry, first), foldedUnit(next, second)));
    } else if (classOf(next) !== CharClass.JOIN) {
      // What joins a character is always looked at, so only these need an entry.
      firstUnits.add(foldedUnit(entry, first));
    }
  } else if ((entry & RARE) === 0) {
    for (const upper of firstCases(entry, policy)) {
      words.add(firstWordHash(chars, units, upper, multiplier));
    }
  }
}

/** Which cases the policy lets the first letter have: 0 for lower case or none, UPPER. */
function firstCases(entry: number, policy: CasePolicy): number[] {
  if ((entry & UPPER) !== 0) return policy === "any" ? [0, UPPER] : [UPPER];
  return (entry & LOWER) !== 0 && policy !== "exact" ? [0, UPPER] : [0];
}

function firstWordHash(
  chars: Int32Array,
  units: Uint16Array,
  upper: number,
  multiplier: number,
): number {
  let hash = 0;
  let before = classOf(chars[units[0]!]!);
  for (let i = 0; i < units.length; i++) {
    const entry = chars[units[i]!]!;
    const after = classOf(entry);
    if (i > 0 && isCut(before, after)) break;
    hash = addUnit(hash, (entry & FOLD_MASK) | (i === 0 ? upper : 0), multiplier);
    before = after;
  }
  return hash;
}
