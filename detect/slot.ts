/**
 * A slot's value, never 0: what is known of a prefix of names.
 *
 *     bit 31      CONTINUES   longer names begin with this prefix
 *     bits 29-30  kind        no name ends here, one does (its id), or several do (a list)
 *     bits 0-28   the target: id, or position in the lists; above it, as far as there is room, the
 *                 low bits of the prefix's hash
 *
 * A prefix is in the first free slot from the place of its hash on. So nearly every look-up reads
 * one cache line.
 */
export const CONTINUES = 0x80000000;
export const Ending = { NONE: 0, ONE: 1, SEVERAL: 2 } as const;
export const MOST_TARGET_BITS = 29;
const TARGET_AND_TAG = 0x1fffffff;
const KIND_SHIFT = 29;

export function slotValue(continues: boolean, ending: number, target: number): number {
  return (continues ? CONTINUES : 0) | (ending << KIND_SHIFT) | target;
}

// Numbers for constants, as in char-entry.ts.

/** Whether no name ends with the prefix. */
export function endsNone(value: number): boolean {
  return (value & 0x60000000) === 0;
}

/** Whether several names end with it. */
export function endsSeveral(value: number): boolean {
  return (value & 0x40000000) !== 0;
}

/** The slot behind all those in which a prefix may be whose place is `first`. */
export function endOfRun(first: number): number {
  return first + 256;
}

/** No prefix is further from its place; the table ends as many slots behind the last place. */
export const LONGEST_RUN = 256;

/** The bits of a slot that its tag has where targets take `targetBits`. */
export function tagMaskOf(targetBits: number): number {
  return TARGET_AND_TAG & ~((1 << targetBits) - 1);
}

/**
 * Which prefixes of a name stand in the table besides the name itself: those of 1, 2, 4, 8 …
 * words. So a name of n words takes at most log2(n) + 2 slots. A first ideograph does not: the pair
 * filter has answered for it.
 */
export function isCheckpoint(words: number, startsWithIdeograph: boolean): boolean {
  return (words & (words - 1)) === 0 && !(words === 1 && startsWithIdeograph);
}
