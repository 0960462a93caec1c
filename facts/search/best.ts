/** Gathers what fits a query, and gives the best: one name for each entity. */
import type { NameList } from "./name-list.ts";

export interface Best {
  /**
   * @param fit how well the name fits, 0 to 31; lower is better
   * @param place offset into the names' text, and the length, of the part that fits
   */
  offer(name: number, fit: number, place: number, length: number): void;
  /** Entities so far. */
  size(): number;
  /** The best first. */
  take(limit: number): Found[];
}

export interface Found {
  entity: number;
  place: number;
  length: number;
}

/**
 * The order is one number, so that it is sorted natively. From the top: 5 bits of fit, 10 of how often the page does
 * not name it, 10 of the name's length, 20 of the entity.
 */
const FITS = 2 ** 40;
const COUNTS = 2 ** 30;
const LENGTHS = 2 ** 20;
const MOST = 2 ** 10 - 1;

/** @param counts how often each entity stands on the page, by ordinal */
export function createBest(
  { offsets }: NameList,
  entities: Uint32Array,
  counts: ReadonlyMap<number, number>,
  entityCount: number,
): Best {
  const order = new Float64Array(entityCount).fill(Infinity);
  const places = new Uint32Array(entityCount);
  const lengths = new Uint16Array(entityCount);
  const offered: number[] = [];
  return {
    offer(name, fit, place, length) {
      const entity = entities[name]!;
      // Where no part of the name was asked for, its length says nothing.
      const size = length > 0 ? Math.min(offsets[name + 1]! - offsets[name]!, MOST) : 0;
      const absence = MOST - Math.min(counts.get(entity) ?? 0, MOST);
      const rank = fit * FITS + absence * COUNTS + size * LENGTHS + entity;
      if (order[entity] === Infinity) offered.push(entity);
      const known = order[entity]!;
      if (rank > known || (rank === known && place >= places[entity]!)) return;
      order[entity] = rank;
      places[entity] = place;
      lengths[entity] = length;
    },
    size: () => offered.length,
    take: (limit) =>
      [
        ...Float64Array.from(offered, (entity) => order[entity]!)
          .sort()
          .subarray(0, limit),
      ].map((rank) => {
        const entity = rank % LENGTHS;
        return { entity, place: places[entity]!, length: lengths[entity]! };
      }),
  };
}
