import { findBeginnings } from "./beginnings.ts";
import { charTable, markAlone } from "./char-table.ts";
import { foldNames, unitsOf, type FaultReport } from "./folded-names.ts";
import { MAX_OWNER } from "./name-meta.ts";
import type { NameInput } from "./names.ts";
import { addPrefix, createPrefixTable, layOutSlots } from "./prefix-table.ts";
import { eachPrefix } from "./prefixes.ts";
import { findStarts, findStride } from "./starts.ts";
import { writeIndex } from "./write-index.ts";

/**
 * Compiles names into an index, one `ArrayBuffer` for `openIndex`; the same names give the same
 * bytes. Names that fold alike are all kept. Names that can't be found keep their id, owner and
 * flags, and are told to `report`.
 *
 * @throws {RangeError} when an owner or flags don't fit.
 */
export function compileIndex(names: readonly NameInput[], report?: FaultReport): ArrayBuffer {
  names.forEach(checkNumbers);
  const table = charTable();
  const folded = foldNames(table, names, report);
  const beginnings = findBeginnings(table.entries, folded, names);

  const prefixes = createPrefixTable(names.length);
  let longestName = 0;
  for (let id = 0; id < names.length; id++) {
    const units = unitsOf(folded, id);
    if (units.length === 0) continue;
    const words = eachPrefix(table.entries, units, (hash, whole) =>
      addPrefix(prefixes, hash, whole ? id : undefined),
    );
    longestName = Math.max(longestName, words);
  }
  const starts = findStarts(table, beginnings.firsts);
  return writeIndex({
    names,
    folded,
    beginnings,
    longestName,
    charPages: markAlone(table, beginnings.alone),
    expansions: table.expansions,
    starts,
    stride: findStride(table, starts, beginnings.hasLone),
    slots: layOutSlots(prefixes),
  });
}

function checkNumbers({ owner, flags = 0 }: NameInput, id: number): void {
  if (!Number.isInteger(owner) || owner < 0 || owner > MAX_OWNER) {
    throw new RangeError(`Name ${id}: owner ${owner} is not from 0 to ${MAX_OWNER}.`);
  }
  if (!Number.isInteger(flags) || flags < 0 || flags > 0xffff) {
    throw new RangeError(`Name ${id}: flags ${flags} are not 16 bits.`);
  }
}
