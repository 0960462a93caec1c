/** Worker: carries out keyboard commands for the page in front. */
import { browser, type Browser } from "../browser.ts";
import { placeOfTab } from "../host.ts";
import { loadSettings } from "../settings/settings-store.ts";
import { isOn } from "../settings/sites.ts";
import { stepMentions } from "./step-mentions.ts";
import { writeSettings } from "../settings/write-settings.ts";

const SWITCH_SITE = "switch-site";
const DIRECTIONS: Record<string, 1 | -1> = { "next-mention": 1, "previous-mention": -1 };

export function runCommands(): void {
  browser.commands?.onCommand.addListener(async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === SWITCH_SITE) return switchSite(tab);
    const direction = DIRECTIONS[command];
    // On a page without our script (a store page, a PDF) there is nothing to go through.
    if (direction) await stepMentions(tab.id, direction).catch(() => undefined);
  });
}

/** On becomes off and off becomes on; where everything is off, that is what is turned on. */
async function switchSite({ url }: Browser.tabs.Tab): Promise<void> {
  const place = placeOfTab(url);
  const { settings } = await loadSettings();
  if (!place) return;
  const on = isOn(settings, place);
  if (!settings.enabled) await writeSettings({ type: "set", values: { enabled: true } });
  if (on || !isOn({ ...settings, enabled: true }, place))
    await writeSettings({ type: "sites", sites: [place.host], on: !on });
}
