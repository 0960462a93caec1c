/**
 * `npm run bench:card`: how long a reader waits for a card beyond the delay that the settings ask for, with the
 * worker awake and asleep, in both browsers; and the bytes that a page loads before and at the first hover.
 */
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { waitForCard, waitForNoCard } from "../tests/browser/support/card.ts";
import {
  launch,
  type BrowserKind,
  type ExtensionBrowser,
} from "../tests/browser/support/launch.ts";
import { openPage, revealMark } from "../tests/browser/support/page.ts";
import { movePointer, movePointerAway } from "../tests/browser/support/pointer.ts";
import { sleep } from "../tests/browser/support/poll.ts";
import { startFixtureServer } from "../tests/browser/support/server.ts";
import { stopBackground } from "../tests/browser/support/worker.ts";
import { buildExtension } from "./build-extension.ts";
import { browsersFor, readOptions } from "./read-options.ts";
import { step } from "./setup/progress.mjs";
import { writeReport } from "./write-report.ts";

const ROUNDS = 15;
/** The default of the setting: what a card waits on purpose. */
const DELAY_MS = 300;
const NAMES = ["Baogang Group", "Lynas Rare Earths", "MP Materials"];

type State = "warm" | "asleep";

interface Row {
  browser: BrowserKind;
  state: State;
  p50Ms: number;
  p95Ms: number;
  rounds: number;
}

declare global {
  /** What the measurement leaves in the page: when the pointer came onto the mark, when the frame with the card was done. */
  var lodestoneBench: { onMark?: number; painted?: number } | undefined;
}

readOptions("npm run bench:card", {});
const rows: Row[] = [];
for (const kind of browsersFor(undefined)) {
  await step(`Building for ${kind}`, () => buildExtension(kind));
  rows.push(...(await step(`Measuring in ${kind}`, () => measureIn(kind))));
}
const bytes = {
  beforeFirstHover: await sizeOf("page-script.js"),
  atFirstHover: await sizeOf("card-script.js"),
};
console.log(`\nFrom the end of the ${DELAY_MS} ms of rest to the painted card, in ms:\n`);
console.table(rows);
console.table(bytes);
await writeReport("card", { rows, bytes });

async function measureIn(kind: BrowserKind): Promise<Row[]> {
  const server = await startFixtureServer(["assets/demo"]);
  const extension = await launch(kind);
  try {
    const page = await openPage(extension.browser, server.url("/article.html"));
    const times: Record<State, number[]> = { warm: [], asleep: [] };
    // The first hover of a page loads the card's code as well; it is no part of either state.
    await timeOne(extension, page, NAMES[0]!, "warm");
    for (let round = 0; round < ROUNDS; round++)
      for (const state of ["warm", "asleep"] as const)
        times[state].push(await timeOne(extension, page, NAMES[round % NAMES.length]!, state));
    return (["warm", "asleep"] as const).map((state) => ({
      browser: kind,
      state,
      p50Ms: quantile(times[state], 0.5),
      p95Ms: quantile(times[state], 0.95),
      rounds: ROUNDS,
    }));
  } finally {
    await extension.close();
    await server.close();
  }
}

async function timeOne(
  extension: ExtensionBrowser,
  page: Page,
  name: string,
  state: State,
): Promise<number> {
  await movePointerAway(page);
  await waitForNoCard(page);
  const { rect } = await revealMark(page, name);
  const y = rect.y + rect.height / 2;
  await movePointer(page, { x: rect.x - 6, y });
  // So long after the last card that the full delay counts again.
  await sleep(600);
  if (state === "asleep") await stopBackground(extension);
  await page.evaluate(watch, rect.x);
  // Slowly, so that the first move onto the mark starts the rest.
  for (const dx of [-3, 3, 5, 6]) {
    await page.mouse.move(rect.x + dx, y);
    await sleep(30);
  }
  await waitForCard(page);
  await page.waitForFunction(() => globalThis.lodestoneBench?.painted);
  const { onMark, painted } = await page.evaluate(() => globalThis.lodestoneBench ?? {});
  if (onMark === undefined || painted === undefined) throw new Error(`"${name}" was not measured`);
  return Math.round((painted - onMark - DELAY_MS) * 10) / 10;
}

/** Runs in the page, which sees the host of the card though not what is in it. */
function watch(left: number): void {
  const seen: NonNullable<typeof globalThis.lodestoneBench> = {};
  globalThis.lodestoneBench = seen;
  const onMove = (event: PointerEvent): void => {
    if (event.clientX < left) return;
    removeEventListener("pointermove", onMove, true);
    // When the hand moved, not when the page came to hear of it.
    seen.onMark = event.timeStamp;
  };
  addEventListener("pointermove", onMove, true);
  // Said the moment that the card is put on top. An observer that is new then is told in the frame that draws the
  // card, after its layout; the first task after that comes when the frame is done.
  const onOpen = (): void => {
    document.removeEventListener("beforetoggle", onOpen, true);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.painted = performance.now();
      port1.close();
    };
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      port2.postMessage(null);
    }).observe(document.documentElement);
  };
  document.addEventListener("beforetoggle", onOpen, true);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

async function sizeOf(file: string): Promise<{ minified: number; gzipped: number }> {
  const content = await readFile(`.output/chrome-mv3/${file}`);
  return { minified: content.length, gzipped: gzipSync(content, { level: 9 }).length };
}
