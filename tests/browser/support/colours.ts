/** Sets what the reader wants of every page: light or dark, few colours, little motion. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

export type ColourScheme = "light" | "dark";

/** Firefox's window tells its pages in its own time. */
async function waitForMedia(page: Page, media: string, holds = true): Promise<void> {
  await poll(`${media} to be ${holds}`, () =>
    page.evaluate((media, holds) => matchMedia(media).matches === holds, media, holds),
  );
}

/** In Chromium for this page, in Firefox for all: puppeteer's BiDi can't emulate it. */
export async function setColourScheme(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  scheme: ColourScheme,
): Promise<void> {
  if (kind === "chromium")
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  else await evaluateInFirefoxChrome(browser, setInFirefox, scheme);
  await waitForMedia(page, `(prefers-color-scheme: ${scheme})`);
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

/**
 * Sets whether the reader has every page in few colours of their own choice. In Chromium for this page, in Firefox
 * for all.
 */
export async function setForcedColours(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  on: boolean,
): Promise<void> {
  if (kind === "firefox") await evaluateInFirefoxChrome(browser, forceInFirefox, on);
  else {
    const client = await page.createCDPSession();
    await client.send("Emulation.setEmulatedMedia", {
      features: [{ name: "forced-colors", value: on ? "active" : "none" }],
    });
  }
  await waitForMedia(page, "(forced-colors: active)", on);
}

/** Runs in Firefox's window. */
function forceInFirefox(on: boolean): void {
  const { Services } = globalThis as unknown as {
    Services: {
      prefs: {
        setIntPref(name: string, value: number): void;
        clearUserPref(name: string): void;
      };
    };
  };
  const USE_PAGE_COLOURS_NEVER = 2;
  if (on) Services.prefs.setIntPref("browser.display.document_color_use", USE_PAGE_COLOURS_NEVER);
  else Services.prefs.clearUserPref("browser.display.document_color_use");
}

/** Sets whether the reader wants nothing to move that need not. In Chromium for this page, in Firefox for all. */
export async function setReducedMotion(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  on: boolean,
): Promise<void> {
  const value = on ? "reduce" : "no-preference";
  if (kind === "firefox") await evaluateInFirefoxChrome(browser, reduceInFirefox, on);
  else await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]);
  await waitForMedia(page, `(prefers-reduced-motion: ${value})`);
}

/** Runs in Firefox's window. */
function reduceInFirefox(on: boolean): void {
  const { Services } = globalThis as unknown as {
    Services: { prefs: { setIntPref(name: string, value: number): void } };
  };
  Services.prefs.setIntPref("ui.prefersReducedMotion", on ? 1 : 0);
}
