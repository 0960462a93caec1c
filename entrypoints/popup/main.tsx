/** The toolbar popup. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/card.css";
import "../../assets/popup.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { Popup } from "../../components/Popup.tsx";
import { ask } from "../../platform/ask.ts";
import { browser } from "../../platform/browser.ts";
import { followPage, type PageInFront } from "../../platform/follow-page.ts";
import { mendPage, setEnabled, setSiteOn } from "../../platform/mend-page.ts";
import { revealOnPage } from "../../platform/page-report.ts";
import { dressPage } from "../../platform/own-page.ts";
import { loadSettings, watchSettings } from "../../platform/settings-store.ts";
import { panelOpener } from "../../platform/side-panel.ts";
import { isOn } from "../../platform/sites.ts";

const RESULTS = 20;

let [{ settings }, openPanel] = await Promise.all([loadSettings(), panelOpener()]);
let page: PageInFront | undefined;

function show(): void {
  const language = languageFor(navigator.language, settings.language);
  dressPage(settings.theme, language.code, language.strings.popup.title);
  render(
    <LanguageProvider value={language}>
      <Popup
        page={page?.report}
        site={page?.place?.host}
        enabled={settings.enabled}
        siteOn={isOn({ ...settings, enabled: true }, page?.place)}
        most={RESULTS}
        search={(query) => ask({ type: "search", query, limit: RESULTS, onPage: countsOf(page) })}
        load={(entity) => ask({ type: "look-up", entity })}
        onGo={(entity, nth) => void revealOnPage(page!.tabId!, entity, nth)}
        onMend={(why) => mendPage(why, page!)}
        onEnabled={setEnabled}
        onSite={(on) => setSiteOn(page!, on)}
        onPanel={
          openPanel &&
          (() => {
            openPanel();
            close();
          })
        }
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

function countsOf(seen: PageInFront | undefined): Record<string, number> {
  const entities = seen && "entities" in seen.report ? seen.report.entities : [];
  return Object.fromEntries(entities.map(({ id, count }) => [id, count]));
}
