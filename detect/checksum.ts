/**
 * Checksum of 32-bit words, four lanes wide so that it runs at memory speed. Every step is a
 * bijection of the word it takes, so a change within one word is always seen.
 */
export function checksum(words: Uint32Array, from: number): number {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  let d = 0x03707344;
  let i = from;
  for (const end = words.length - 3; i < end; i += 4) {
    a = Math.imul(a ^ words[i]!, 0x9e3779b1);
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca6b);
    c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae35);
    d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  for (; i < words.length; i++) a = Math.imul(a ^ words[i]!, 0x9e3779b1);
  b = Math.imul(b ^ a, 0x2c1b3c6d);
  c = Math.imul(c ^ b, 0x297a2d39);
  return (Math.imul(d ^ c, 0x1b873593) ^ words.length) >>> 0;
}
