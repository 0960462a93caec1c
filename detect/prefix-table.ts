import { Ending, LONGEST_RUN, MOST_TARGET_BITS, slotValue, tagMaskOf } from "./slot.ts";
import { finish, placeOf } from "./hash.ts";

/** Share of the slots that are taken: fuller tables have long runs, emptier ones are large. */
const LOAD = 0.6;
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

/** The prefixes by place, as slot.ts says. */
export interface Slots {
  readonly values: Int32Array;
  readonly targetBits: number;
  readonly lists: number[];
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

/** Lays the prefixes out as the scanner reads them. */
export function layOutSlots(table: PrefixTable): Slots {
  const lists: number[] = [];
  const values = new Int32Array(table.count);
  for (let entry = 0; entry < table.count; entry++) values[entry] = valueOf(table, entry, lists);
  const largest = Math.max(table.nameBefore.length, lists.length);
  const targetBits = Math.min(MOST_TARGET_BITS, 32 - Math.clz32(largest));
  const tagMask = tagMaskOf(targetBits);
  for (let entry = 0; entry < table.count; entry++) {
    values[entry] = values[entry]! | ((table.hashes[entry]! << targetBits) & tagMask);
  }
  let places = Math.ceil(table.count / LOAD) || 1;
  let slots = placeAll(table, values, places);
  while (slots === undefined) slots = placeAll(table, values, (places *= 2));
  return { values: slots, targetBits, lists };
}

/** The values at their places; undefined where a run gets too long. */
function placeAll(table: PrefixTable, values: Int32Array, places: number): Int32Array | undefined {
  const slots = new Int32Array(places + LONGEST_RUN);
  for (let entry = 0; entry < table.count; entry++) {
    const place = placeOf(table.hashes[entry]!, places);
    let slot = place;
    const last = place + LONGEST_RUN - 1;
    while (slots[slot] !== 0 && slot < last) slot++;
    if (slots[slot] !== 0) return undefined;
    slots[slot] = values[entry]!;
  }
  return slots;
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
