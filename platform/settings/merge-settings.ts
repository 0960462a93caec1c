/** What becomes of settings that were changed in two browsers, and how much of them the browser's sync can carry. */
import type { FlatSettings } from "./flat-settings.ts";

/**
 * Merges what changed here and what changed elsewhere, entry by entry. Of two different choices for one thing the
 * other browser's stands: it is the one that all the others have already.
 *
 * @param base what both sides had when they last agreed
 */
export function mergeSettings(
  base: FlatSettings,
  local: FlatSettings,
  remote: FlatSettings,
): FlatSettings {
  const keys = new Set([...Object.keys(local), ...Object.keys(remote)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const isMine = remote[key] === base[key];
      const value = isMine ? local[key] : remote[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** A little below what both browsers allow (102,400 bytes in 512 items), for the version's sake. */
const MAX_BYTES = 100_000;
const MAX_ENTRIES = 500;

/**
 * The part of settings that the browser's sync has room for: choices first, then what it carries already.
 *
 * @param carried what it carries now
 */
export function fitting(flat: FlatSettings, carried: FlatSettings): FlatSettings {
  const rank = ([key]: [string, unknown]): number =>
    key.includes("/") ? (key in carried ? 1 : 2) : 0;
  const entries = Object.entries(flat).sort((a, b) => rank(a) - rank(b));
  let bytes = 0;
  const kept = entries.slice(0, MAX_ENTRIES).filter((entry) => {
    const size = sizeOf(entry);
    if (bytes + size > MAX_BYTES) return false;
    bytes += size;
    return true;
  });
  return Object.fromEntries(kept);
}

/** As browsers count: the key, and the value as JSON, in UTF-8. */
function sizeOf([key, value]: [string, unknown]): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}
