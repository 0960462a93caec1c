/**
 * The extension API for the scripts of a page, which stand it in for `wxt/browser` (wxt.config.ts). Both browsers make it at
 * its first use, which in Firefox takes 1.5 ms: in frames that hold nothing there is none.
 */
type Api = Record<string, unknown> & { runtime?: { id?: string } };

let api: Api | undefined;

function findApi(): Api {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  // In Chromium an element of the page may go by this name.
  return browser?.runtime?.id ? browser : chrome;
}

export const browser = new Proxy({} as Api, {
  get: (_, name: string) => (api ??= findApi())[name],
});
