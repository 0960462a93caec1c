import { Ending, FULLEST_BUCKET, slotValue, tagOf } from "./slot.ts";
import { finish, placeOf } from "./hash.ts";

/** Slots a bucket holds on average: a prefix that is not there is told after some two looks. */
const BUCKET_LOAD = 2;
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

/** The prefixes by bucket: bucket `b` is from `bucketEnds[b]` to `bucketEnds[b + 1]`. */
export interface Slots {
  readonly bucketEnds: Uint32Array;
  readonly tags: Uint16Array;
  readonly values: Uint32Array;
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

/** Lays the prefixes out as the scanner reads them: by bucket, in order of their first names. */
export function layOutSlots(table: PrefixTable): Slots {
  const lists: number[] = [];
  const values = new Uint32Array(table.count);
  const tags = new Uint16Array(table.count);
  const bucketEnds = fillBuckets(table);
  const next = bucketEnds.slice();
  for (let entry = 0; entry < table.count; entry++) {
    const hash = table.hashes[entry]!;
    const bucket = placeOf(hash, bucketEnds.length - 1);
    const slot = next[bucket]!;
    next[bucket] = slot + 1;
    tags[slot] = tagOf(hash);
    values[slot] = valueOf(table, entry, lists);
  }
  return { bucketEnds, tags, values, lists };
}

/** Where each bucket starts and, one further on, ends. */
function fillBuckets(table: PrefixTable): Uint32Array {
  for (let size = Math.ceil(table.count / BUCKET_LOAD) || 1; ; size *= 2) {
    const ends = new Uint32Array(size + 1);
    let fullest = 0;
    for (let entry = 0; entry < table.count; entry++) {
      const after = placeOf(table.hashes[entry]!, size) + 1;
      ends[after] = ends[after]! + 1;
      fullest = Math.max(fullest, ends[after]!);
    }
    for (let bucket = 0; bucket < size; bucket++) {
      ends[bucket + 1] = ends[bucket + 1]! + ends[bucket]!;
    }
    if (fullest <= FULLEST_BUCKET) return ends;
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
