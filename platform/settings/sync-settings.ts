/**
 * Keeps the settings and the browser's sync in step, in the worker alone. Every part goes on reading the local
 * settings: they are there without sync, before it, and beyond its quota (docs/adr/0011).
 */
import { browser } from "../browser.ts";
import { toStored } from "./stored-settings.ts";
import { fromFlat, isEntry, toFlat, type FlatSettings } from "./flat-settings.ts";
import { fitting, mergeSettings } from "./merge-settings.ts";
import { VERSION } from "./settings.ts";
import {
  loadSettings,
  loadSynced,
  SETTINGS_KEY,
  SYNCED_KEY,
  type Synced,
} from "./settings-store.ts";

/** Calls back when another browser's settings arrive. */
export function watchRemote(onChange: () => void): void {
  browser.storage.onChanged.addListener((_changes: unknown, area: string) => {
    if (area === "sync") onChange();
  });
}

/**
 * Takes in what other browsers changed, and hands on what was changed here. It may end at any point, and be begun
 * anew: each step leaves a state from which the next reaches the same end.
 */
export async function reconcile(): Promise<void> {
  const { settings } = await loadSettings();
  let before = await loadSynced();
  const report = async (after: Synced): Promise<void> => {
    const isNews =
      after.state !== before.state ||
      after.left !== before.left ||
      changesOf(after.base, before.base).length > 0;
    if (isNews) await browser.storage.local.set({ [SYNCED_KEY]: after });
  };
  if (!settings.sync) return report({ base: before.base, state: "off", left: 0 });
  try {
    const { version = VERSION, ...stored } = await browser.storage.sync.get();
    // What a newer version wrote is left to it.
    if (!(Number(version) <= VERSION))
      return await report({ base: before.base, state: "newer", left: 0 });
    const remote = readRemote(stored, before.base);
    const local = toFlat(settings);
    const merged = mergeSettings(before.base, local, remote);
    if (changesOf(local, merged).length > 0) {
      before = { ...before, base: remote };
      await browser.storage.local.set({
        [SETTINGS_KEY]: toStored(fromFlat(merged, settings.sync)),
        [SYNCED_KEY]: before,
      });
    }
    const carried = fitting(merged, remote);
    await send(remote, carried);
    const left = Object.keys(merged).length - Object.keys(carried).length;
    await report({ base: carried, state: "on", left });
  } catch {
    // Sync is not there, is switched off, or has had enough for now: all is kept here, and tried again.
    await report({ base: before.base, state: "failed", left: 0 });
  }
}

/** Entries that this version can't read count as unchanged. */
function readRemote(stored: Record<string, unknown>, base: FlatSettings): FlatSettings {
  const entries = Object.entries(stored).flatMap(([key, value]): [string, unknown][] => {
    if (isEntry(key, value)) return [[key, value]];
    return Object.hasOwn(base, key) ? [[key, base[key]]] : [];
  });
  return Object.fromEntries(entries) as FlatSettings;
}

async function send(from: FlatSettings, to: FlatSettings): Promise<void> {
  const changes = changesOf(from, to);
  if (changes.length === 0) return;
  const gone = changes.filter((key) => !(key in to));
  const set = changes.filter((key) => key in to).map((key) => [key, to[key]]);
  // First what makes room.
  if (gone.length > 0) await browser.storage.sync.remove(gone);
  await browser.storage.sync.set({ version: VERSION, ...Object.fromEntries(set) });
}

/** The keys whose entries differ. */
function changesOf(from: FlatSettings, to: FlatSettings): string[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].filter((key) => from[key] !== to[key]);
}
