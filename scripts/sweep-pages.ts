/**
 * `npm run sweep:pages -- [--browser chromium] [--only NAME] [--corpus DIR]`
 *
 * Opens every page of the corpus (or, without it, the project's own fixtures) with the installed extension and without
 * it: the document has to serialise the same, no global or prototype may differ, nothing may be logged or thrown.
 * Writes .output/reports/sweep.json; ends with an error where a page could tell that we are there.
 */
import { readPages, STILL, withSeed } from "../tests/bench/pages/corpus.ts";
import { launch, type BrowserKind } from "../tests/browser/support/launch.ts";
import { differences, visitAndNotice } from "../tests/browser/support/noticed.ts";
import { startFixtureServer } from "../tests/browser/support/server.ts";
import { buildExtension } from "./build-extension.ts";
import { browsersFor, readOptions } from "./read-options.ts";
import { step } from "./setup/progress.mjs";
import { writeReport } from "./write-report.ts";

const values = readOptions(
  "npm run sweep:pages [-- --browser chromium] [--only NAME] [--corpus DIR]",
  {
    browser: { type: "string" },
    only: { type: "string" },
    corpus: { type: "string", default: "../shared/corpus" },
  },
);

interface Row {
  page: string;
  browser: BrowserKind;
  /** Distinct registered ranges, scrolling down some screens. */
  marks: number;
  differences: string[];
}

const pages = readPages(values.corpus).filter(({ name }) => !values.only || name === values.only);
if (!pages.length) throw new Error(`--only ${values.only}: there is no such page`);
const rows: Row[] = [];
for (const kind of browsersFor(values.browser)) {
  await step(`Building for ${kind}`, () => buildExtension(kind));
  await sweep(kind);
}
const touched = rows.filter((row) => row.differences.length > 0);
const marks = rows.reduce((sum, row) => sum + row.marks, 0);
console.log(
  `\n${rows.length} visits, ${marks} marks; the page could tell on ${touched.length} of them`,
);
await writeReport("sweep", { rows });
if (touched.length) process.exitCode = 1;

async function sweep(kind: BrowserKind): Promise<void> {
  const server = await startFixtureServer([]);
  const withUs = await launch(kind, { proxyPort: server.port });
  const without = await launch(kind, { proxyPort: server.port });
  try {
    await without.browser.uninstallExtension(without.extensionId);
    for (const [i, page] of pages.entries()) {
      const { name, html } = page;
      const path = `/sweep/${encodeURIComponent(name)}.html`;
      const url = server.route(path, { body: withSeed(page), headers: STILL });
      // Long pages take longer to be read.
      const visiting = { settle: 800 + html.length / 1_000, screens: 30 };
      const seen = await visitAndNotice(withUs, url, visiting);
      const found = differences(seen, await visitAndNotice(without, url, visiting));
      rows.push({ page: name, browser: kind, marks: seen.marks, differences: found });
      console.log(`${i + 1}/${pages.length} ${kind} ${name}: ${seen.marks} marks`);
      for (const line of found) console.log(`  ${line}`);
    }
  } finally {
    await withUs.close();
    await without.close();
    await server.close();
  }
}
