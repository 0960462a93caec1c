/** The site of the tab that the user looks at, as far as it is one that our script may read. */
import { browser } from "./browser.ts";
import type { Place } from "./sites.ts";

export async function activeSite(): Promise<Place | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url || !URL.canParse(tab.url)) return undefined;
  const { protocol, hostname, pathname } = new URL(tab.url);
  return /^https?:$/.test(protocol) ? { host: hostname, path: pathname } : undefined;
}
