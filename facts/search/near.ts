/** Beginnings that are almost what was typed: a letter added, lost or changed, or two neighbours swapped. */
import type { NameList } from "./name-list.ts";
import { END } from "./sort-starts.ts";

/**
 * Walks the sorted beginnings as a tree, one row of the edit distance's table for each step, and leaves a branch
 * as soon as nothing on it can be near enough.
 *
 * @param most edits that are forgiven
 * @param found called with each range of `starts`, the fewest edits that turn `query` into what its places begin
 *   with, and the length of that beginning, the shortest where several are as near
 */
export function findNear(
  { text, starts }: NameList,
  query: string,
  most: number,
  found: (from: number, to: number, edits: number, length: number) => void,
): void {
  const width = query.length;
  const wanted = Array.from(query, (_, i) => query.charCodeAt(i));
  // One row for each depth: a beginning that is longer has more edits than are forgiven.
  const rows = Array.from({ length: width + most + 2 }, () => new Uint8Array(width + 1));
  const lowest = new Uint8Array(rows.length);
  for (let j = 0; j <= width; j++) rows[0]![j] = j;
  walk(0, starts.length, 0, END, { edits: width, length: 0 });

  /** @param before the unit that led here @param best the nearest beginning on the way here */
  function walk(from: number, to: number, depth: number, before: number, best: Nearest): void {
    for (let at = from; at < to;) {
      const unit = text.charCodeAt(starts[at]! + depth);
      const end = endOf(at, to, depth, unit);
      if (unit === END) report(at, end, best);
      else {
        const below = depth + 1;
        lowest[below] = fillRow(below, unit, before);
        const edits = rows[below]![width]!;
        const nearest = edits < best.edits ? { edits, length: below } : best;
        // A swap reaches back over one row.
        const hope = Math.min(lowest[below]!, lowest[depth]! + 1);
        if (hope >= nearest.edits || hope > most) report(at, end, nearest);
        else walk(at, end, below, unit, nearest);
      }
      at = end;
    }
  }

  function report(from: number, to: number, { edits, length }: Nearest): void {
    if (edits <= most) found(from, to, edits, length);
  }

  /** @returns the least of the row */
  function fillRow(depth: number, unit: number, before: number): number {
    const row = rows[depth]!;
    const above = rows[depth - 1]!;
    row[0] = depth;
    let least = depth;
    for (let j = 1; j <= width; j++) {
      const same = wanted[j - 1] === unit;
      let edits = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (depth > 1 && j > 1 && wanted[j - 2] === unit && wanted[j - 1] === before)
        edits = Math.min(edits, rows[depth - 2]![j - 2]! + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    return least;
  }

  /** Where the run of places with `unit` at this depth ends: by doubling steps, then by halves. */
  function endOf(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let step = 1;
    while (low + step < to && text.charCodeAt(starts[low + step]! + depth) === unit) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, to);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (text.charCodeAt(starts[middle]! + depth) === unit) low = middle;
      else high = middle;
    }
    return high;
  }
}

interface Nearest {
  edits: number;
  length: number;
}
