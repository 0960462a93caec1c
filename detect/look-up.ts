import { finish, placeOf } from "./hash.ts";
import { putName, type Matches } from "./matches.ts";
import type { NameIndex } from "./name-index.ts";
import { endOfRun, endsNone, endsSeveral } from "./slot.ts";
import { standsAt } from "./verify.ts";

/**
 * Looks a prefix up and puts the names which stand from `start` to `end` into `matches`; none is
 * looked for when `end` is 0.
 *
 * @returns twice the number of names, plus 1 when longer names begin with the prefix.
 */
export function lookUp(
  index: NameIndex,
  hash: number,
  text: string,
  start: number,
  end: number,
  matches: Matches,
): number {
  const { slots, targetBits, tagMask } = index;
  const spread = finish(hash);
  const tag = spread << targetBits;
  const first = placeOf(spread, index.places);
  const last = endOfRun(first);
  let continues = 0;
  let names = 0;
  // Prefixes with the same tag are told apart by comparing names; what stands there has one slot.
  for (let slot = first; slot < last && names === 0; slot++) {
    const value = slots[slot]!;
    if (value === 0) break;
    if (((value ^ tag) & tagMask) !== 0) continue;
    continues |= value >>> 31;
    if (end === 0 || endsNone(value)) continue;
    const target = value & ((1 << targetBits) - 1);
    if (endsSeveral(value)) {
      names = collect(index, target, text, start, end, matches);
    } else if (standsAt(index, target, text, start, end)) {
      putName(matches, 0, target);
      names = 1;
    }
  }
  return names * 2 + continues;
}

/** Puts those names of a list that stand there into the match; returns how many. */
function collect(
  index: NameIndex,
  target: number,
  text: string,
  start: number,
  end: number,
  matches: Matches,
): number {
  let names = 0;
  const last = Math.min(target + index.lists[target]!, index.lists.length - 1);
  for (let i = target + 1; i <= last; i++) {
    const nameId = index.lists[i]!;
    if (standsAt(index, nameId, text, start, end)) putName(matches, names++, nameId);
  }
  return names;
}
