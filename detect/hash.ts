const MULTIPLIER = 0x9e3779b1 | 0;

/** Adds one unit to a running hash. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, MULTIPLIER);
}

/** Spreads a running hash over all 32 bits (the finaliser of lowbias32). */
export function finish(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x21f0aaad);
  spread ^= spread >>> 15;
  spread = Math.imul(spread, 0x735a2d97);
  return spread ^ (spread >>> 15);
}

/** Hash of a first word together with the case of its first letter, 0 or UPPER. */
export function firstWordHash(hash: number, upper: number): number {
  return Math.imul(hash ^ (hash >>> 16) ^ upper, 0x85ebca6b);
}

/** Where a 32-bit hash falls among `size` places, below 2^31, by its upper bits. */
export function placeOf(hash: number, size: number): number {
  return ((hash >>> 0) * (size / 0x100000000)) | 0;
}
