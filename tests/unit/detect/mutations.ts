import { checksum } from "../../../detect/checksum.ts";
import { Header, HEADER_WORDS } from "../../../detect/layout.ts";

/** Damages a copy of an index: flipped bits, overwritten words, cut or lengthened ends, a stranger. */
export function mutated(index: Uint8Array, random: (below: number) => number): Uint8Array {
  switch (random(8)) {
    case 0:
      return index.slice(0, random(index.length));
    case 1:
      return index.slice(random(index.length - 1) + 1);
    case 2: {
      const longer = new Uint8Array(index.length + 1 + random(64));
      longer.set(index);
      return longer;
    }
    case 3:
      return Uint8Array.from({ length: random(400) }, () => random(256));
    case 4:
      return withWords(index, 1, HEADER_WORDS, random);
    case 5:
      return withWords(index, 1 + random(4), index.length / 4, random);
    default:
      return withFlips(index, 1 + random(3), random);
  }
}

/** The same with a right checksum, so that only what the index says is wrong. */
export function resealed(index: Uint8Array, random: (below: number) => number): Uint8Array {
  const headerOnly = random(3) === 0;
  const limit = headerOnly ? HEADER_WORDS : index.length / 4;
  const copy = withWords(index, 1 + random(3), limit, random);
  const words = new Uint32Array(copy.buffer);
  const kept = new Uint32Array(index.slice(0, HEADER_WORDS * 4).buffer);
  for (let i = 0; i < Header.checksum; i++) words[i] = kept[i]!;
  words[Header.checksum] = checksum(words, Header.checksum + 1);
  return copy;
}

function withFlips(
  index: Uint8Array,
  count: number,
  random: (below: number) => number,
): Uint8Array {
  const copy = index.slice();
  const at = random(copy.length);
  for (let i = 0; i < count; i++) {
    const byte = (at + i * 7) % copy.length;
    copy[byte] = copy[byte]! ^ (1 << random(8));
  }
  return copy;
}

function withWords(
  index: Uint8Array,
  count: number,
  limit: number,
  random: (below: number) => number,
): Uint8Array {
  const copy = index.slice();
  const words = new Uint32Array(copy.buffer);
  for (let i = 0; i < count; i++) {
    const at = random(limit);
    const small = random(2) === 0;
    words[at] = small ? words[at]! + 1 + random(3) : words[at]! ^ (1 + random(0xfffffffe));
  }
  return copy;
}
