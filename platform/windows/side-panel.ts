/**
 * The window beside the page: Chromium's side panel, Firefox's sidebar. Either opens only within something that the
 * user has just done, so nothing may be waited for before.
 */
import { browser, type Browser } from "../browser.ts";

/** Name of the command; Firefox has one of its own for its sidebar. */
export const PANEL_COMMAND = "side-panel";

/** Where the card lies that was asked for: in memory, gone with the browser. */
const WANTED_KEY = "wanted-card";

interface Wanted {
  windowId: number;
  entity: string;
}

/** What Chromium's types lack of Firefox. */
interface FirefoxSidebar {
  sidebarAction?: { toggle(): Promise<void> };
}

/** What opens the panel from a window of ours, within a click; undefined where the browser has none. */
export async function panelOpener(): Promise<(() => void) | undefined> {
  const { sidebarAction } = browser as unknown as FirefoxSidebar;
  if (sidebarAction) return () => void sidebarAction.toggle();
  if (!("sidePanel" in browser)) return undefined;
  const windowId = (await browser.windows.getCurrent()).id!;
  return () => void browser.sidePanel.open({ windowId });
}

/** Worker: opens the panel beside the page that asks, with an entity's card in it. Chromium only. */
export async function openPanelWith(
  entity: string,
  { tab }: Browser.runtime.MessageSender,
): Promise<true> {
  if (!tab) throw new Error("the panel opens beside a page only");
  const { windowId } = tab;
  const opened = browser.sidePanel.open({ windowId });
  await browser.storage.session.set({ [WANTED_KEY]: { windowId, entity } satisfies Wanted });
  await opened;
  return true;
}

/** Worker: the keyboard command. In Firefox the browser itself answers it. */
export function openPanelOnCommand(): void {
  browser.commands.onCommand.addListener((command: string, tab?: Browser.tabs.Tab) => {
    if (command === PANEL_COMMAND && tab) void browser.sidePanel.open({ windowId: tab.windowId });
  });
}

/** Panel: calls back with each entity whose card was asked for in this window, once. */
export async function onWantedCard(show: (entity: string) => void): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  const take = (value: unknown): void => {
    const wanted = value as Wanted | undefined;
    if (!wanted || wanted.windowId !== id) return;
    void browser.storage.session.remove(WANTED_KEY);
    show(wanted.entity);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[WANTED_KEY]?.newValue));
  take((await browser.storage.session.get(WANTED_KEY))[WANTED_KEY]);
}
