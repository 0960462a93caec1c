/** Writes settings, in the worker alone: changes are made one after the other, so that none overwrites another. */
import { browser } from "./browser.ts";
import { changeSettings, toStored } from "./change-settings.ts";
import type { SettingsChange } from "./requests.ts";
import type { Settings } from "./settings.ts";
import { loadSettings, setBrokenAside, SETTINGS_KEY } from "./settings-store.ts";
import { reconcile, watchRemote } from "./sync-settings.ts";

let queue: Promise<unknown> = Promise.resolve();
let willSync = false;

export function writeSettings(change: SettingsChange): Promise<Settings> {
  const written = inTurn(async () => {
    await setBrokenAside();
    const { settings } = await loadSettings();
    const changed = changeSettings(settings, change);
    await browser.storage.local.set({ [SETTINGS_KEY]: toStored(changed) });
    return changed;
  });
  syncSoon();
  return written;
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
