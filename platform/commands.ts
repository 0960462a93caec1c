/** Page: the keyboard commands that the worker passes on (platform/run-commands.ts). */
import { browser } from "./browser.ts";
import { isNotice, type Notice } from "./messages.ts";

/** Calls back for each command. @returns a function that ends it */
export function onCommand(carryOut: (command: Notice["command"]) => void): () => void {
  const listen = (message: unknown): undefined => {
    if (isNotice(message)) carryOut(message.command);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
