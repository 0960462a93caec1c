/** Puts our scripts into pages. */
import { browser, type Browser } from "../browser.ts";

const PAGE_SCRIPT = "/page-script.js";
const CARD_SCRIPT = "/card-script.js";

/**
 * Loads the card's code into the frame that asks for it: at the first dwell, because most pages are read
 * without one.
 */
export async function loadCard(sender: Browser.runtime.MessageSender): Promise<true> {
  if (sender.tab?.id === undefined) throw new Error("a card is loaded into a tab only");
  await browser.scripting.executeScript({
    target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] },
    files: [CARD_SCRIPT],
  });
  return true;
}

/**
 * After an install or an update the scripts in open tabs are dead or missing: put fresh ones in, so that no
 * tab needs a reload. Firefox does so itself; there the script finds that it is already running.
 */
export function reviveOpenTabs(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*", "file:///*"] });
    // None waits for another: a tab that is stuck never answers.
    for (const { id, discarded } of tabs)
      if (id !== undefined && !discarded)
        void browser.scripting
          .executeScript({ target: { tabId: id, allFrames: true }, files: [PAGE_SCRIPT] })
          // Pages that no extension may enter.
          .catch(() => undefined);
  });
}
