/**
 * `npm run bench:search`: the search beside MiniSearch, Fuse.js and FlexSearch on the same names, in Node and in
 * both browsers, and how long a person waits in the popup. `-- --sizes 0,10000 --budget 500 --no-browsers` asks for
 * less.
 */
import { writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { format, resolveConfig } from "prettier";
import { NODE, openBrowser } from "../tests/bench/search/browsers.ts";
import { dataOf } from "../tests/bench/search/data.ts";
import { ENGINES, type Names } from "../tests/bench/search/engines.ts";
import { timePopup } from "../tests/bench/search/popup.ts";
import { pageOf, type PopupRow, type Row } from "../tests/bench/search/report.ts";
import { buildExtension } from "./build-extension.ts";
import { browsersFor, numberOf, readOptions } from "./read-options.ts";
import { step } from "./setup/progress.mjs";
import { writeReport } from "./write-report.ts";

const values = readOptions(
  "npm run bench:search [-- --sizes 0,10000] [--budget 500] [--rounds 15] [--no-browsers]",
  {
    sizes: { type: "string", default: "0,10000,100000" },
    /** Milliseconds for each engine, size and place, at least. */
    budget: { type: "string", default: "2000" },
    rounds: { type: "string", default: "15" },
    "no-browsers": { type: "boolean" },
  },
);
const budget = numberOf("budget", values.budget);
const rounds = numberOf("rounds", values.rounds);
const sizes = values.sizes.split(",").map((size) => numberOf("sizes", size, 0));
const kinds = values["no-browsers"] ? [] : browsersFor(undefined);

const PAGE = "docs/benchmarks-search.md";

/** Entities. */
const MOST_FOR_FUSE = 20_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const rows: Row[] = [];
const popup: PopupRow[] = [];
for (const kind of kinds) {
  await step(`Building for ${kind}`, () => buildExtension(kind));
  const times = await step(`The popup in ${kind}`, () => timePopup(kind, rounds));
  popup.push({ browser: kind, ...times });
}
const places = [NODE, ...(await Promise.all(kinds.map(openBrowser)))];
for (const size of sizes) {
  const data = await dataOf(size);
  const entities = data.entities.length;
  const bytes = Object.fromEntries(Object.keys(ENGINES).map((name) => [name, bytesOf(name, data)]));
  for (const place of places)
    for (const engine of Object.keys(ENGINES)) {
      const title = `${engine} on ${entities} entities, ${place.name}`;
      // It looks at every name: minutes in a browser.
      if (engine === "Fuse.js" && place !== NODE && entities > MOST_FOR_FUSE) continue;
      const measured = await step(title, () => place.measure(engine, data, budget));
      if (!measured) {
        console.log("  left out: it takes longer than two minutes");
        continue;
      }
      const [names, indexBytes] = [data.names.length, bytes[engine]!];
      rows.push({ ...measured, entities, names, place: place.name, indexBytes });
      // The whole takes long, and may be broken off.
      await keep();
    }
}
for (const place of places) await place.close();
console.log(await keep());

async function keep(): Promise<string> {
  const conditions = `Node ${process.versions.node}; load average ${loadavg()[0]!.toFixed(0)} on ${availableParallelism()} cores.`;
  await writeReport("search", { rows, popup, conditions }, { quiet: true });
  const page = pageOf(rows, popup, conditions);
  const layout = await resolveConfig(PAGE);
  await writeFile(PAGE, await format(page, { ...layout, filepath: PAGE }));
  return page;
}

/** What stays in memory with an index, the names themselves left out: in Node, and taken for browsers too. */
function bytesOf(engine: string, data: Names): number {
  const used = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const search = ENGINES[engine]!(data);
  const after = used();
  // Held until here.
  search("a");
  return Math.max(0, after - before);
}
