/** Private windows. Firefox only: Chromium gives an extension leave for them by hand alone, and reloads it. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

/** Lets the extension into private windows, as its user may, and opens one. Gives its page. */
export async function openPrivateWindow({ browser, extensionId }: ExtensionBrowser): Promise<Page> {
  const before = new Set(await browser.pages());
  await evaluateInFirefoxChrome(browser, openInFirefox, extensionId);
  return poll("the private window", async () =>
    (await browser.pages()).find(
      (page) => !before.has(page) && page.url() === "about:privatebrowsing",
    ),
  );
}

/** Runs in Firefox's window. */
async function openInFirefox(id: string): Promise<void> {
  const { ChromeUtils, OpenBrowserWindow } = globalThis as unknown as {
    ChromeUtils: {
      importESModule(url: string): {
        ExtensionPermissions: { add(id: string, permissions: object): Promise<void> };
        AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
      };
    };
    OpenBrowserWindow(options: { private: boolean }): void;
  };
  const load = (name: string) =>
    ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`);
  const permissions = { permissions: ["internal:privateBrowsingAllowed"], origins: [] };
  await load("ExtensionPermissions").ExtensionPermissions.add(id, permissions);
  await (await load("AddonManager").AddonManager.getAddonByID(id)).reload();
  OpenBrowserWindow({ private: true });
}
