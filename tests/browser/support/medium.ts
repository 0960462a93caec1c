/** Shows a page as it would be printed. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

/** @param page the tab in front; in Firefox puppeteer's BiDi can't emulate this, so its window is asked */
export async function setMedium(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  medium: "print" | "screen",
): Promise<void> {
  if (kind === "chromium") await page.emulateMediaType(medium);
  else await evaluateInFirefoxChrome(browser, setInFirefox, medium);
  // Firefox's window tells the page in its own time.
  await poll(`the page in ${medium}`, () =>
    page.evaluate((medium) => matchMedia(medium).matches, medium),
  );
}

/** Runs in Firefox's window. */
function setInFirefox(medium: string): void {
  const { gBrowser } = globalThis as unknown as {
    gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };
  };
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}
