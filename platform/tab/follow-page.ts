/** Keeps a window of ours true to the page in front of it, whatever tab that is in and however it changes. */
import { browser, type Browser } from "../browser.ts";
import { placeOfTab } from "../host.ts";
import { reportOf, type PageReport } from "./page-report.ts";
import type { Place } from "../settings/sites.ts";

/** The page of the tab in front. */
export interface PageInFront {
  tabId: number | undefined;
  /** Undefined where it is no page of the web. */
  place: Place | undefined;
  report: PageReport;
}

/** Milliseconds between two looks at a page: no more often, and so often while it is being read. */
const PAUSE = 300;

/**
 * Looks at the page in front of this window, at once and whenever it changes or another one comes to the front. A
 * window of ours that is itself a tab, and comes to the front, stays with the page that was there before it.
 *
 * @returns a function that ends it
 */
export function followPage(show: (page: PageInFront) => void): () => void {
  let ended = false;
  let looking = false;
  let again = false;
  let tabId: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    again = looking;
    if (looking || ended) return;
    looking = true;
    try {
      const page = await pageInFront(tabId);
      tabId = page.tabId;
      if (ended) return;
      show(page);
      again ||= page.report.state === "reading";
    } finally {
      looking = false;
      if (again && !ended) timer = setTimeout(look, PAUSE);
    }
  };
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    if (isPageChanged(message) && sender.tab?.id === tabId) void look();
    return undefined;
  };
  const onUpdated = (id: number, change: { status?: string; url?: string }): void => {
    if (id === tabId && (change.status ?? change.url)) void look();
  };
  const onActivated = (): void => void look();

  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onActivated);
  // A window that was hidden may have hidden its page too.
  document.addEventListener("visibilitychange", onActivated);
  void look();
  return () => {
    ended = true;
    clearTimeout(timer);
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onActivated.removeListener(onActivated);
    document.removeEventListener("visibilitychange", onActivated);
  };
}

async function pageInFront(before: number | undefined): Promise<PageInFront> {
  const [[front], own] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.tabs.getCurrent(),
  ]);
  const isOwn = front !== undefined && front.id === own?.id && before !== undefined;
  const tab = isOwn ? await browser.tabs.get(before).catch(() => front) : front;
  const report: PageReport = tab ? await reportOf(tab) : { state: "unread", why: "protected" };
  return { tabId: tab?.id, place: placeOfTab(tab?.url), report };
}

function isPageChanged(message: unknown): boolean {
  return (message as { type?: unknown } | undefined)?.type === "page-changed";
}
