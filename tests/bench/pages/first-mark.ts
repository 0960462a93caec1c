/** How long a reader waits for the first mark. */
import type { Browser } from "puppeteer-core";
import { sleep } from "../../browser/support/poll.ts";
import { IDLE_MARK } from "./idle-marker.ts";
import { readFirstMark, watchFirstMark } from "./in-page.ts";
import { settleTime } from "./visit.ts";

export interface FirstMark {
  /** From the parsed document until the browser calls it idle, which is when a page's script may begin. */
  idleMs: number;
  /** From then until the task after the first frame with a mark; null where none came. */
  firstMarkMs: number | null;
}

/** Milliseconds between two looks. */
const INTERVAL = 50;

/**
 * Opens an address in a new tab, and closes it as soon as it has a mark. Nothing else is measured there: traces and
 * profiles slow down what they look at.
 *
 * @param browser has the idle marker
 * @param bytes length of the page's source
 */
export async function timeFirstMark(
  browser: Browser,
  url: string,
  bytes: number,
): Promise<FirstMark> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchFirstMark);
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    const deadline = performance.now() + settleTime(bytes);
    for (;;) {
      const seen = await page.evaluate(readFirstMark, IDLE_MARK);
      const isOver = performance.now() > deadline;
      if (seen && (isOver || seen.firstMarkMs !== null)) return seen;
      if (isOver) throw new Error(`no "${IDLE_MARK}": is the idle marker installed?`);
      await sleep(INTERVAL);
    }
  } finally {
    await page.close();
  }
}
