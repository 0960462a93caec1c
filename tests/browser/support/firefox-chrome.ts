/** Runs code in Firefox's own window, where a person's clicks on the toolbar and shortcuts are handled. */
import type { Browser } from "puppeteer-core";
import { callFunction, sendBidi } from "./bidi.ts";

interface ContextTree {
  contexts: { context: string; url: string }[];
}

/**
 * @param run self-contained: it is sent as text, and sees only its argument and Firefox's globals
 */
export async function evaluateInFirefoxChrome<Argument, Result>(
  browser: Browser,
  run: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  const tree = await sendBidi<ContextTree>(browser, "browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const window = tree.contexts.find(({ url }) => url.includes("browser.xhtml"));
  if (!window) throw new Error("Firefox has no browser window to run code in.");
  const json = await callFunction(browser, {
    context: window.context,
    source: `async (json) => JSON.stringify((await (${run})(JSON.parse(json))) ?? null)`,
    json: JSON.stringify(argument ?? null),
  });
  return JSON.parse(json) as Result;
}
