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

const RESULTS = 20;

const [site, { settings }] = await Promise.all([activeSite(), loadSettings()]);
const language = languageFor(navigator.language);
document.documentElement.lang = language.code;

function show({ enabled, offSites }: Settings): void {
  render(
    <LanguageProvider value={language}>
      <Popup
        site={site}
        enabled={enabled}
        siteOn={site !== undefined && !offSites.includes(site)}
        most={RESULTS}
        search={(query) => ask({ type: "search", query, limit: RESULTS })}
        load={(entity) => ask({ type: "look-up", entity })}
        onEnabled={(on) =>
          void ask({ type: "change-settings", change: { type: "set", values: { enabled: on } } })
        }
        onSite={(on) =>
          void ask({
            type: "change-settings",
            change: { type: "list", list: "offSites", item: site!, present: !on },
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
