/** The page that opens once, after the extension is installed. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/own-page.css";
import "../../assets/welcome.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { pageTexts } from "../../components/page-texts.ts";
import { Welcome } from "../../components/Welcome.tsx";
import { ask } from "../../platform/ask.ts";
import { browser } from "../../platform/browser.ts";
import { dressPage, readThisPage } from "../../platform/windows/own-page.ts";
import type { Settings } from "../../platform/settings/settings.ts";
import { loadSettings, watchSettings } from "../../platform/settings/settings-store.ts";

function show(settings: Settings): void {
  const language = languageFor(navigator.language, settings.language);
  dressPage(settings, language.code, pageTexts(language.code).welcome.title);
  render(
    <LanguageProvider value={language}>
      <Welcome
        values={settings}
        onSet={(values) => void ask({ type: "change-settings", change: { type: "set", values } })}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </LanguageProvider>,
    document.getElementById("app")!,
  );
}

show((await loadSettings()).settings);
watchSettings(show);
readThisPage();
