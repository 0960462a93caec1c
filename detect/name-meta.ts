/** A name's 32 bits: owner in bits 0-23, case policy in 24-25, bit 26 for two bytes a unit. */
export const MAX_OWNER = 0xffffff;
export const WIDE = 1 << 26;
const POLICY_SHIFT = 24;

export function nameMeta(owner: number, policy: number, wide: boolean): number {
  return owner | (policy << POLICY_SHIFT) | (wide ? WIDE : 0);
}

// Numbers for constants, as in char-entry.ts.

export function isWide(meta: number): boolean {
  return (meta & 0x4000000) !== 0;
}

export function ownerFrom(meta: number): number {
  return meta & MAX_OWNER;
}

export function policyFrom(meta: number): number {
  return (meta >>> 24) & 3;
}
