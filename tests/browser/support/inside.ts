/** Calls the extension API from one of the extension's own pages, as code of the extension would. */
import type { Page } from "puppeteer-core";
import { DOOR_KEY } from "../../../platform/tab/page-door.ts";
import { poll } from "./poll.ts";
import { readArea, writeArea } from "./storage.ts";

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
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

/**
 * The names on the page in front, once it is read to its end: so long it has to stay in front, for what is hidden is not
 * read.
 *
 * @param own an open page of the extension, behind it
 */
export function readNamesInFront(own: Page): Promise<string[]> {
  return poll(
    "the page to be read to its end",
    () =>
      own.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        const api = scope.browser ?? scope.chrome;
        const [tab] = await api.tabs.query({ active: true, currentWindow: true });
        const [frame] = await api.scripting.executeScript({
          target: { tabId: tab!.id },
          func: () =>
            (globalThis as { lodestonePage?: { overview(): unknown } }).lodestonePage?.overview(),
        });
        const view = frame?.result as
          { reading: boolean; entities: { name: string }[] } | undefined;
        return view && !view.reading && view.entities.map(({ name }) => name);
      }),
    { timeout: 15_000 },
  );
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
