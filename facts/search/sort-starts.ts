/** Sorts places in a text by what follows each, up to the end of its line. */

/** Ranges as short as this are sorted by insertion. */
const SHORT = 12;

/**
 * Multikey quicksort: three ways by one unit at a time, so that what many places share is read once.
 *
 * @param text lines, each with "\n" after it, which sorts below everything else in it
 * @param starts offsets into `text`; sorted in place
 */
export function sortStarts(text: string, starts: Uint32Array): void {
  sort(0, starts.length, 0);

  function sort(from: number, to: number, depth: number): void {
    while (to - from > SHORT) {
      const pivot = median(from, to, depth);
      let below = from;
      let above = to;
      for (let i = from; i < above;) {
        const unit = text.charCodeAt(starts[i]! + depth);
        if (unit < pivot) swap(below++, i++);
        else if (unit > pivot) swap(i, --above);
        else i++;
      }
      sort(from, below, depth);
      sort(above, to, depth);
      // What is equal here differs further on, if not at the end of the line.
      if (pivot === END) return;
      from = below;
      to = above;
      depth++;
    }
    insert(from, to, depth);
  }

  function median(from: number, to: number, depth: number): number {
    const [a, b, c] = [from, (from + to) >> 1, to - 1].map((i) =>
      text.charCodeAt(starts[i]! + depth),
    ) as [number, number, number];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  function insert(from: number, to: number, depth: number): void {
    for (let i = from + 1; i < to; i++) {
      const start = starts[i]!;
      let hole = i;
      while (hole > from && isBefore(start, starts[hole - 1]!, depth)) {
        starts[hole] = starts[hole - 1]!;
        hole--;
      }
      starts[hole] = start;
    }
  }

  function isBefore(a: number, b: number, depth: number): boolean {
    for (let i = depth; ; i++) {
      const unit = text.charCodeAt(a + i);
      const other = text.charCodeAt(b + i);
      if (unit !== other) return unit < other;
      if (unit === END) return false;
    }
  }

  function swap(i: number, j: number): void {
    const kept = starts[i]!;
    starts[i] = starts[j]!;
    starts[j] = kept;
  }
}

/** The end of a line. */
export const END = 10;
