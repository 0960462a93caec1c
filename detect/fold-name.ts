import {
  CharClass,
  EXPANDS,
  FOLD_MASK,
  UPPER,
  classOf,
  foldedUnit,
  skippedUnits,
} from "./char-entry.ts";
import type { CharTable } from "./char-table.ts";

const SPACE = 32;

/** Why a name can't be found: `empty` once folded, a control character, half a character first. */
export type NameFault = "empty" | "control" | "half";

/**
 * Folds a name to the units that texts are compared with, but keeps the case of its letters:
 * " Sillamäe\u00a0 Plant" is "Sillamae Plant". Appends them to `units`.
 */
export function foldName(table: CharTable, text: string, units: number[]): NameFault | undefined {
  const { entries } = table;
  const from = units.length;
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    const entry = entries[unit]!;
    const charClass = classOf(entry);
    if (charClass === CharClass.STOP) return "control";
    if (charClass === CharClass.SKIP) {
      i += skippedUnits(text, i);
      continue;
    }
    i++;
    if (charClass === CharClass.MARK) continue;
    if (charClass === CharClass.JOIN && units.length === from) return "half";
    if (charClass === CharClass.SPACE) {
      if (units.length > from && units.at(-1) !== SPACE) units.push(SPACE);
    } else {
      pushFolded(table, entry, unit, units);
    }
  }
  if (units.length > from && units.at(-1) === SPACE) units.pop();
  return units.length === from ? "empty" : undefined;
}

function pushFolded(table: CharTable, entry: number, unit: number, units: number[]): void {
  if ((entry & EXPANDS) === 0) {
    units.push(cased(table, foldedUnit(entry, unit), entry));
    return;
  }
  const at = entry & FOLD_MASK;
  const parts = table.expansions.subarray(at + 1, at + 1 + table.expansions[at]!);
  parts.forEach((part, i) => units.push(i === 0 ? cased(table, part, entry) : part));
}

/** The folded unit in the case of the letter it comes from. */
function cased(table: CharTable, folded: number, entry: number): number {
  if ((entry & UPPER) === 0) return folded;
  const upper = String.fromCharCode(folded).toUpperCase().charCodeAt(0);
  return foldedUnit(table.entries[upper]!, upper) === folded ? upper : folded;
}
