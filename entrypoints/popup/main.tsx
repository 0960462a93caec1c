/** The toolbar popup. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/card.css";
import "../../assets/popup.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { Popup } from "../../components/Popup.tsx";
import type { Strings } from "../../components/strings/en.ts";
import { ask } from "../../platform/ask.ts";
import { browser } from "../../platform/browser.ts";
import { followPage, type PageInFront } from "../../platform/follow-page.ts";
import { revealOnPage } from "../../platform/page-report.ts";
import { askToRead, openOwnSettings } from "../../platform/permission.ts";
import { loadSettings, watchSettings } from "../../platform/settings-store.ts";
import { isOn } from "../../platform/sites.ts";

const RESULTS = 20;

let { settings } = await loadSettings();
let page: PageInFront | undefined;

const setEnabled = (enabled: boolean): void =>
  void ask({ type: "change-settings", change: { type: "set", values: { enabled } } });
const setSiteOn = (on: boolean): void =>
  void ask({
    type: "change-settings",
    change: { type: "sites", sites: [page!.place!.host], on },
  });

/** What the popup does about a page that is not read. */
const mends: Record<keyof Strings["popup"]["mend"], () => void> = {
  file: openOwnSettings,
  "not-allowed": () => void askToRead(),
  absent: () => void browser.tabs.reload(page!.tabId!),
  off: () => setEnabled(true),
  "site-off": () => setSiteOn(true),
};

function show(): void {
  const language = languageFor(navigator.language, settings.language);
  document.documentElement.lang = language.code;
  document.body.dataset.theme = settings.theme;
  render(
    <LanguageProvider value={language}>
      <Popup
        page={page?.report}
        site={page?.place?.host}
        enabled={settings.enabled}
        siteOn={isOn({ ...settings, enabled: true }, page?.place)}
        most={RESULTS}
        search={(query) => ask({ type: "search", query, limit: RESULTS })}
        load={(entity) => ask({ type: "look-up", entity })}
        onGo={(entity, nth) => void revealOnPage(page!.tabId!, entity, nth)}
        onMend={(why) => mends[why]()}
        onEnabled={setEnabled}
        onSite={setSiteOn}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </LanguageProvider>,
    document.getElementById("app")!,
  );
}

show();
followPage((seen) => {
  page = seen;
  show();
});
watchSettings((changed) => {
  settings = changed;
  show();
});
