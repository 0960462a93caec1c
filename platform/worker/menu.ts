/** “Look up …” in the menu of a selection, on every page that the browser shows it on: PDFs too. */
import { browser } from "../browser.ts";
import { openLookUp } from "../windows/look-up-window.ts";
import { MAX_QUERY } from "../requests.ts";

const ID = "look-up";

/** Once for each start of the worker; the browser keeps the item itself from the install on. */
export function serveMenu(): void {
  // Phones have no such menu.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: ID,
      // The browser puts the selection in place of %s.
      title: browser.i18n.getMessage("lookUp" as never, "%s"),
      contexts: ["selection"],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = "" }) => {
    const query = selectionText.replace(/\s+/g, " ").trim().slice(0, MAX_QUERY);
    if (menuItemId === ID && query) void openLookUp({ query });
  });
}
