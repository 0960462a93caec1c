/**
 * Bits that say which hashes may be in a set; one that is in the set is never denied. A hash has
 * three bits in one word of 32: that it is there, that a name may end with what was hashed, and that
 * one may go on. An answer takes the first and one of the others, so that few are wrong.
 */
export interface Filter {
  readonly words: Uint32Array;
  /** How far a hash is shifted right to give the number of its word of 32 bits. */
  readonly shift: number;
}

/** What a filter can say of a hash; together with |. */
export const ENDS = 1;
export const GOES_ON = 2;

const SMALLEST_LOG2 = 10;
const LARGEST_LOG2 = 27;

/** Bits of a filter for `count` hashes, as a power of two: at least `each` bits a hash. */
export function filterLog2(count: number, each: number): number {
  const log2 = Math.ceil(Math.log2(Math.max(1, count) * each));
  return Math.min(LARGEST_LOG2, Math.max(SMALLEST_LOG2, log2));
}

export function isFilterLog2(value: number): boolean {
  return value >= SMALLEST_LOG2 && value <= LARGEST_LOG2;
}

/** `words` is as long as 2 to the power of `log2` bits. */
export function filterOf(words: Uint32Array, log2: number): Filter {
  return { words, shift: 32 - log2 + 5 };
}

/** Notes hashes, each with what the filter is to say of it. */
export function fillFilter({ words, shift }: Filter, hashes: ReadonlyMap<number, number>): void {
  for (const [hash, what] of hashes) {
    let bits = 1 << (hash >>> (shift - 5));
    if ((what & ENDS) !== 0) bits |= 1 << (hash >>> (shift - 10));
    if ((what & GOES_ON) !== 0) bits |= 1 << (hash >>> (shift - 15));
    words[hash >>> shift] = words[hash >>> shift]! | bits;
  }
}

// Numbers for constants, as in char-entry.ts.

export function saysEnds(answer: number): boolean {
  return (answer & 1) !== 0;
}

export function saysGoesOn(answer: number): boolean {
  return (answer & 2) !== 0;
}

/** What names may do after `hash`: ENDS, GOES_ON, both or 0. */
export function ask(words: Uint32Array, shift: number, hash: number): number {
  // Shifts count modulo 32, so the lowest five bits left choose the bit.
  const bits = words[hash >>> shift]!;
  const there = (bits >>> (hash >>> (shift - 5))) & 1;
  const ends = bits >>> (hash >>> (shift - 10));
  const goesOn = bits >>> (hash >>> (shift - 15));
  return (there & ends) | ((there & goesOn) << 1);
}
