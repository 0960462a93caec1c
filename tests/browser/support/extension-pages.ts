/** The extension's own pages: popup and options, as tabs, and the popup from the toolbar. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

export interface OpenExtensionPage {
  /**
   * Leave the tab that is in front there. A popup in a tab finds itself when it asks for the active tab;
   * opened in the background, it finds the page in front, as the real one does.
   */
  background?: boolean;
}

/** @param path such as `options.html` */
export async function openExtensionPage(
  { kind, browser, extensionOrigin }: ExtensionBrowser,
  path: string,
  { background = false }: OpenExtensionPage = {},
): Promise<Page> {
  const page = await browser.newPage({ type: "tab", background });
  const url = `${extensionOrigin}/${path}`;
  if (kind === "chromium") {
    await page.goto(url);
    return page;
  }
  // Firefox moves the tab to another process, which puppeteer takes for a navigation that never ends.
  page.goto(url).catch(() => {});
  await poll(
    `${url} to open`,
    () =>
      page
        .evaluate((address) => location.href === address && document.readyState === "complete", url)
        .catch(() => false),
    { timeout: 15_000 },
  );
  return page;
}

/**
 * Opens the popup from the toolbar button, over this page. Chromium's can be driven like a page and is given back;
 * Firefox keeps its popup out of reach of BiDi, so there only that it opens can be told.
 */
export async function openToolbarPopup(
  { kind, browser, extensionId }: ExtensionBrowser,
  page: Page,
): Promise<Page | undefined> {
  await page.bringToFront();
  if (kind === "firefox") {
    const opened = await evaluateInFirefoxChrome(browser, openFirefoxPopup, extensionId);
    if (!opened) throw new Error("Firefox did not open the popup.");
    return undefined;
  }
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error(`Chromium has no extension ${extensionId}.`);
  await page.triggerExtensionAction(extension);
  const popup = () => extension.pages().then((pages) => pages.find(isPopup));
  return poll("the popup to open", popup, { timeout: 10_000 });
}

function isPopup(page: Page): boolean {
  return new URL(page.url()).pathname.startsWith("/popup");
}

/** Runs in Firefox's window. */
async function openFirefoxPopup(id: string): Promise<boolean> {
  interface Action {
    openPopup(window: Window, openPopupWithoutUserInteraction: boolean): Promise<void>;
  }
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as {
    ChromeUtils: {
      importESModule(url: string): {
        ExtensionParent: { apiManager: { global: { browserActionFor(of: object): Action } } };
      };
    };
    WebExtensionPolicy: { getByID(id: string): { extension: object } };
  };
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false);
  for (let look = 0; look < 100; look++) {
    if (document.querySelector('browser[webextension-view-type="popup"]')) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
