/** Private windows with the extension in them. Chromium has to be launched with `inPrivate` for that. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

/** Opens a private window that the extension may work in. Gives its page. */
export async function openPrivateWindow({
  kind,
  browser,
  extensionId,
}: ExtensionBrowser): Promise<Page> {
  if (kind === "chromium") return (await browser.createBrowserContext()).newPage();
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
