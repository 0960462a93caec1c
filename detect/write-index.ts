import type { Beginnings } from "./beginnings.ts";
import type { CharPages } from "./char-pages.ts";
import { checksum } from "./checksum.ts";
import { fillFilter, filterLog2, filterOf } from "./filter.ts";
import type { FoldedNames } from "./folded-names.ts";
import {
  BYTE_ORDER_MARK,
  Header,
  MAGIC,
  PAGE_SIZE,
  VERSION,
  byteLengthOf,
  sectionsOf,
  type Sections,
  type Sizes,
} from "./layout.ts";
import { nameMeta } from "./name-meta.ts";
import { packNames, type NamePool } from "./name-pool.ts";
import { CASE_POLICIES, type NameInput } from "./names.ts";
import type { Slots } from "./prefix-table.ts";

export interface IndexParts {
  readonly names: readonly NameInput[];
  readonly folded: FoldedNames;
  readonly beginnings: Beginnings;
  /** In words. */
  readonly longestName: number;
  readonly charPages: CharPages;
  /** First and last of ranges. */
  readonly starts: Uint16Array;
  /** As `findStride` gives it. */
  readonly stride: number;
  readonly expansions: Uint16Array;
  readonly slots: Slots;
}

/** Writes the parts as layout.ts says. */
export function writeIndex(parts: IndexParts): ArrayBuffer {
  const { names, beginnings, charPages, slots } = parts;
  const pool = packNames(parts.folded);
  const sizes: Sizes = {
    nameCount: names.length,
    slotCount: slots.values.length,
    wordFilterLog2: filterLog2(beginnings.words.size, 16),
    pairFilterLog2: filterLog2(beginnings.pairs.size, 16),
    followFilterLog2: filterLog2(beginnings.follows.size, 8),
    pageCount: charPages.pages.length / PAGE_SIZE,
    listLength: slots.lists.length,
    poolLength: pool.bytes.length,
    expansionLength: parts.expansions.length,
    startLength: parts.starts.length,
  };
  const buffer = new ArrayBuffer(byteLengthOf(sizes));
  const sections = sectionsOf(buffer, 0, sizes);
  sections.pages.set(charPages.pages);
  sections.pageOf.set(charPages.pageOf);
  sections.expansions.set(parts.expansions);
  sections.starts.set(parts.starts);
  fillFilter(filterOf(sections.wordFilter, sizes.wordFilterLog2), beginnings.words);
  fillFilter(filterOf(sections.pairFilter, sizes.pairFilterLog2), beginnings.pairs);
  fillFilter(filterOf(sections.followFilter, sizes.followFilterLog2), beginnings.follows);
  sections.slots.set(slots.values);
  sections.lists.set(slots.lists);
  sections.pool.set(pool.bytes);
  writeNames(sections, names, pool);
  writeHeader(buffer, sizes, parts);
  return buffer;
}

function writeNames(sections: Sections, names: readonly NameInput[], pool: NamePool): void {
  names.forEach(({ owner, casePolicy, flags = 0 }, id) => {
    const wide = pool.wide[id] === 1;
    sections.names[id * 2] = pool.starts[id]!;
    sections.names[id * 2 + 1] = nameMeta(owner, CASE_POLICIES.indexOf(casePolicy), wide);
    sections.nameFlags[id] = flags;
  });
  sections.names[names.length * 2] = pool.bytes.length;
}

function writeHeader(buffer: ArrayBuffer, sizes: Sizes, parts: IndexParts): void {
  const words = new Uint32Array(buffer);
  words[Header.magic] = MAGIC;
  words[Header.version] = VERSION;
  words[Header.byteOrder] = BYTE_ORDER_MARK;
  words[Header.byteLength] = buffer.byteLength;
  words[Header.stride] = parts.stride;
  words[Header.longestName] = parts.longestName;
  words[Header.targetBits] = parts.slots.targetBits;
  for (const key of Object.keys(sizes) as (keyof Sizes)[]) words[Header[key]] = sizes[key];
  words[Header.checksum] = checksum(words, Header.checksum + 1);
}
