/** A line in the popup after an update; never a page of its own. It stays until it is closed. */
import { browser } from "../browser.ts";

const NOTICE_KEY = "updatedTo";

/** Worker: notes a new version. */
export function noteUpdates(): void {
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    const { version } = browser.runtime.getManifest();
    // Loading the same version anew counts as an update too.
    if (reason === "update" && previousVersion !== version)
      await browser.storage.local.set({ [NOTICE_KEY]: version });
  });
}

/** The version that the user has not been told of; undefined where there is none. */
export async function loadUpdate(): Promise<string | undefined> {
  const stored = (await browser.storage.local.get(NOTICE_KEY))[NOTICE_KEY];
  return stored === browser.runtime.getManifest().version ? String(stored) : undefined;
}

export async function closeUpdate(): Promise<void> {
  await browser.storage.local.remove(NOTICE_KEY);
}
