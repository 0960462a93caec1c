/** What the options page knows and does: the settings, the browser's sync, keys, files, and what the last action came to. */
import { readHiddenName } from "../../facts/hidden-names.ts";
import { ask } from "../ask.ts";
import { exportSettings, importSettings, type FileFault } from "../settings/exported-settings.ts";
import { createDigestLoader } from "./load-digests.ts";
import { STORAGE_FULL, type SettingsChange } from "../requests.ts";
import { saveFile } from "./save-file.ts";
import type { Settings } from "../settings/settings.ts";
import * as store from "../settings/settings-store.ts";
import { listShortcuts, type Shortcut } from "./shortcuts.ts";

/** What an action came to. */
export type Outcome =
  | { kind: "saved" | "resetDone" | "undone" | "storageFull" }
  | { kind: "failed"; reason: string }
  | { kind: "imported"; file: string }
  | { kind: "importFailed"; file: string; fault: FileFault };

export interface OptionsState {
  settings: Settings;
  synced: store.Synced;
  /** Stored settings that could not be read. */
  broken: store.BrokenSettings | undefined;
  packs: readonly { id: string; title: string }[];
  shortcuts: readonly Shortcut[];
  /** Names of hidden entities, by id, as far as the packs know them. */
  entityNames: Readonly<Record<string, string>>;
  /** Of the last action; the number tells one from the one before. */
  outcome: (Outcome & { id: number }) | undefined;
  /** The settings before the last reset or import. */
  before: Settings | undefined;
}

/** Each action says by itself what it came to. */
export type OptionsActions = ReturnType<typeof createActions>;

/** @param show called with the state at once, and whenever it changes here or elsewhere */
export async function openOptions(
  show: (state: OptionsState, actions: OptionsActions) => void,
): Promise<void> {
  const broken = await ask({ type: "check-settings" }).catch(() => undefined);
  const [{ settings }, synced, shortcuts, packs] = await Promise.all([
    store.loadSettings(),
    store.loadSynced(),
    listShortcuts(),
    ask({ type: "list-packs" }).catch(() => []),
  ]);
  let state: OptionsState = {
    ...{ settings, synced, broken, packs, shortcuts },
    entityNames: {},
    outcome: undefined,
    before: undefined,
  };
  const loadNames = createDigestLoader(({ digests }) =>
    change({
      entityNames: Object.fromEntries(Array.from(digests, ([id, { name }]) => [id, name])),
    }),
  );
  const change = (news: Partial<OptionsState>): void => {
    state = { ...state, ...news };
    show(state, actions);
    if (news.settings) void loadNames(hiddenEntities(news.settings));
  };
  const actions = createActions(() => state, change);
  store.watchSettings((next) => change({ settings: next }));
  store.watchSynced((next) => change({ synced: next }));
  // Keys are changed in another tab.
  addEventListener("focus", () => void listShortcuts().then((next) => change({ shortcuts: next })));
  change({ settings });
  // What changed between the first look and now was told to nobody here.
  const [now, nowSynced] = await Promise.all([store.loadSettings(), store.loadSynced()]);
  change({ settings: now.settings, synced: nowSynced });
}

function createActions(state: () => OptionsState, change: (news: Partial<OptionsState>) => void) {
  const tell = (outcome: Outcome): void =>
    change({ outcome: { ...outcome, id: (state().outcome?.id ?? 0) + 1 } });

  async function write(asked: SettingsChange, done: Outcome = { kind: "saved" }): Promise<boolean> {
    try {
      change({ settings: await ask({ type: "change-settings", change: asked }) });
      tell(done);
      return true;
    } catch (error) {
      const { message: reason } = error as Error;
      tell(reason === STORAGE_FULL ? { kind: "storageFull" } : { kind: "failed", reason });
      return false;
    }
  }

  async function replace(values: Partial<Settings>, done: Outcome): Promise<void> {
    const before = state().settings;
    if (await write({ type: "replace", values }, done)) change({ before });
  }

  return {
    write,
    reset: () => replace({}, { kind: "resetDone" }),
    async undo(): Promise<void> {
      const values = state().before!;
      if (await write({ type: "replace", values }, { kind: "undone" }))
        change({ before: undefined });
    },
    async restore(from: File): Promise<void> {
      const [file, read] = [from.name, importSettings(await from.text())];
      if (read.ok) await replace(read.settings, { kind: "imported", file });
      else tell({ kind: "importFailed", file, fault: read.fault });
    },
    save: () => saveFile("lodestone-options.json", exportSettings(state().settings)),
    saveBroken: () =>
      saveFile("lodestone-broken-options.json", JSON.stringify(state().broken, null, 2)),
    async dropBroken(): Promise<void> {
      await store.dropBroken();
      change({ broken: undefined });
    },
  };
}

function hiddenEntities({ hiddenEntities: whole, hiddenNames }: Settings): string[] {
  const ofNames = hiddenNames.flatMap((key) => readHiddenName(key)?.entity ?? []);
  return [...new Set([...whole, ...ofNames])];
}
