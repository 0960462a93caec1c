/** The toolbar popup. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/card.css";
import "../../assets/popup.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { Popup } from "../../components/Popup.tsx";
import { activeSite } from "../../platform/active-site.ts";
import { ask } from "../../platform/ask.ts";
import { browser } from "../../platform/browser.ts";
import type { Settings } from "../../platform/settings.ts";
import { loadSettings, watchSettings } from "../../platform/settings-store.ts";
import { isOn } from "../../platform/sites.ts";

const RESULTS = 20;

const [site, { settings }] = await Promise.all([activeSite(), loadSettings()]);

function show(settings: Settings): void {
  const language = languageFor(navigator.language, settings.language);
  document.documentElement.lang = language.code;
  document.body.dataset.theme = settings.theme;
  render(
    <LanguageProvider value={language}>
      <Popup
        site={site?.host}
        enabled={settings.enabled}
        siteOn={site !== undefined && isOn({ ...settings, enabled: true }, site)}
        most={RESULTS}
        search={(query) => ask({ type: "search", query, limit: RESULTS })}
        load={(entity) => ask({ type: "look-up", entity })}
        onEnabled={(on) =>
          void ask({ type: "change-settings", change: { type: "set", values: { enabled: on } } })
        }
        onSite={(on) =>
          void ask({
            type: "change-settings",
            change: { type: "sites", sites: [site!.host], on },
          })
        }
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </LanguageProvider>,
    document.getElementById("app")!,
  );
}

show(settings);
watchSettings(show);
