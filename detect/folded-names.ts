import type { CharTable } from "./char-table.ts";
import { foldName, type NameFault } from "./fold-name.ts";
import type { NameInput } from "./names.ts";

/** All names folded, one after another; name `id` is from `starts[id]` to `starts[id + 1]`. */
export interface FoldedNames {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** Names whose text can never stand in a page, by id. */
export type FaultReport = (nameId: number, fault: NameFault) => void;

/** Folds the names; one with a fault is told to `report` and becomes empty. */
export function foldNames(
  table: CharTable,
  names: readonly NameInput[],
  report?: FaultReport,
): FoldedNames {
  let units = new Uint16Array(1024);
  const starts = new Uint32Array(names.length + 1);
  let end = 0;
  const folded: number[] = [];
  names.forEach(({ text }, id) => {
    folded.length = 0;
    const fault = foldName(table, text, folded);
    if (fault !== undefined) {
      report?.(id, fault);
      folded.length = 0;
    }
    if (end + folded.length > units.length) {
      const larger = new Uint16Array((end + folded.length) * 2);
      larger.set(units);
      units = larger;
    }
    units.set(folded, end);
    end += folded.length;
    starts[id + 1] = end;
  });
  return { units: units.slice(0, end), starts };
}

/** The units of one name, empty for a name with a fault. */
export function unitsOf(names: FoldedNames, id: number): Uint16Array {
  return names.units.subarray(names.starts[id], names.starts[id + 1]);
}
