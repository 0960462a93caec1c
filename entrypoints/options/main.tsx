/** The options page. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/options.css";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fill, languageFor, LanguageProvider } from "../../components/language.ts";
import { Options } from "../../components/Options.tsx";
import { ask } from "../../platform/ask.ts";
import { saveFile } from "../../platform/save-file.ts";
import type { SettingsChange } from "../../platform/requests.ts";
import {
  dropBroken,
  loadBroken,
  loadSettings,
  setBrokenAside,
  watchSettings,
} from "../../platform/settings-store.ts";

const language = languageFor(navigator.language);
document.documentElement.lang = language.code;
await setBrokenAside();
const [first, firstBroken] = await Promise.all([loadSettings(), loadBroken()]);

function OptionsPage() {
  const text = language.strings.options;
  const [settings, setSettings] = useState(first.settings);
  const [broken, setBroken] = useState(firstBroken);
  const [entityNames, setEntityNames] = useState<Record<string, string>>({});
  const [notice, setNotice] = useState<{ kind: "done" | "failed"; text: string }>();

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    void namesOf(settings.hiddenEntities).then(setEntityNames);
  }, [settings.hiddenEntities]);

  const change = async (change: SettingsChange, done = text.saved): Promise<void> => {
    try {
      setSettings(await ask({ type: "change-settings", change }));
      setNotice({ kind: "done", text: done });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setNotice({ kind: "failed", text: fill(text.failed, { reason }) });
    }
  };

  return (
    <Options
      values={settings}
      entityNames={entityNames}
      broken={broken}
      notice={notice}
      onSet={(values) => void change({ type: "set", values: values as Partial<typeof settings> })}
      onList={(list, item, present) => void change({ type: "list", list, item, present })}
      onReset={() => void change({ type: "replace", values: {} }, text.resetDone)}
      onExportBroken={() =>
        saveFile("lodestone-broken-options.json", JSON.stringify(broken, null, 2))
      }
      onDropBroken={() => void dropBroken().then(() => setBroken(undefined))}
    />
  );
}

async function namesOf(ids: readonly string[]): Promise<Record<string, string>> {
  const cards = await Promise.all(ids.map((entity) => ask({ type: "look-up", entity })));
  return Object.fromEntries(
    cards.flatMap((card) => (card ? [[card.entity.id, card.entity.name]] : [])),
  );
}

render(
  <LanguageProvider value={language}>
    <OptionsPage />
  </LanguageProvider>,
  document.getElementById("app")!,
);
