/**
 * `npm run bench:pages -- [--browser chromium] [--pages 10] [--only NAME] [--repeat 3] [--corpus DIR]`
 *
 * Visits every page of the corpus with the installed extension, without it, and with mark.js instead, one at a time.
 * Prints a table and writes .output/reports/pages.json after each page; Ctrl-C ends it with what is there. The
 * machine should have nothing else to do.
 */
import { availableParallelism, loadavg } from "node:os";
import { measureChanges, type ChangesRow } from "../tests/bench/pages/changes.ts";
import { readPages, type BenchPage } from "../tests/bench/pages/corpus.ts";
import { measureJudging, type Judging } from "../tests/bench/pages/judging.ts";
import { installIdleMarker } from "../tests/bench/pages/idle-marker.ts";
import { measurePage, type Row, type Subject } from "../tests/bench/pages/measure.ts";
import { namesFor } from "../tests/bench/pages/names.ts";
import { reportOf } from "../tests/bench/pages/summary.ts";
import { launch } from "../tests/browser/support/launch.ts";
import { startFixtureServer } from "../tests/browser/support/server.ts";
import { buildExtension } from "./build-extension.ts";
import { openAuthoredPack } from "./open-authored-pack.ts";
import { browsersFor, numberOf, readOptions } from "./read-options.ts";
import { step } from "./setup/progress.mjs";
import { writeReport } from "./write-report.ts";

const values = readOptions(
  "npm run bench:pages [-- --browser chromium] [--pages 10] [--only NAME] [--repeat 3] [--corpus DIR]",
  {
    browser: { type: "string" },
    pages: { type: "string" },
    only: { type: "string" },
    repeat: { type: "string", default: "1" },
    corpus: { type: "string", default: "../shared/corpus" },
  },
);
const kinds = browsersFor(values.browser);
const repeat = numberOf("repeat", values.repeat);
const found = readPages(values.corpus).filter(({ name }) => !values.only || name === values.only);
const pages = spread(found, values.pages ? numberOf("pages", values.pages) : found.length);
if (!pages.length) throw new Error(`--only ${values.only}: there is no such page`);

const stopping = new AbortController();
process.once("SIGINT", () => {
  console.log("\nStopping after this page; once more ends it now.");
  stopping.abort();
});

const names = await (await openAuthoredPack()).store.names();
const rows: Row[] = [];
const changes: ChangesRow[] = [];
const judging = new Map<string, Judging>();
const versions: Record<string, string> = {};

for (const kind of kinds) {
  if (stopping.signal.aborted) break;
  await step(`Building for ${kind}`, () => buildExtension(kind));
  await measureIn(kind);
}
const report = reportNow();
for (const [kind, { figures, ratios }] of Object.entries(report.summary)) {
  console.log(`\n${kind}`);
  console.table(figures);
  console.table(ratios);
}
console.table(report.changes);
console.table(report.judging);
await writeReport("pages", report);

async function measureIn(kind: Subject["kind"]): Promise<void> {
  const server = await startFixtureServer([]);
  // A clock without added coarseness, in which a page of ten milliseconds can be told from one of eleven.
  const options = {
    proxyPort: server.port,
    firefoxPrefs: { "privacy.reduceTimerPrecision": false },
  };
  const [withUs, without] = [await launch(kind, options), await launch(kind, options)];
  try {
    versions[kind] = await withUs.browser.version();
    await without.browser.uninstallExtension(without.extensionId);
    // In both, so that its own cost is in neither's favour.
    for (const { browser } of [withUs, without]) await installIdleMarker(browser);
    const subject: Subject = {
      kind,
      withUs: withUs.browser,
      without: without.browser,
      server,
      namesFor: (text) => namesFor(names, text),
    };
    // Wakes the worker and fills the caches of both.
    await measurePage(subject, { name: "warm-up", html: "<p>Warm</p>" }, 1);
    for (const [i, page] of pages.entries()) {
      if (stopping.signal.aborted) return;
      await measureOne(subject, page, `${i + 1}/${pages.length}`);
    }
    if (!values.only) changes.push(await step("4,000 changes", () => measureChanges(subject)));
  } finally {
    await withUs.close();
    await without.close();
    await server.close();
  }
}

async function measureOne(subject: Subject, page: BenchPage, place: string): Promise<void> {
  try {
    const { row, text } = await measurePage(subject, page, repeat);
    rows.push(row);
    if (!judging.has(page.name)) judging.set(page.name, measureJudging(names, text));
    const { chars, idleMs, firstMarkMs, mainThreadMs, longestSliceMs, walkMs, markjsMs } = row;
    console.log(
      `${place} ${row.browser} ${row.page}: ${chars} chars, first mark ${firstMarkMs} ms after ${idleMs}, main thread ` +
        `${mainThreadMs} ms (walk ${walkMs}, mark.js ${markjsMs}), longest ${longestSliceMs} ms`,
    );
  } catch (error) {
    // One page that a browser can't open must not lose the hour before it.
    console.error(`${place} ${subject.kind} ${page.name}: ${(error as Error).message}`);
  }
  await writeReport("pages", reportNow(), { quiet: true });
}

function reportNow() {
  return reportOf(rows, judging, changes, {
    ...versions,
    loadAverage: loadavg()[0]!,
    cores: availableParallelism(),
    repeat,
  });
}

/** So many of them, from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  return all.filter(
    (_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length),
  );
}
