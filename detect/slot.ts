/**
 * A slot's value: what is known of a prefix of names.
 *
 *     bit 31      CONTINUES   longer names begin with this prefix
 *     bits 29-30  kind        no name ends here, one does (its id), or several do (a list)
 *     bits 0-28   id, or position in the lists
 */
export const CONTINUES = 0x80000000;
export const Ending = { NONE: 0, ONE: 1, SEVERAL: 2 } as const;
export const MAX_TARGET = 0x1fffffff;
const KIND_SHIFT = 29;

export function slotValue(continues: boolean, ending: number, target: number): number {
  return ((continues ? CONTINUES : 0) | (ending << KIND_SHIFT) | target) >>> 0;
}

export function endingOf(value: number): number {
  return (value >>> KIND_SHIFT) & 3;
}

/** More slots than this never share a bucket; the compiler sees to it. */
export const FULLEST_BUCKET = 64;

/** The 16 bits that tell a prefix from others in its bucket. */
export function tagOf(hash: number): number {
  return hash & 0xffff;
}

/**
 * Which prefixes of a name stand in the table besides the name itself: those of 1, 2, 4, 8 …
 * words. So a name of n words takes at most log2(n) + 2 slots. A first ideograph does not: the pair
 * filter has answered for it.
 */
export function isCheckpoint(words: number, startsWithIdeograph: boolean): boolean {
  return (words & (words - 1)) === 0 && !(words === 1 && startsWithIdeograph);
}
