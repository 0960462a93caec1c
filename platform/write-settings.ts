/** Writes settings, in the worker alone: changes are made one after the other, so that none overwrites another. */
import { browser } from "./browser.ts";
import { changeSettings, toStored } from "./change-settings.ts";
import type { SettingsChange } from "./requests.ts";
import type { Settings } from "./settings.ts";
import { loadSettings, setBrokenAside, SETTINGS_KEY } from "./settings-store.ts";

let queue: Promise<unknown> = Promise.resolve();

export function writeSettings(change: SettingsChange): Promise<Settings> {
  const write = async (): Promise<Settings> => {
    await setBrokenAside();
    const { settings } = await loadSettings();
    const changed = changeSettings(settings, change);
    await browser.storage.local.set({ [SETTINGS_KEY]: toStored(changed) });
    return changed;
  };
  const result = queue.then(write, write);
  queue = result;
  return result;
}
