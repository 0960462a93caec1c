/** The keyboard commands as the browser has them. */
import { browser } from "../browser.ts";

export interface Shortcut {
  name: string;
  description: string;
  /** Empty where the command has no key. */
  shortcut: string;
}

export async function listShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = "", description = "", shortcut = "" }) => ({
    name,
    description,
    shortcut,
  }));
}

/** Opens the place where the browser lets its user choose keys. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox's own call; Chromium has a page instead, which links can't reach, but tabs can.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
