/** The toolbar popup. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/card.css";
import "../../assets/popup.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { Popup } from "../../components/popup/Popup.tsx";
import type { Pause } from "../../components/popup/PopupFoot.tsx";
import { ask } from "../../platform/ask.ts";
import { browser } from "../../platform/browser.ts";
import { followPage, type PageInFront } from "../../platform/tab/follow-page.ts";
import { takeWanted, type Wanted } from "../../platform/windows/look-up-window.ts";
import { hideEntity, mendPage, setEnabled, setSiteOn } from "../../platform/tab/mend-page.ts";
import { dressPage } from "../../platform/windows/own-page.ts";
import { isAnyPackOn } from "../../platform/settings/pack-choice.ts";
import { entitiesOf, restPage, revealOnPage } from "../../platform/tab/page-report.ts";
import { pauseForAnHour } from "../../platform/pause.ts";
import { loadSettings, watchSettings } from "../../platform/settings/settings-store.ts";
import { panelOpener } from "../../platform/windows/side-panel.ts";
import { isOn } from "../../platform/settings/sites.ts";
import { closeUpdate, loadUpdate } from "../../platform/worker/update-notice.ts";

const RESULTS = 20;

let [{ settings }, openPanel, updatedTo] = await Promise.all([
  loadSettings(),
  panelOpener(),
  loadUpdate(),
]);
let page: PageInFront | undefined;
let wanted: Wanted | undefined;

const pauses: Record<Pause, () => void> = {
  page: () => void restPage(page!.tabId!, true),
  hour: () => void pauseForAnHour(),
  always: () => setEnabled(false),
};

function show(): void {
  const language = languageFor(navigator.language, settings.language);
  dressPage(settings, language.code, language.strings.popup.title);
  render(
    <LanguageProvider value={language}>
      <Popup
        page={page?.report}
        site={page?.place?.host}
        siteOn={isOn({ ...settings, enabled: true }, page?.place)}
        wanted={wanted}
        updatedTo={updatedTo}
        packsOn={isAnyPackOn(settings)}
        most={RESULTS}
        search={(query) => ask({ type: "search", query, limit: RESULTS, onPage: countsOf(page) })}
        load={(entity) => ask({ type: "look-up", entity })}
        onHide={hideEntity}
        onGo={(entity, nth) => void revealOnPage(page!.tabId!, entity, nth)}
        onMend={(why) => mendPage(why, page!)}
        onSite={(on) => setSiteOn(page!, on)}
        onPanel={
          openPanel &&
          (() => {
            openPanel();
            close();
          })
        }
        onPause={(pause) => pauses[pause]()}
        onUpdateSeen={() => {
          void closeUpdate();
          updatedTo = undefined;
          show();
        }}
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
takeWanted((taken) => {
  wanted = taken;
  show();
});
watchSettings((changed) => {
  settings = changed;
  show();
});

function countsOf(seen: PageInFront | undefined): Record<string, number> {
  return Object.fromEntries(entitiesOf(seen?.report).map(({ id, count }) => [id, count]));
}
