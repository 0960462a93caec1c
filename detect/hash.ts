/** Adds one unit to a running hash; `multiplier` is odd and comes from the index. */
export function addUnit(hash: number, unit: number, multiplier: number): number {
  return Math.imul(hash ^ unit, multiplier);
}

/** Spreads a running hash over all 32 bits (the finaliser of lowbias32). */
export function finish(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x21f0aaad);
  spread ^= spread >>> 15;
  spread = Math.imul(spread, 0x735a2d97);
  return spread ^ (spread >>> 15);
}

/** The hash of two neighbouring units, for the filter of names in ideographs. */
export function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x2c1b3c6d) ^ second, 0x9e3779b1);
}

/** Where a 32-bit hash falls among `size` places, by its upper bits. */
export function placeOf(hash: number, size: number): number {
  return Math.floor(((hash >>> 0) / 0x100000000) * size);
}
