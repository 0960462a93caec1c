import { classOf, isAttached, isInline } from "./char-entry.ts";
import { checksum } from "./checksum.ts";
import { filterOf, isFilterLog2, type Filter } from "./filter.ts";
import { IndexFormatError } from "./index-error.ts";
import {
  BYTE_ORDER_MARK,
  Header,
  HEADER_WORDS,
  MAGIC,
  PAGE_BITS,
  PAGE_SIZE,
  PAGES_TOTAL,
  VERSION,
  byteLengthOf,
  sectionsOf,
  type Sections,
  type Sizes,
} from "./layout.ts";
import { LONGEST_RUN, MOST_TARGET_BITS, tagMaskOf } from "./slot.ts";
import { ownerFrom } from "./name-meta.ts";

/** An opened index: views of its buffer, and the character entries unfolded for the scanner. */
export interface NameIndex extends Omit<Sections, "starts"> {
  readonly nameCount: number;
  readonly longestName: number;
  /** How many places there are for hashes; the slots are more. */
  readonly places: number;
  /** Of a slot: the bits of its target, and the mask of its tag. */
  readonly targetBits: number;
  readonly tagMask: number;
  readonly words: Filter;
  readonly pairs: Filter;
  readonly follows: Filter;
  /** Entry of each unit, 256 kB. */
  readonly chars: Int32Array;
  /** How far the scanner may go on from each unit, LOOK_BACK, or 0 where names start. 64 kB. */
  readonly steps: Uint8Array;
}

/**
 * Opens what `compileIndex` wrote. Nothing is parsed or copied, save a `Uint8Array` that does not
 * start on a multiple of four bytes.
 *
 * @throws {IndexFormatError} when the buffer is no index, damaged, or of another version.
 */
export function openIndex(buffer: ArrayBuffer | Uint8Array): NameIndex {
  const bytes = aligned(buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer));
  const header = checkedHeader(bytes);
  const sizes: Sizes = {
    nameCount: header[Header.nameCount]!,
    slotCount: header[Header.slotCount]!,
    wordFilterLog2: header[Header.wordFilterLog2]!,
    pairFilterLog2: header[Header.pairFilterLog2]!,
    followFilterLog2: header[Header.followFilterLog2]!,
    pageCount: header[Header.pageCount]!,
    listLength: header[Header.listLength]!,
    poolLength: header[Header.poolLength]!,
    expansionLength: header[Header.expansionLength]!,
    startLength: header[Header.startLength]!,
  };
  checkSizes(header, sizes, bytes.byteLength);
  const sections = sectionsOf(bytes.buffer, bytes.byteOffset, sizes);
  const targetBits = header[Header.targetBits]!;
  const chars = unfoldPages(sections);
  return {
    ...sections,
    nameCount: sizes.nameCount,
    longestName: header[Header.longestName]!,
    places: sizes.slotCount - LONGEST_RUN,
    targetBits,
    tagMask: tagMaskOf(targetBits),
    words: filterOf(sections.wordFilter, sizes.wordFilterLog2),
    pairs: filterOf(sections.pairFilter, sizes.pairFilterLog2),
    follows: filterOf(sections.followFilter, sizes.followFilterLog2),
    chars,
    steps: stepsOf(sections.starts, chars, header[Header.stride]!),
  };
}

/**
 * The owner given with a name, or -1 for an id that is none.
 *
 * @public
 */
export function ownerOf(index: NameIndex, nameId: number): number {
  const meta = index.names[nameId * 2 + 1];
  return meta === undefined ? -1 : ownerFrom(meta);
}

/**
 * The flags given with a name, 0 for an id that is none.
 *
 * @public
 */
export function flagsOf(index: NameIndex, nameId: number): number {
  return index.nameFlags[nameId] ?? 0;
}

function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

