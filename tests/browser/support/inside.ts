/** Calls the extension API from one of the extension's own pages, as code of the extension would. */
import type { Page } from "puppeteer-core";
import { DOOR_KEY } from "../../../platform/tab/page-door.ts";
import { readArea, writeArea } from "./storage.ts";

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(query: { url?: string }): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}

/** @param own an open page of the extension */
export function writeStorage(own: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  return writeArea(own, "local", values);
}

export function readStorage(own: Page): Promise<Record<string, unknown>> {
  return readArea(own, "local");
}

/** Sends the worker whatever it is given, and gives back the worker's answer. */
export function sendToWorker(own: Page, message: unknown): Promise<unknown> {
  return own.evaluate((message) => {
    const api = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return (api.browser ?? api.chrome).runtime.sendMessage(message);
  }, message);
}

/** The number on the toolbar's button for a tab, by the address of its page. */
export function readBadge(own: Page, url: string): Promise<string | undefined> {
  return own.evaluate(async (url) => {
    const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const api = scope.browser ?? scope.chrome;
    const [tab] = await api.tabs.query({ url });
    return tab && api.action.getBadgeText({ tabId: tab.id });
  }, url);
}

/** In how many frames of a page, by its address, the page's script is at work. */
export function countDoors(own: Page, url: string): Promise<number> {
  return own.evaluate(
    async (url, key) => {
      const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const api = scope.browser ?? scope.chrome;
      // Firefox asks for no address with a port.
      const tab = (await api.tabs.query({})).find((each) => each.url === url);
      const frames = await api.scripting.executeScript({
        target: { tabId: tab!.id, allFrames: true },
        func: (key: string) => key in globalThis,
        args: [key],
      });
      return frames.filter(({ result }) => result).length;
    },
    url,
    DOOR_KEY,
  );
}
