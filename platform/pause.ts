/**
 * A rest from marks on every page, that ends by itself: the time at which it does, and nothing else. No alarm and no
 * worker is needed for that, so none can be missed. It is not a setting: it is neither exported nor synced.
 */
import { browser } from "./browser.ts";

export const PAUSE_KEY = "pausedUntil";

const HOUR_MS = 3_600_000;

/** When the pause ends, in milliseconds since 1970; 0 where there is none. */
export async function loadPause(): Promise<number> {
  return readPause((await browser.storage.local.get(PAUSE_KEY))[PAUSE_KEY]);
}

export async function pauseForAnHour(): Promise<void> {
  await browser.storage.local.set({ [PAUSE_KEY]: Date.now() + HOUR_MS });
}

export async function endPause(): Promise<void> {
  await browser.storage.local.remove(PAUSE_KEY);
}

/**
 * A stored value as `loadPause` gives it: nothing that is over, and nothing longer than can have been meant, as the clock
 * may have been set back.
 */
export function readPause(stored: unknown): number {
  const left = Number(stored) - Date.now();
  return left > 0 && left <= HOUR_MS ? Number(stored) : 0;
}