function checkedHeader(bytes: Uint8Array): Uint32Array {
  const size = bytes.byteLength;
  if (size < HEADER_WORDS * 4) {
    throw new IndexFormatError("truncated", `An index has a header of 80 bytes, this has ${size}.`);
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, size >>> 2);
  const order = words[Header.byteOrder]!;
  if (order === 0x04030201) {
    throw new IndexFormatError("endianness", "The index was written in the other byte order.");
  }
  if (words[Header.magic] !== MAGIC || order !== BYTE_ORDER_MARK) {
    throw new IndexFormatError("magic", "This is no Lodestone index.");
  }
  if (words[Header.version] !== VERSION) {
    const found = words[Header.version]!;
    throw new IndexFormatError("version", `Index version ${found}; this reads ${VERSION}.`);
  }
  const stated = words[Header.byteLength]!;
  if (stated !== size || size % 16 !== 0) {
    const code = size < stated ? "truncated" : "length";
    throw new IndexFormatError(code, `The index says ${stated} bytes, there are ${size}.`);
  }
  const sum = checksum(words, Header.checksum + 1);
  if (sum !== words[Header.checksum]) {
    throw new IndexFormatError("checksum", "The checksum is wrong: the index is damaged.");
  }
  return words;
}

/** What the scanner relies on to stay in bounds and to come to an end. */
function checkSizes(header: Uint32Array, sizes: Sizes, byteLength: number): void {
  const bound = (holds: boolean, what: string): void => {
    if (!holds) throw new IndexFormatError("bounds", `The index has an impossible ${what}.`);
  };
  bound(isFilterLog2(sizes.wordFilterLog2), "word filter size");
  bound(isFilterLog2(sizes.pairFilterLog2), "pair filter size");
  bound(isFilterLog2(sizes.followFilterLog2), "follow filter size");
  bound(sizes.pageCount <= PAGES_TOTAL, "number of character pages");
  bound(sizes.slotCount > LONGEST_RUN, "number of slots");
  bound(header[Header.targetBits]! <= MOST_TARGET_BITS, "width of a slot's target");
  bound(header[Header.longestName]! <= sizes.poolLength, "longest name");
  bound(byteLengthOf(sizes) === byteLength, "set of section sizes");
}

/** Lays the character pages out flat, so that the scanner reads an entry in one step. */
function unfoldPages({ pages, pageOf }: Sections): Int32Array {
  const chars = new Int32Array(PAGES_TOTAL * PAGE_SIZE);
  for (let page = 0; page < PAGES_TOTAL; page++) {
    const from = pageOf[page]! << PAGE_BITS;
    if (from >= pages.length) {
      throw new IndexFormatError("bounds", `The index has no character page ${pageOf[page]}.`);
    }
    chars.set(pages.subarray(from, from + PAGE_SIZE), page << PAGE_BITS);
  }
  return chars;
}

/** What `steps` says of a unit at which no name starts, but one may start right before it. */
export const LOOK_BACK = 4;

const COMMON_LATIN_END = 0x250;
const DASHES_AND_QUOTES = [0x2010, 0x2028] as const;

/**
 * How far the scanner is to go on from each unit: 1, or 2 from Latin letters and digits, behind which
 * it then passes over a character. A second letter of a word that may start there has LOOK_BACK; for
 * brevity so has every unit that is no Latin and not common.
 */
function stepsOf(starts: Uint16Array, chars: Int32Array, stride: number): Uint8Array {
  const steps = new Uint8Array(0x10000).fill(1);
  if (stride === 2) {
    steps.fill(LOOK_BACK, COMMON_LATIN_END).fill(1, ...DASHES_AND_QUOTES);
    for (let unit = 0; unit < COMMON_LATIN_END; unit++) {
      if (isInline(chars[unit]!)) steps[unit] = 2;
      else if (isAttached(classOf(chars[unit]!))) steps[unit] = LOOK_BACK;
    }
  }
  for (let i = 0; i + 1 < starts.length; i += 2) steps.fill(0, starts[i]!, starts[i + 1]! + 1);
  return steps;
}
