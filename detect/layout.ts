/**
 * The index as bytes. 20 little-endian 32-bit words of header, then the sections without gaps,
 * those of 32 bits first, so that each is aligned; zeros fill the last 16 bytes.
 *
 * | section    | type   | length                 |                                              |
 * | ---------- | ------ | ---------------------- | -------------------------------------------- |
 * | pages      | int32  | pageCount × 128        | character entries, char-entry.ts             |
 * | wordFilter | uint32 | 2^wordFilterLog2 / 32  | hashes of first words, with their first case |
 * | pairFilter | uint32 | 2^pairFilterLog2 / 32  | hashes of first pairs of ideographs          |
 * | followFilter | uint32 | 2^followFilterLog2 / 32 | first words with the next character, triples |
 * | slots      | int32  | slotCount              | prefix table, slot.ts                        |
 * | lists      | uint32 | listLength             | names that fold alike: how many, their ids   |
 * | names      | uint32 | 2 × nameCount + 1      | in turn where a name starts in the pool, and |
 * |            |        |                        | its owner, policy and width, name-meta.ts    |
 * | nameFlags  | uint16 | nameCount              | the caller's flags                           |
 * | starts     | uint16 | startLength            | first and last of ranges, starts.ts          |
 * | expansions | uint16 | expansionLength        | length and units of what a unit expands to   |
 * | pageOf     | uint16 | 512                    | page of each 128 units                       |
 * | pool       | uint8  | poolLength             | the names folded, but cased as written       |
 */
export const MAGIC = 0x5844494c;
export const VERSION = 3;
/** Reads 0x04030201 where bytes are in the other order. */
export const BYTE_ORDER_MARK = 0x01020304;

export const PAGE_BITS = 7;
export const PAGE_SIZE = 1 << PAGE_BITS;
export const PAGES_TOTAL = 0x10000 >> PAGE_BITS;

/** Positions of header words. */
export const Header = {
  magic: 0,
  version: 1,
  byteOrder: 2,
  byteLength: 3,
  checksum: 4,
  nameCount: 5,
  slotCount: 6,
  targetBits: 7,
  longestName: 8,
  wordFilterLog2: 9,
  pairFilterLog2: 10,
  pageCount: 11,
  listLength: 12,
  poolLength: 13,
  expansionLength: 14,
  startLength: 15,
  followFilterLog2: 16,
  stride: 17,
} as const;
export const HEADER_WORDS = 20;

export type Sizes = Readonly<
  Record<
    | "nameCount"
    | "slotCount"
    | "wordFilterLog2"
    | "pairFilterLog2"
    | "followFilterLog2"
    | "pageCount"
    | "listLength"
    | "poolLength"
    | "expansionLength"
    | "startLength",
    number
  >
>;

export interface Sections {
  readonly pages: Int32Array;
  readonly wordFilter: Uint32Array;
  readonly pairFilter: Uint32Array;
  readonly followFilter: Uint32Array;
  readonly slots: Int32Array;
  readonly lists: Uint32Array;
  readonly names: Uint32Array;
  readonly nameFlags: Uint16Array;
  readonly starts: Uint16Array;
  readonly expansions: Uint16Array;
  readonly pageOf: Uint16Array;
  readonly pool: Uint8Array;
}

/** Bytes of an index with these sizes. */
export function byteLengthOf(sizes: Sizes): number {
  const words32 =
    HEADER_WORDS +
    sizes.pageCount * PAGE_SIZE +
    2 ** (sizes.wordFilterLog2 - 5) +
    2 ** (sizes.pairFilterLog2 - 5) +
    2 ** (sizes.followFilterLog2 - 5) +
    sizes.slotCount +
    sizes.listLength +
    sizes.nameCount * 2 +
    1;
  const words16 = sizes.nameCount + sizes.startLength + sizes.expansionLength + PAGES_TOTAL;
  return Math.ceil((words32 * 4 + words16 * 2 + sizes.poolLength) / 16) * 16;
}

/** Views of the sections of an index that starts at `start`, a multiple of four. */
export function sectionsOf(buffer: ArrayBufferLike, start: number, sizes: Sizes): Sections {
  let at = start + HEADER_WORDS * 4;
  const take = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const uint32 = (length: number) => new Uint32Array(buffer, take(length * 4), length);
  const uint16 = (length: number) => new Uint16Array(buffer, take(length * 2), length);
  const pageLength = sizes.pageCount * PAGE_SIZE;
  return {
    pages: new Int32Array(buffer, take(pageLength * 4), pageLength),
    wordFilter: uint32(2 ** (sizes.wordFilterLog2 - 5)),
    pairFilter: uint32(2 ** (sizes.pairFilterLog2 - 5)),
    followFilter: uint32(2 ** (sizes.followFilterLog2 - 5)),
    slots: new Int32Array(buffer, take(sizes.slotCount * 4), sizes.slotCount),
    lists: uint32(sizes.listLength),
    names: uint32(sizes.nameCount * 2 + 1),
    nameFlags: uint16(sizes.nameCount),
    starts: uint16(sizes.startLength),
    expansions: uint16(sizes.expansionLength),
    pageOf: uint16(PAGES_TOTAL),
    pool: new Uint8Array(buffer, take(sizes.poolLength), sizes.poolLength),
  };
}
