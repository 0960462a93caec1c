/** Opens the popup on something that was asked for elsewhere: in a menu of a page, or in the address bar. */
import { browser } from "../browser.ts";

/** What the popup is to begin with. */
export type Wanted = { query: string } | { entity: string };

const WANTED_KEY = "wanted";

/** As the toolbar's, for browsers that open that one only for a click on it. */
const WINDOW = { type: "popup", width: 400, height: 620 } as const;

/** The popup takes it from where it outlives the worker, and only until the browser is closed. */
export async function openLookUp(wanted: Wanted): Promise<void> {
  // Before anything is awaited: Firefox opens it within the user's own action only.
  const opened = Promise.resolve()
    .then(() => browser.action.openPopup())
    .catch(openOwnWindow);
  await Promise.all([browser.storage.session.set({ [WANTED_KEY]: wanted }), opened]);
}

async function openOwnWindow(): Promise<void> {
  const url = browser.runtime.getURL("/popup.html");
  // Phones have no windows.
  await (browser.windows
    ? browser.windows.create({ url, ...WINDOW })
    : browser.tabs.create({ url }));
}

/** Popup: calls back with what was asked for, once, now or when it comes. */
export function takeWanted(onWanted: (wanted: Wanted) => void): void {
  const take = (value: unknown): void => {
    if (!isWanted(value)) return;
    void browser.storage.session.remove(WANTED_KEY);
    onWanted(value);
  };
  browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) =>
    take(changes[WANTED_KEY]?.newValue),
  );
  void browser.storage.session
    .get(WANTED_KEY)
    .then((stored: Record<string, unknown>) => take(stored[WANTED_KEY]));
}

function isWanted(value: unknown): value is Wanted {
  return typeof value === "object" && value !== null && ("query" in value || "entity" in value);
}
