/**
 * `npm run bench:engine -- [--browser chromium] [--pages 8] [--corpus DIR]`
 *
 * Where should the engine run? Measures the extension as it is, with the engine in the worker, against a copy with the
 * engine in every page: main-thread time, the first mark with the worker awake and asleep, memory of 20 tabs of 3 frames
 * (Chromium), and what becomes of a long page when the worker is killed half-way. See docs/adr/0008-where-the-engine-runs.md.
 */
import type { Browser } from "puppeteer-core";
import { readPages, STILL, withSeed } from "../tests/bench/pages/corpus.ts";
import { buildInPageVariant } from "../tests/bench/pages/engine-variant.ts";
import { timeFirstMark, type FirstMark } from "../tests/bench/pages/first-mark.ts";
import { installIdleMarker } from "../tests/bench/pages/idle-marker.ts";
import { countMarks } from "../tests/bench/pages/in-page.ts";
import { median } from "../tests/bench/pages/numbers.ts";
import { heapOf, visit, type Visit } from "../tests/bench/pages/visit.ts";
import {
  launch,
  type BrowserKind,
  type ExtensionBrowser,
} from "../tests/browser/support/launch.ts";
import { sleep } from "../tests/browser/support/poll.ts";
import { startFixtureServer, type FixtureServer } from "../tests/browser/support/server.ts";
import { stopBackground } from "../tests/browser/support/worker.ts";
import { buildExtension } from "./build-extension.ts";
import { browsersFor, numberOf, readOptions } from "./read-options.ts";
import { step } from "./setup/progress.mjs";
import { writeReport } from "./write-report.ts";

const values = readOptions(
  "npm run bench:engine [-- --browser chromium] [--pages 8] [--corpus DIR]",
  {
    browser: { type: "string" },
    pages: { type: "string", default: "8" },
    corpus: { type: "string", default: "../shared/corpus" },
  },
);

/** Where a page's policy holds for what our scripts fetch, the index is let in. */
const OPEN = {
  "content-security-policy": `${STILL["content-security-policy"]}; connect-src moz-extension:`,
};

const TABS = 20;
const FRAMES = 3;
const LONG = "A line that holds nothing. ".repeat(40);

interface Row {
  browser: BrowserKind;
  engine: "worker" | "page";
  /** Medians over the pages. */
  mainThreadMs: number;
  longestSliceMs: number;
  /** From when the browser calls the document idle. */
  firstMarkMs: number;
  firstMarkAsleepMs: number;
  /** All tabs together, beyond none of ours; null in Firefox. */
  heapMB: number | null;
  /** Whether the end of a long page was marked although the worker was stopped half-way. */
  markedAfterKill: boolean;
}

const found = readPages(values.corpus).filter(({ html }) => html.length < 1_000_000);
const count = Math.min(numberOf("pages", values.pages), found.length);
const pages = Array.from(
  { length: count },
  (_, i) => found[Math.floor((i * found.length) / count)]!,
);
const rows: Row[] = [];
for (const kind of browsersFor(values.browser)) {
  await step(`Building for ${kind}`, () => buildExtension(kind));
  const variant = await buildInPageVariant(kind);
  for (const engine of ["worker", "page"] as const)
    rows.push(await step(`${kind}, engine in the ${engine}`, () => measure(kind, engine, variant)));
}
console.table(rows);
await writeReport("engine", { rows });

async function measure(kind: BrowserKind, engine: Row["engine"], variant: string): Promise<Row> {
  const server = await startFixtureServer([]);
  const extension = await launch(kind, {
    proxyPort: server.port,
    firefoxPrefs: { "privacy.reduceTimerPrecision": false },
    ...(engine === "page" && { extension: variant }),
  });
  const { browser } = extension;
  try {
    await installIdleMarker(browser);
    const visits: Visit[] = [];
    const awake: FirstMark[] = [];
    const asleep: FirstMark[] = [];
    for (const [i, page] of pages.entries()) {
      const body = withSeed(page);
      const url = server.route(`/${i}.html`, { body, headers: OPEN });
      // The first finds everything cold, and is no part of either.
      if (i === 0) await visit(kind, browser, url, body.length);
      visits.push(await visit(kind, browser, url, body.length));
      awake.push(await timeFirstMark(browser, url, body.length));
      await stopBackground(extension);
      asleep.push(await timeFirstMark(browser, url, body.length));
    }
    return {
      browser: kind,
      engine,
      mainThreadMs: median(visits.map(({ cost }) => cost.scriptMs)),
      longestSliceMs: median(visits.map(({ cost }) => Math.max(0, ...cost.tasks))),
      firstMarkMs: median(awake.map(({ firstMarkMs }) => firstMarkMs ?? Infinity)),
      firstMarkAsleepMs: median(asleep.map(({ firstMarkMs }) => firstMarkMs ?? Infinity)),
      heapMB: kind === "chromium" ? await heapOfTabs(browser, server) : null,
      markedAfterKill: await isMarkedAfterKill(extension, server),
    };
  } finally {
    await extension.close();
    await server.close();
  }
}

/** Megabytes that all tabs hold, after a collection in each. */
async function heapOfTabs(browser: Browser, server: FixtureServer): Promise<number> {
  const text = "<p>Baogang Group and MP Materials.</p>";
  server.route("/frame.html", text);
  const url = server.route(
    "/tab.html",
    text + '<iframe src="/frame.html"></iframe>'.repeat(FRAMES - 1),
  );
  let bytes = 0;
  for (let tab = 0; tab < TABS; tab++) {
    const page = await browser.newPage();
    await page.goto(url);
    await sleep(500);
    bytes += await heapOf(page);
  }
  return bytes / 1e6;
}

/** Names stand at both ends of a text that takes many requests; the worker goes in between. */
async function isMarkedAfterKill(
  extension: ExtensionBrowser,
  server: FixtureServer,
): Promise<boolean> {
  const lines = `<p>${LONG}</p>`.repeat(2_000);
  const url = server.route("/long.html", `<p>Baogang Group.</p>${lines}<p>MP Materials.</p>`);
  const page = await extension.browser.newPage();
  await page.goto(url);
  await stopBackground(extension);
  await sleep(6_000);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await sleep(500);
  const marks = await page.evaluate(countMarks);
  await page.close();
  return marks > 0;
}
