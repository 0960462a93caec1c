/** Measures one page in one browser: with the extension, without it, and marked by mark.js instead. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import type { BrowserKind } from "../../browser/support/launch.ts";
import type { FixtureServer } from "../../browser/support/server.ts";
import { STILL, withSeed, type BenchPage } from "./corpus.ts";
import { LONG_MS } from "./cost.ts";
import { timeFirstMark, type FirstMark } from "./first-mark.ts";
import { markWithMarkJs, walkAndJoin } from "./in-page.ts";
import { median } from "./numbers.ts";
import { visit, type Visit } from "./visit.ts";

/** The browsers of one kind that pages are visited with. */
export interface Subject {
  kind: BrowserKind;
  withUs: Browser;
  without: Browser;
  server: FixtureServer;
  /** The names to give mark.js for a page of this text. */
  namesFor(text: string): string[];
}

export interface Row {
  page: string;
  browser: BrowserKind;
  /** Of the page's text. */
  chars: number;
  /** Registered ranges: of what is on and near the screen. */
  marks: number;
  /** From the parsed document until the browser calls it idle. */
  idleMs: number;
  /** From then until after the first frame with a mark; null where none came. */
  firstMarkMs: number | null;
  /** Processor time of our scripts: by the trace in Chromium, by samples of its profiler in Firefox. */
  mainThreadMs: number;
  longestSliceMs: number;
  /** Tasks in which our scripts took more than 50 ms. */
  longTasks: number;
  /** Beyond the page without the extension, after a collection; null in Firefox. */
  heapBytes: number | null;
  /** mark.js, up to the frame after; null where the text is too long to wait for it. */
  markjsMs: number | null;
  /** Walking and joining the same text once, in code that runs for the first time. */
  walkMs: number;
}

/** Characters beyond which mark.js takes minutes. */
const MOST_FOR_MARK_JS = 300_000;

const MARK_JS = readFileSync(
  fileURLToPath(import.meta.resolve("mark.js/dist/mark.min.js")),
  "utf8",
);

/** @returns the row, and the page's text */
export async function measurePage(
  subject: Subject,
  benchPage: BenchPage,
  repeat: number,
): Promise<{ row: Row; text: string }> {
  const { kind, withUs, without, server } = subject;
  const body = withSeed(benchPage);
  const url = server.route(`/bench/${encodeURIComponent(benchPage.name)}.html`, {
    body,
    headers: STILL,
  });
  const visits: [withUs: Visit, without: Visit][] = [];
  const firsts: FirstMark[] = [];
  const walks: number[] = [];
  let text = "";
  let markjsMs: number | null = null;
  for (let round = 0; round < repeat; round++) {
    firsts.push(await timeFirstMark(withUs, url, body.length));
    const ours = await visit(kind, withUs, url, body.length);
    const plain = await visit(kind, without, url, body.length, async (page) => {
      const walk = await page.evaluate(walkAndJoin);
      walks.push(walk.ms);
      text = walk.text;
      if (round === 0 && text.length <= MOST_FOR_MARK_JS)
        markjsMs = await timeMarkJs(page, subject.namesFor(text));
    });
    visits.push([ours, plain]);
  }
  const of = (value: (ours: Visit, plain: Visit) => number) =>
    round(median(visits.map(([ours, plain]) => value(ours, plain))));
  const marked = firsts.flatMap(({ firstMarkMs }) => firstMarkMs ?? []);
  const row: Row = {
    page: benchPage.name,
    browser: kind,
    chars: text.length,
    marks: of(({ marks }) => marks),
    idleMs: round(median(firsts.map(({ idleMs }) => idleMs))),
    firstMarkMs: marked.length ? round(median(marked)) : null,
    mainThreadMs: of((ours, plain) => ours.cost.scriptMs - plain.cost.scriptMs),
    longestSliceMs: of(({ cost }) => Math.max(0, ...cost.tasks)),
    longTasks: of(({ cost }) => cost.tasks.filter((ms) => ms > LONG_MS).length),
    heapBytes: kind === "chromium" ? of((ours, plain) => ours.heapBytes! - plain.heapBytes!) : null,
    markjsMs: markjsMs === null ? null : round(markjsMs),
    walkMs: round(median(walks)),
  };
  return { row, text };
}

async function timeMarkJs(page: Page, names: string[]): Promise<number> {
  await page.evaluate(MARK_JS);
  return page.evaluate(markWithMarkJs, names);
}

/** Hundredths: finer is noise. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
