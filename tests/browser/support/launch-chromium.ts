/** Chromium with an unpacked extension, driven over its DevTools protocol. */
import puppeteer from "puppeteer-core";
import type { Launched, LaunchSettings } from "./launch.ts";

const QUIET = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  // It asks a server about the fields of every form.
  "--disable-features=AutofillServerCommunication",
  // Without a GPU the software path is the one that always works.
  "--disable-gpu",
];

export async function launchChromium(settings: LaunchSettings): Promise<Launched> {
  const args = [...QUIET];
  if (!settings.sandbox) args.push("--no-sandbox");
  if (settings.proxyPort) {
    // "<-loopback>" takes away the default exception, so that requests to 127.0.0.1 are seen too.
    args.push(`--proxy-server=127.0.0.1:${settings.proxyPort}`, "--proxy-bypass-list=<-loopback>");
  }
  const browser = await puppeteer.launch({
    executablePath: settings.executablePath,
    headless: settings.headless,
    // With a window Ctrl-C is for the caller, who closes it in order.
    handleSIGINT: settings.headless,
    defaultViewport: settings.viewport,
    // Installing an unpacked extension is allowed over a pipe only.
    pipe: true,
    enableExtensions: true,
    ...(settings.downloads && {
      downloadBehavior: { policy: "allow" as const, downloadPath: settings.downloads },
    }),
    args,
  });
  const extensionId = await browser.installExtension(settings.extension, {
    enabledInIncognito: settings.inPrivate,
  });
  return { browser, extensionId, extensionOrigin: `chrome-extension://${extensionId}` };
}
