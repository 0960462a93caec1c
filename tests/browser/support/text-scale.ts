/** Sets how large a reader has text in all pages, as far as each browser lets them. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";

/** Of an untouched browser, in CSS pixels. */
const USUAL = 16;

/**
 * In Chromium the size that pages start from, in Firefox a zoom of text alone. Lasts as long as the page.
 *
 * @param page the tab in front
 */
export async function setTextScale(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  scale: number,
): Promise<void> {
  if (kind === "firefox") return evaluateInFirefoxChrome(browser, zoomInFirefox, scale);
  const client = await page.createCDPSession();
  await client.send("Page.setFontSizes", { fontSizes: { standard: USUAL * scale } });
}

/** Runs in Firefox's window. */
function zoomInFirefox(scale: number): void {
  const { gBrowser } = globalThis as unknown as {
    gBrowser: { selectedBrowser: { browsingContext: { textZoom: number } } };
  };
  gBrowser.selectedBrowser.browsingContext.textZoom = scale;
}
