/** Where the settings lie. Every part reads them; only the worker writes, one change after the other. */
import { browser } from "../browser.ts";
import { watchStored } from "../watch-stored.ts";
import type { FlatSettings } from "./flat-settings.ts";
import { faultOf, isFault, type Fault } from "./settings-fault.ts";
import { isSet, readSettings, type ReadSettings, type Settings } from "./settings.ts";

export const SETTINGS_KEY = "settings";
/** What the browser's sync had when this browser last agreed with it. */
export const SYNCED_KEY = "settings-synced";
/** A stored value that could not be read, kept until the user has saved or dropped it. */
const BROKEN_KEY = "settings-broken";

/** Stored settings that could not be read. */
export interface BrokenSettings {
  value: unknown;
  fault: Fault;
}

export async function loadSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]);
}

/** Calls back at each change from anywhere. @returns a function that ends it */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchStored({ [SETTINGS_KEY]: (value) => onChange(readSettings(value).settings) });
}

/** "failed": it is not there, or refuses; "newer": another browser's settings are a newer version's. */
const SYNC_STATES = ["on", "off", "newer", "failed"] as const;

/** How things stand with the browser's sync. */
export interface Synced {
  base: FlatSettings;
  state: (typeof SYNC_STATES)[number];
  /** How many entries there was no room for. */
  left: number;
}

export async function loadSynced(): Promise<Synced> {
  const stored = (await browser.storage.local.get(SYNCED_KEY))[SYNCED_KEY];
  return isSynced(stored) ? stored : { base: {}, state: "on", left: 0 };
}

function isSynced(stored: unknown): stored is Synced {
  return (
    isSet(stored) &&
    isSet(stored.base) &&
    SYNC_STATES.includes(stored.state as Synced["state"]) &&
    typeof stored.left === "number"
  );
}

/** Calls back as things change between this browser and its sync. */
export function watchSynced(onChange: (synced: Synced) => void): void {
  watchStored({ [SYNCED_KEY]: () => void loadSynced().then(onChange) });
}

/** The value that could not be read, if there is one. */
export async function loadBroken(): Promise<BrokenSettings | undefined> {
  const stored = (await browser.storage.local.get(BROKEN_KEY))[BROKEN_KEY];
  if (stored === undefined) return undefined;
  // Whatever lies there was kept for the user: it stays so, even where it is not as we left it.
  return isSet(stored) && isFault(stored.fault)
    ? { value: stored.value, fault: stored.fault }
    : { value: stored, fault: { kind: "no-options" } };
}

export async function dropBroken(): Promise<void> {
  await browser.storage.local.remove(BROKEN_KEY);
}

/** Sets a stored value that can't be read aside, so that nothing of it is lost and it is told once. */
export async function setBrokenAside(): Promise<void> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const fault = faultOf(stored[SETTINGS_KEY] ?? {});
  if (!fault) return;
  await browser.storage.local.set({ [BROKEN_KEY]: { value: stored[SETTINGS_KEY], fault } });
  // With it goes what was agreed with other browsers, or the lack of settings here would count as a wish.
  await browser.storage.local.remove([SETTINGS_KEY, SYNCED_KEY]);
}
