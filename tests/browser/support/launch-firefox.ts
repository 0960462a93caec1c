/** Firefox with a temporary extension, driven over WebDriver BiDi. */
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import type { Browser } from "puppeteer-core";
import { newFirefoxProfile } from "./firefox-start.ts";
import type { Launched, LaunchSettings } from "./launch.ts";

/** Firefox gives each profile a random UUID for the extension's origin; this one is fixed to know the origin. */
const EXTENSION_UUID = "10de5707-e000-4000-8000-000000000001";

/** Services of the browser itself that would fill the proxy's log of requests. */
const QUIET: Record<string, unknown> = {
  "app.normandy.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.update.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.startup.homepage": "about:blank",
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
};

export async function launchFirefox(settings: LaunchSettings): Promise<Launched> {
  const id = await geckoId(settings.extension);
  const profile = settings.passing ? await newFirefoxProfile() : undefined;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: settings.executablePath,
    headless: settings.headless,
    // With a window Ctrl-C is for the caller, who closes it in order.
    handleSIGINT: settings.headless,
    defaultViewport: settings.viewport,
    ...(profile !== undefined && { userDataDir: profile }),
    // Lets the tests do what a person does outside the page: open extension pages, press a shortcut.
    args: ["-remote-allow-system-access"],
    extraPrefsFirefox: {
      ...QUIET,
      ...(settings.proxyPort ? proxyPrefs(settings.proxyPort) : {}),
      ...settings.firefoxPrefs,
      ...(settings.downloads ? downloadPrefs(settings.downloads) : {}),
      "extensions.webextensions.uuids": JSON.stringify({ [id]: EXTENSION_UUID }),
    },
  });
  const extensionId = await browser.installExtension(settings.extension);
  const launched = { browser, extensionId, extensionOrigin: `moz-extension://${EXTENSION_UUID}` };
  if (profile === undefined) return launched;
  return { ...launched, close: () => kill(browser, profile) };
}

/** Takes a second less than closing. Every process of it is in one group, which Windows doesn't know. */
async function kill(browser: Browser, profile: string): Promise<void> {
  const running = browser.process()!;
  if (process.platform === "win32") await browser.close();
  else if (running.exitCode === null && running.signalCode === null) {
    const ended = once(running, "exit");
    process.kill(-running.pid!, "SIGKILL");
    await ended;
  }
  // Its other processes may take a moment longer.
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
}

function proxyPrefs(port: number): Record<string, unknown> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.no_proxies_on": "",
    // Without it requests to 127.0.0.1 go past the proxy, unseen.
    "network.proxy.allow_hijacking_localhost": true,
  };
}

function downloadPrefs(folder: string): Record<string, unknown> {
  return {
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    // The window of downloads would open over the page and take the pointer.
    "browser.download.alwaysOpenPanel": false,
  };
}

/** The extension's id, which the manifest has to name: Firefox gives storage and the origin by it. */
async function geckoId(extension: string): Promise<string> {
  const path = join(extension, "manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8")) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id)
    throw new Error(`${path} has no browser_specific_settings.gecko.id, which Firefox needs.`);
  return id;
}
