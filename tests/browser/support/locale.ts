/** Sets the language that the browser asks pages and extensions to speak. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";

/**
 * In Chromium for this page, in Firefox for all. It counts from the next page on that is loaded.
 *
 * @param locale BCP 47
 */
export async function setLocale(
  { kind, browser }: ExtensionBrowser,
  page: Page,
  locale: string,
): Promise<void> {
  if (kind === "firefox") return evaluateInFirefoxChrome(browser, setInFirefox, locale);
  const client = await page.createCDPSession();
  await client.send("Emulation.setUserAgentOverride", {
    userAgent: await browser.userAgent(),
    acceptLanguage: locale,
  });
}

/** Runs in Firefox's window. */
function setInFirefox(locale: string): void {
  const { Services } = globalThis as unknown as {
    Services: { prefs: { setStringPref(name: string, value: string): void } };
  };
  Services.prefs.setStringPref("intl.accept_languages", locale);
}
