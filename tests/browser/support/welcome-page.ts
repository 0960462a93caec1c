/** The page that the extension opens by itself, once it is installed. */
import type { Browser, Page } from "puppeteer-core";
import type { Launched } from "./launch.ts";
import { poll } from "./poll.ts";

/** Asks the pages themselves: puppeteer does not hear of the addresses of extension pages in Firefox. */
export async function findWelcome({
  browser,
  extensionOrigin,
}: {
  browser: Browser;
  extensionOrigin: string;
}): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => "");
    if (address === `${extensionOrigin}/welcome.html`) return page;
  }
  return undefined;
}

/** It comes a moment after the extension, in front, where it would take the focus from what a test does. */
export async function closeWelcome(of: Launched): Promise<void> {
  const page = await poll("the welcome page", () => findWelcome(of), { timeout: 20_000 });
  await page.close();
}
