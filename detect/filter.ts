/** Bits that say which hashes may be in a set; a hash in the set is never denied. */
export interface Filter {
  readonly words: Uint32Array;
  /** How far a hash is shifted right to give the number of its word of 32 bits. */
  readonly shift: number;
}

const SMALLEST_LOG2 = 10;
const LARGEST_LOG2 = 27;

/** Bits of a filter for `count` hashes, as a power of two: at least 12 bits a hash. */
export function filterLog2(count: number): number {
  const log2 = Math.ceil(Math.log2(Math.max(1, count) * 12));
  return Math.min(LARGEST_LOG2, Math.max(SMALLEST_LOG2, log2));
}

export function isFilterLog2(value: number): boolean {
  return value >= SMALLEST_LOG2 && value <= LARGEST_LOG2;
}

/** `words` is as long as 2 to the power of `log2` bits. */
export function filterOf(words: Uint32Array, log2: number): Filter {
  return { words, shift: 32 - log2 + 5 };
}

export function fillFilter(filter: Filter, hashes: Iterable<number>): void {
  for (const hash of hashes) {
    const word = hash >>> filter.shift;
    filter.words[word] = filter.words[word]! | (1 << bitOf(hash, filter.shift));
  }
}

export function mayHold(filter: Filter, hash: number): boolean {
  return ((filter.words[hash >>> filter.shift]! >>> bitOf(hash, filter.shift)) & 1) === 1;
}

function bitOf(hash: number, shift: number): number {
  return (hash >>> (shift - 5)) & 31;
}
