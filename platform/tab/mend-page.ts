/** What a window of ours can do about a page that is not read. */
import { ask } from "../ask.ts";
import { browser } from "../browser.ts";
import type { PageInFront } from "./follow-page.ts";
import { restPage, type Unread } from "./page-report.ts";
import { endPause } from "../pause.ts";
import { askToRead, openOwnSettings } from "../permission.ts";

export function setEnabled(enabled: boolean): void {
  void ask({ type: "change-settings", change: { type: "set", values: { enabled } } });
}

/** Hides an entity on all pages, or shows it again. */
export function hideEntity(item: string, present: boolean): void {
  const change = { type: "list", list: "hiddenEntities", item, present } as const;
  void ask({ type: "change-settings", change });
}

/** @param page one that has a place */
export function setSiteOn({ place }: PageInFront, on: boolean): void {
  void ask({ type: "change-settings", change: { type: "sites", sites: [place!.host], on } });
}

/** Does away with the reason, within a click. */
export function mendPage(
  why: Exclude<Unread, "protected" | "pdf" | "opted-out">,
  page: PageInFront,
): void {
  switch (why) {
    case "file":
      return openOwnSettings();
    case "not-allowed":
      return void askToRead();
    case "no-packs":
      return void browser.runtime.openOptionsPage();
    case "absent":
      return void browser.tabs.reload(page.tabId!);
    case "off":
      return setEnabled(true);
    case "site-off":
      return setSiteOn(page, true);
    case "paused":
      return void endPause();
    case "resting":
      return void restPage(page.tabId!, false);
  }
}
