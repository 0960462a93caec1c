import { CharClass, classOf, foldedUnit, isCut, isIdeographic } from "./char-entry.ts";
import { isBlank } from "./edges.ts";
import { addUnit } from "./hash.ts";
import { isCheckpoint } from "./slot.ts";

/**
 * The prefixes of a folded name that go into the table, each with the running hash that `matchAt`
 * has at that point of a text.
 *
 * @returns the number of words of the name.
 */
export function eachPrefix(
  chars: Int32Array,
  units: Uint16Array,
  visit: (hash: number, whole: boolean) => void,
): number {
  const startsWithIdeograph = isIdeographic(chars[units[0]!]!);
  let hash = 0;
  let words = 0;
  let before: number = CharClass.OTHER;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const entry = chars[unit]!;
    let charClass = classOf(entry);
    if (charClass === CharClass.JOIN) {
      charClass = isBlank(before) ? CharClass.OTHER : before;
    } else if (i > 0 && before !== CharClass.SPACE && isCut(before, charClass)) {
      words++;
      if (isCheckpoint(words, startsWithIdeograph)) visit(hash, false);
    }
    hash = addUnit(hash, foldedUnit(entry, unit));
    before = charClass;
  }
  visit(hash, true);
  return words + 1;
}
