import { finish } from "./hash.ts";
import { Ending, slotValue, tagOf } from "./slot.ts";
import { placeOf } from "./hash.ts";
import { LONGEST_RUN } from "./name-index.ts";

/** Share of slots in use: a prefix that is not there is told after some five looks. */
const LOAD = 0.7;
const NO_NAME = -1;

/** Collects prefixes by hash; equal hashes share an entry, and are told apart when verified. */
export interface PrefixTable {
  count: number;
  /** Entry number + 1 by hash, open addressing. */
  places: Int32Array;
  hashes: Int32Array;
  continues: Uint8Array;
  /** Last name that ends at an entry, and for each name the one before it. */
  lastName: Int32Array;
  readonly nameBefore: Int32Array;
}

export interface Slots {
  readonly tags: Uint16Array;
  readonly values: Uint32Array;
  readonly lists: number[];
  readonly longestRun: number;
}

export function createPrefixTable(nameCount: number): PrefixTable {
  const capacity = 1024;
  return {
    count: 0,
    places: new Int32Array(capacity * 2),
    hashes: new Int32Array(capacity),
    continues: new Uint8Array(capacity),
    lastName: new Int32Array(capacity),
    nameBefore: new Int32Array(nameCount),
  };
}

/** Notes a prefix; `nameId` is the name that it is the whole of, or undefined. */
export function addPrefix(table: PrefixTable, hash: number, nameId: number | undefined): void {
  const entry = entryOf(table, finish(hash));
  if (nameId === undefined) {
    table.continues[entry] = 1;
    return;
  }
  table.nameBefore[nameId] = table.lastName[entry]!;
  table.lastName[entry] = nameId;
}

function entryOf(table: PrefixTable, hash: number): number {
  if (table.count === table.hashes.length) grow(table);
  const mask = table.places.length - 1;
  let place = hash & mask;
  for (let entry = table.places[place]!; entry !== 0; entry = table.places[place]!) {
    if (table.hashes[entry - 1] === hash) return entry - 1;
    place = (place + 1) & mask;
  }
  table.places[place] = table.count + 1;
  table.hashes[table.count] = hash;
  table.lastName[table.count] = NO_NAME;
  return table.count++;
}

function grow(table: PrefixTable): void {
  const capacity = table.hashes.length * 2;
  const copy = <Column extends Int32Array | Uint8Array>(from: Column, to: Column): Column => {
    to.set(from);
    return to;
  };
  table.hashes = copy(table.hashes, new Int32Array(capacity));
  table.continues = copy(table.continues, new Uint8Array(capacity));
  table.lastName = copy(table.lastName, new Int32Array(capacity));
  table.places = new Int32Array(capacity * 2);
  const mask = table.places.length - 1;
  for (let entry = 0; entry < table.count; entry++) {
    let place = table.hashes[entry]! & mask;
    while (table.places[place] !== 0) place = (place + 1) & mask;
    table.places[place] = entry + 1;
  }
}

/** Lays the prefixes out as the scanner reads them, linear probing by the hash's upper bits. */
export function layOutSlots(table: PrefixTable): Slots {
  const lists: number[] = [];
  const entryValues = new Uint32Array(table.count);
  for (let entry = 0; entry < table.count; entry++) {
    entryValues[entry] = valueOf(table, entry, lists);
  }
  for (let size = Math.ceil(table.count / LOAD) + 1; ; size = Math.ceil(size * 1.2)) {
    const tags = new Uint16Array(size);
    const values = new Uint32Array(size);
    for (let entry = 0; entry < table.count; entry++) {
      const hash = table.hashes[entry]!;
      let slot = placeOf(hash, size);
      while (tags[slot] !== 0) slot = (slot + 1) % size;
      tags[slot] = tagOf(hash);
      values[slot] = entryValues[entry]!;
    }
    const longestRun = longestRunOf(tags);
    if (longestRun <= LONGEST_RUN) return { tags, values, lists, longestRun };
  }
}

function valueOf(table: PrefixTable, entry: number, lists: number[]): number {
  const continues = table.continues[entry] === 1;
  const last = table.lastName[entry]!;
  if (last === NO_NAME) return slotValue(continues, Ending.NONE, 0);
  if (table.nameBefore[last] === NO_NAME) return slotValue(continues, Ending.ONE, last);
  const names: number[] = [];
  for (let id = last; id !== NO_NAME; id = table.nameBefore[id]!) names.push(id);
  const position = lists.length;
  lists.push(names.length);
  for (const id of names.reverse()) lists.push(id);
  return slotValue(continues, Ending.SEVERAL, position);
}

/** Longest row of slots in use, the row over the end of the table included. */
function longestRunOf(tags: Uint16Array): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < tags.length * 2 && run < tags.length; i++) {
    run = tags[i % tags.length] === 0 ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
