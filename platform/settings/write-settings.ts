/** Writes settings, in the worker alone: changes are made one after the other, so that none overwrites another. */
import { browser } from "../browser.ts";
import { changeSettings } from "./change-settings.ts";
import { toStored } from "./stored-settings.ts";
import { STORAGE_FULL, type SettingsChange } from "../requests.ts";
import type { Settings } from "./settings.ts";
import {
  loadBroken,
  loadSettings,
  setBrokenAside,
  SETTINGS_KEY,
  type BrokenSettings,
} from "./settings-store.ts";
import { reconcile, watchRemote } from "./sync-settings.ts";

let queue: Promise<unknown> = Promise.resolve();
let willSync = false;

export function writeSettings(change: SettingsChange): Promise<Settings> {
  return inTurn(async () => {
    await setBrokenAside();
    const { settings } = await loadSettings();
    const changed = changeSettings(settings, change);
    await browser.storage.local.set({ [SETTINGS_KEY]: toStored(changed) }).catch(refuse);
    // Not before: one that was waiting already would come first, and stand for the one that has to follow.
    syncSoon();
    return changed;
  });
}

export function checkSettings(): Promise<BrokenSettings | undefined> {
  return inTurn(async () => {
    await setBrokenAside();
    return loadBroken();
  });
}

/** Each browser has its own words for having no room. */
function refuse(error: unknown): never {
  const reason = String(error);
  throw new Error(/quota|space/i.test(reason) ? STORAGE_FULL : reason);
}

/** Puts the settings in order as the worker starts, and keeps them in step with other browsers' from then on. */
export function keepSettings(): void {
  void inTurn(setBrokenAside);
  syncSoon();
  watchRemote(syncSoon);
}

/** Once for all the changes that are waiting. */
function syncSoon(): void {
  if (willSync) return;
  willSync = true;
  void inTurn(() => {
    willSync = false;
    return reconcile();
  });
}

function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const result = queue.then(job);
  queue = result.catch(() => undefined);
  return result;
}
