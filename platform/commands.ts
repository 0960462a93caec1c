/** Keyboard commands reach the worker; the page of the active tab carries them out. */
import { browser } from "./browser.ts";
import { isNotice, type Notice } from "./messages.ts";

/** Worker: passes each command on to the top frame of the active tab. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener(async (command: string) => {
    const notice = { type: "command", command };
    if (!isNotice(notice)) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    // A page without our script (a store page, a PDF) has nobody to hear it.
    await browser.tabs.sendMessage(tab.id, notice, { frameId: 0 }).catch(() => undefined);
  });
}

/** Page: calls back for each command. @returns a function that ends it */
export function onCommand(carryOut: (command: Notice["command"]) => void): () => void {
  const listen = (message: unknown): undefined => {
    if (isNotice(message)) carryOut(message.command);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
