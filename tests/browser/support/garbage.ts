/** Collects garbage in a page's process, so that what is still there is held by somebody. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { BrowserKind } from "./launch.ts";
import { sleep } from "./poll.ts";

export async function collectGarbage(kind: BrowserKind, page: Page): Promise<void> {
  if (kind === "chromium") {
    const session = await page.createCDPSession();
    await session.send("HeapProfiler.collectGarbage");
    await session.detach();
    return;
  }
  await page.bringToFront();
  await evaluateInFirefoxChrome(page.browser(), collectInFirefox, null);
  await sleep(500);
}

/** The parts of Firefox's window that are used here. */
interface FirefoxWindow {
  gBrowser: {
    selectedBrowser: { messageManager: { loadFrameScript(url: string, later: boolean): void } };
  };
}

/** Runs in Firefox's window, and from there in the process of the tab in front. */
function collectInFirefox(): void {
  const script =
    "Components.utils.forceGC(); Components.utils.forceCC(); Components.utils.forceGC();";
  const { gBrowser } = globalThis as unknown as FirefoxWindow;
  gBrowser.selectedBrowser.messageManager.loadFrameScript(
    `data:,${encodeURIComponent(script)}`,
    false,
  );
}
