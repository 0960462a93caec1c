/** Greets whoever has just installed the extension: once, and never after an update. */
import { browser } from "../browser.ts";

export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install")
      void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html" as never) });
  });
}
