/** The options page. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/own-page.css";
import "../../assets/options.css";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fill, languageFor, LanguageProvider } from "../../components/language.ts";
import { faultText } from "../../components/options/fault.ts";
import { Options } from "../../components/options/Options.tsx";
import { pageTexts } from "../../components/page-texts.ts";
import { readHiddenName } from "../../facts/hidden-names.ts";
import { ask } from "../../platform/ask.ts";
import { exportSettings, importSettings } from "../../platform/exported-settings.ts";
import { createDigestLoader } from "../../platform/load-digests.ts";
import { dressPage, readThisPage } from "../../platform/own-page.ts";
import { STORAGE_FULL, type SettingsChange } from "../../platform/requests.ts";
import { saveFile } from "../../platform/save-file.ts";
import type { Settings } from "../../platform/settings.ts";
import * as store from "../../platform/settings-store.ts";
import { listShortcuts, openShortcutSettings } from "../../platform/shortcuts.ts";

const firstBroken = await ask({ type: "check-settings" }).catch(() => undefined);
const [{ settings: first }, firstSynced, firstShortcuts, packs] = await Promise.all([
  store.loadSettings(),
  store.loadSynced(),
  listShortcuts(),
  ask({ type: "list-packs" }).catch(() => []),
]);

function OptionsPage() {
  const [settings, setSettings] = useState(first);
  const [synced, setSynced] = useState(firstSynced);
  const [broken, setBroken] = useState(firstBroken);
  const [shortcuts, setShortcuts] = useState(firstShortcuts);
  const [entityNames, setEntityNames] = useState<Record<string, string>>({});
  const [loadNames] = useState(() =>
    createDigestLoader(({ digests }) =>
      setEntityNames(Object.fromEntries(Array.from(digests, ([id, { name }]) => [id, name]))),
    ),
  );
  const [notice, setNotice] = useState<{ id: number; kind: "done" | "failed"; text: string }>();
  /** The settings before the last reset or import. */
  const [before, setBefore] = useState<Settings>();

  const language = languageFor(navigator.language, settings.language);
  const text = pageTexts(language.code).options;

  useEffect(() => {
    const end = store.watchSettings(setSettings);
    store.watchSynced(setSynced);
    // What changed between the first look and now was told to nobody here.
    void store.loadSettings().then(({ settings }) => setSettings(settings));
    void store.loadSynced().then(setSynced);
    return end;
  }, []);
  useEffect(() => {
    // Keys are changed in another tab.
    const look = (): void => void listShortcuts().then(setShortcuts);
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, []);
  useEffect(
    () => dressPage(settings.theme, language.code, text.title),
    [settings.theme, language.code, text.title],
  );
  useEffect(() => {
    const ofNames = settings.hiddenNames.flatMap((key) => readHiddenName(key)?.entity ?? []);
    void loadNames([...new Set([...settings.hiddenEntities, ...ofNames])]);
  }, [loadNames, settings.hiddenEntities, settings.hiddenNames]);

  const tell = (kind: "done" | "failed", text: string): void =>
    setNotice((last) => ({ id: (last?.id ?? 0) + 1, kind, text }));
  const change = async (change: SettingsChange, done = text.saved): Promise<boolean> => {
    try {
      setSettings(await ask({ type: "change-settings", change }));
      tell("done", done);
      return true;
    } catch (error) {
      const { message } = error as Error;
      const reason = message === STORAGE_FULL ? text.storageFull : message;
      tell("failed", fill(text.failed, { reason }));
      return false;
    }
  };
  const replace = async (values: Partial<Settings>, done: string): Promise<void> => {
    if (await change({ type: "replace", values }, done)) setBefore(settings);
  };
  const restore = async (file: File): Promise<void> => {
    const read = importSettings(await file.text());
    if (read.ok) return replace(read.settings, fill(text.imported, { file: file.name }));
    const reason = faultText(text, read.fault);
    tell("failed", fill(text.importFailed, { file: file.name, reason }));
  };
  const undo = async (values: Settings): Promise<void> => {
    if (await change({ type: "replace", values }, text.undone)) setBefore(undefined);
  };

  return (
    <LanguageProvider value={language}>
      <Options
        values={settings}
        entityNames={entityNames}
        packs={packs}
        commands={shortcuts}
        broken={broken}
        notice={notice}
        onSet={(values) => void change({ type: "set", values: values as Partial<Settings> })}
        onList={(list, item, present) => void change({ type: "list", list, item, present })}
        onSites={(sites, on) => change({ type: "sites", sites, on })}
        onChangeKeys={() => void openShortcutSettings()}
        data={{
          synced,
          onExport: () => saveFile("lodestone-options.json", exportSettings(settings)),
          onImport: (file) => void restore(file),
          onReset: () => void replace({}, text.resetDone),
          onUndo: before && (() => void undo(before)),
        }}
        onExportBroken={() =>
          saveFile("lodestone-broken-options.json", JSON.stringify(broken, null, 2))
        }
        onDropBroken={() => void store.dropBroken().then(() => setBroken(undefined))}
      />
    </LanguageProvider>
  );
}

render(<OptionsPage />, document.getElementById("app")!);
readThisPage();
