/** The extension's background: stopping it as the browser does when it idles, and reloading the extension. */
import type { Browser } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

/** Stops the background and returns once it is gone. The next event starts it again. */
export async function stopBackground(of: ExtensionBrowser): Promise<void> {
  if (of.kind === "firefox") {
    await evaluateInFirefoxChrome(of.browser, stopFirefoxBackground, of.extensionId);
    return;
  }
  const target = serviceWorkerOf(of.browser);
  const worker = await target?.worker();
  // Stopped already, by the browser itself.
  if (!target || !worker) return;
  await worker.close();
  await poll("the service worker to stop", () => !of.browser.targets().includes(target));
}

/** Tells Chromium's worker of an event as the browser does, such as `omnibox.onInputEntered`. */
export async function emitInWorker(
  { browser }: ExtensionBrowser,
  event: string,
  argument: unknown,
): Promise<void> {
  const worker = await poll("the service worker", () => serviceWorkerOf(browser)?.worker());
  await worker.evaluate(
    (event, argument) => {
      const [api, name] = event.split(".") as [string, string];
      const events = (globalThis as unknown as Record<"chrome", Record<string, unknown>>).chrome;
      const target = events[api] as Record<string, { dispatch(argument: unknown): void }>;
      target[name]!.dispatch(argument);
    },
    event,
    argument,
  );
}

/** Whether the background is running now. */
export async function isBackgroundRunning(of: ExtensionBrowser): Promise<boolean> {
  if (of.kind === "chromium") return serviceWorkerOf(of.browser) !== undefined;
  return evaluateInFirefoxChrome(of.browser, isFirefoxBackgroundRunning, of.extensionId);
}

/**
 * Reloads the extension as an update does: its id and storage stay, and the scripts in open pages lose it.
 *
 * In Chromium by installing it again: `runtime.reload()` and the extensions page both end a browser that is driven
 * over a pipe.
 */
export async function reloadExtension(of: ExtensionBrowser): Promise<void> {
  if (of.kind === "firefox") {
    await evaluateInFirefoxChrome(of.browser, reloadInFirefox, of.extensionId);
    return;
  }
  const id = await of.browser.installExtension(of.extension);
  if (id !== of.extensionId) throw new Error(`Reloading gave the extension another id: ${id}.`);
}

function serviceWorkerOf(browser: Browser) {
  return browser
    .targets()
    .find(
      (target) =>
        target.type() === "service_worker" && target.url().startsWith("chrome-extension://"),
    );
}

/** The parts of Firefox's internals that are used here. */
interface FirefoxWindow {
  ChromeUtils: {
    importESModule(url: string): {
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    };
  };
  WebExtensionPolicy: {
    getByID(id: string): {
      extension: { backgroundState: string; terminateBackground(): Promise<void> };
    };
  };
}

/** Runs in Firefox's window. It is what Firefox itself calls when the background has idled. */
async function stopFirefoxBackground(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as FirefoxWindow;
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

/** Runs in Firefox's window. */
function isFirefoxBackgroundRunning(id: string): boolean {
  const { WebExtensionPolicy } = globalThis as unknown as FirefoxWindow;
  return WebExtensionPolicy.getByID(id).extension.backgroundState === "running";
}

/** Runs in Firefox's window. */
async function reloadInFirefox(id: string): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as FirefoxWindow;
  const { AddonManager } = ChromeUtils.importESModule(
    "resource://gre/modules/AddonManager.sys.mjs",
  );
  await (await AddonManager.getAddonByID(id)).reload();
}
