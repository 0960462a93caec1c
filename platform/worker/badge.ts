/** The number on the toolbar's button: how many entities the page of a tab names. */
import { browser, type Browser } from "../browser.ts";
import { entitiesOf, reportOf } from "../tab/page-report.ts";
import { loadSettings } from "../settings/settings-store.ts";

/** Of the card's accent, dark enough for white figures. */
const COLOUR = "#0a6c5e";

/**
 * Counts anew for a page that says that it has changed, or that the settings have. Nothing is kept here: the
 * browser holds the number, and drops it with the page.
 */
export async function countEntities({ tab }: Browser.runtime.MessageSender): Promise<true> {
  // Phones have no badge.
  if (tab?.id === undefined || !browser.action.setBadgeText) return true;
  const { settings } = await loadSettings();
  const report = settings.badge ? await reportOf(tab) : undefined;
  const count = entitiesOf(report).length;
  // A tab may be closed by now.
  await browser.action
    .setBadgeText({ tabId: tab.id, text: count > 0 ? String(count) : "" })
    .catch(() => undefined);
  return true;
}

/** Once for each start of the worker. */
export function colourBadge(): void {
  void browser.action.setBadgeBackgroundColor?.({ color: COLOUR });
  void browser.action.setBadgeTextColor?.({ color: "#ffffff" });
}
