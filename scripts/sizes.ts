/**
 * Measures each file that ships in the Chromium build: as written (built without minifying), minified (as shipped) and
 * gzipped. Prints a table and writes .output/reports/sizes.json.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildExtension } from "./build-extension.ts";
import { readOptions } from "./read-options.ts";
import { step } from "./setup/progress.mjs";
import { writeReport } from "./write-report.ts";

const SHIPPED = ".output/chrome-mv3";
const UNMINIFIED = ".output/unminified";

interface Size {
  /** Bytes before minifying; the same as `minified` for what isn't code. */
  bytes: number;
  /** Bytes as shipped. */
  minified: number;
  gzipped: number;
}

interface MeasuredFile extends Size {
  file: string;
}

readOptions("npm run sizes", {});
await step("Building for Chromium", () => buildExtension("chromium"));
await step("Building once more without minifying", () =>
  buildExtension("chromium", "scripts/unminified.config.ts"),
);
const files = await measure();
const totals = files.reduce<Size>(addSizes, { bytes: 0, minified: 0, gzipped: 0 });
printTable([...foldEntities(files), { file: "total", ...totals }]);
await writeReport("sizes", { files, totals });

async function measure(): Promise<MeasuredFile[]> {
  const unminified = new Map<string, number>();
  for (const file of await listFiles(UNMINIFIED)) {
    unminified.set(withoutHash(file), (await readFile(join(UNMINIFIED, file))).length);
  }
  const sizes = await Promise.all(
    (await listFiles(SHIPPED)).map(async (file) => {
      const content = await readFile(join(SHIPPED, file));
      const bytes = unminified.get(withoutHash(file));
      if (bytes === undefined) {
        throw new Error(
          `${file} is in ${SHIPPED} but not in ${UNMINIFIED}. Delete both, try again.`,
        );
      }
      return {
        file,
        bytes,
        minified: content.length,
        gzipped: gzipSync(content, { level: 9 }).length,
      };
    }),
  );
  return sizes.sort((a, b) => b.minified - a.minified);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** One row for all the entities of a pack: there are hundreds, each of a few kB. */
function foldEntities(sizes: readonly MeasuredFile[]): MeasuredFile[] {
  const rows = new Map<string, MeasuredFile & { count: number }>();
  for (const { file, ...size } of sizes) {
    const name = file.replace(/(packs[\\/].*[\\/]entities)[\\/].*/, "$1");
    const { count, ...sum } = rows.get(name) ?? { count: 0, bytes: 0, minified: 0, gzipped: 0 };
    rows.set(name, { file: name, ...addSizes(sum, size), count: count + 1 });
  }
  return [...rows.values()].map(({ count, file, ...size }) => ({
    file: count > 1 ? `${file} (${count} files)` : file,
    ...size,
  }));
}

function addSizes(a: Size, b: Size): Size {
  return {
    bytes: a.bytes + b.bytes,
    minified: a.minified + b.minified,
    gzipped: a.gzipped + b.gzipped,
  };
}

/** Names of chunks end in a hash of their content, which differs between the two builds. */
function withoutHash(file: string): string {
  return file.replace(/-[\w-]{8}(\.\w+)$/, "$1");
}

function printTable(rows: readonly MeasuredFile[]): void {
  const cells = rows.map(({ file, bytes, minified, gzipped }) => [
    file,
    ...[bytes, minified, gzipped].map((count) => count.toLocaleString("en")),
  ]);
  const head = ["file", "bytes", "minified", "gzipped"];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]!.length)),
  );
  for (const row of [head, ...cells]) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    console.log(padded.join("  "));
  }
}
