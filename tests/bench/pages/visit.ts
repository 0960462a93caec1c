/** One visit to one page, in either browser: what it cost, and what there was to see. */
import type { Browser, Page } from "puppeteer-core";
import type { BrowserKind } from "../../browser/support/launch.ts";
import { sleep } from "../../browser/support/poll.ts";
import type { Cost } from "./cost.ts";
import { countMarks, readGaps, watchGaps } from "./in-page.ts";
import { startProfile, stopProfile } from "./profile.ts";
import { BENCH_MARK, CATEGORIES, costOf } from "./trace.ts";

export interface Visit {
  cost: Cost;
  /** Ranges that were registered in the end: those on and near the screen. */
  marks: number;
  /** Of the page and all scripts in it, after a collection; Firefox does not tell. */
  heapBytes: number | null;
}

const SETTLE = 1_200;
const SETTLE_PER_KB = 2;

/** @returns milliseconds after loading until a page of so many bytes counts as read */
export function settleTime(bytes: number): number {
  return SETTLE + (bytes / 1024) * SETTLE_PER_KB;
}

/** By this name the measurement's own script is told from the extension's, and not counted. */
const WATCH = "page-watch.js";

const PAGE_SCRIPT = "/page-script.js";

/**
 * Opens an address in a new tab, waits until it has long been read, and closes it.
 *
 * @param bytes length of the page's source
 * @param afterwards runs in the page before it is closed
 */
export async function visit(
  kind: BrowserKind,
  browser: Browser,
  url: string,
  bytes: number,
  afterwards?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const page = await browser.newPage();
  try {
    const tracing = kind === "chromium";
    if (tracing) await page.tracing.start({ categories: CATEGORIES });
    else {
      // The line's end is for Firefox, which gets this with a bracket behind it.
      await page.evaluateOnNewDocument(`(${watchGaps})()\n//# sourceURL=${WATCH}\n`);
      await startProfile(browser);
    }
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    await sleep(settleTime(bytes));
    await page.evaluate((name) => void performance.mark(name), BENCH_MARK);
    const marks = await page.evaluate(countMarks);
    const cost: Cost = tracing
      ? costOf((await page.tracing.stop())!)
      : await stopProfile(browser, PAGE_SCRIPT, await page.evaluate(readGaps));
    const heapBytes = tracing ? await heapOf(page) : null;
    await afterwards?.(page);
    return { cost, marks, heapBytes };
  } finally {
    await page.close();
  }
}

/** Bytes of the heap of a page and of all scripts in its process, after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    embedderHeapUsedSize: number;
  };
  await session.detach();
  return usedSize + embedderHeapUsedSize;
}
