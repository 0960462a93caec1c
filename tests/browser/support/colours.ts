/** Sets whether the reader's system is light or dark. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";

export type ColourScheme = "light" | "dark";

/** In Chromium for this page, in Firefox for all: puppeteer's BiDi can't emulate it. */
export async function setColourScheme(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  scheme: ColourScheme,
): Promise<void> {
  if (kind === "chromium")
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  else await evaluateInFirefoxChrome(browser, setInFirefox, scheme);
}

/** Runs in Firefox's window. */
function setInFirefox(scheme: ColourScheme): void {
  const { Services } = globalThis as unknown as {
    Services: { prefs: { setIntPref(name: string, value: number): void } };
  };
  Services.prefs.setIntPref(
    "layout.css.prefers-color-scheme.content-override",
    scheme === "dark" ? 0 : 1,
  );
}
