/** Whether pages may be read at all, which the user can take away and give back at any time. */
import { browser } from "./browser.ts";

const EVERY_PAGE = { origins: ["<all_urls>"] };

export function mayRead(): Promise<boolean> {
  return browser.permissions.contains(EVERY_PAGE);
}

/** Only within a click. */
export function askToRead(): Promise<boolean> {
  return browser.permissions.request(EVERY_PAGE);
}

/** Where Chromium lets extensions into local files; Firefox has no such switch, and no need of it. */
export function openOwnSettings(): void {
  void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
}
