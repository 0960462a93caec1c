/** Reads files that are packed with the extension. These never leave the browser: no network is involved. */
import type { FileReader } from "../../facts/store.ts";
import { browser } from "../browser.ts";

export const packedFiles: FileReader = {
  bytes: async (path) => (await open(path)).arrayBuffer(),
  json: async (path) => (await open(path)).json() as Promise<unknown>,
};

async function open(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`/${path}` as never));
  if (!response.ok) throw new Error(`the extension has no file ${path}`);
  return response;
}
