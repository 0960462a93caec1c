import { writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { measureInBrowsers } from "../tests/bench/detect/browsers.ts";
import { measureCold, type Cold } from "../tests/bench/detect/cold.ts";
import { namesOf, textOf } from "../tests/bench/detect/corpus.ts";
import { measureGrowth } from "../tests/bench/detect/growth.ts";
import { markingRows } from "../tests/bench/detect/mark-js.ts";
import { measure, type Row } from "../tests/bench/detect/measure.ts";
import { plotOf } from "../tests/bench/detect/plot.ts";
import { targetsOf } from "../tests/bench/detect/targets.ts";
import { numberOf, readOptions } from "./read-options.ts";
import { writeReport } from "./write-report.ts";
import { markdownOf, ratiosOf, tableOf } from "../tests/bench/detect/report.ts";

const values = readOptions("npm run bench:detect [-- --rounds 9] [--no-browsers]", {
  rounds: { type: "string", default: "9" },
  "no-browsers": { type: "boolean" },
});
const rounds = numberOf("rounds", values.rounds);
const SIZES = { Latin: [2_000, 20_000, 100_000, 1_000_000], Chinese: [2_000, 20_000, 100_000] };
const PAGE = 92_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

const clock = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const rows: Row[] = [];
const cold: Record<string, Cold> = {};
for (const script of ["Latin", "Chinese"] as const) {
  const text = textOf(script, 600_000);
  for (const size of SIZES[script]) {
    const names = namesOf(script, size);
    console.log(`${script}, ${size} names`);
    const measured = measure({ script, names, text, rounds }, { clock, heapUsed });
    cold[`${script} ${size}`] = await measureCold(names, text.slice(0, PAGE));
    const firstMs = Number(cold[`${script} ${size}`]!.firstMs.toFixed(2));
    rows.push(
      ...measured.map((row) =>
        row.engine === "ours, all rules" ? { ...row, coldMs: firstMs } : row,
      ),
    );
  }
}
console.log("not run: peers with 1 M names (minutes or gigabytes)");

const growth = measureGrowth();
const inBrowsers = !values["no-browsers"]
  ? await measureInBrowsers({
      script: "Latin",
      names: namesOf("Latin", 20_000),
      text: textOf("Latin", 300_000),
      rounds: 7,
      engines: [
        "limit: charCodeAt sum",
        "ours, exact case",
        "ours, all rules",
        "nested-Map trie",
        "modern-ahocorasick",
      ],
    })
  : undefined;
if (inBrowsers !== undefined) rows.push(...markingRows(inBrowsers.marking));

const report = {
  rows,
  ratios: ratiosOf(rows),
  targets: targetsOf(rows),
  browsers: inBrowsers?.rows ?? {},
  cold,
  growth,
};
await writeReport("detect", report);
await writeFile("docs/bench-detect.svg", plotOf(rows));
await writeFile(
  "docs/benchmarks.md",
  markdownOf(report, [
    `${rounds} rounds, engines in turn, medians; load average ${loadavg()[0]!.toFixed(0)} on ${availableParallelism()} cores; Node ${process.versions.node}, V8 ${process.versions.v8}.`,
    "Processor time of the thread in Node, wall time in browsers. Four rounds of warm-up.",
    "Peers are timed on the first 150,000 characters, ours and the limits on all 600,000.",
    "The engine was tuned on these same texts, so they flatter it if anything.",
    "All rules: names of 2 to 6 capitals, digits, dots are exact, all others title.",
    "The RegExp asks for boundaries, so in Chinese text it finds next to nothing: no fair row there.",
    "mark.js and ours end to end: reading a page of 84,000 characters, finding, marking, the next frame; Chromium, wall time. mark.js wraps in elements, ours sets highlights; it knows other boundaries than ours.",
    "Counts of matches are of the first 150,000 characters; peers compare case exactly.",
  ]),
);
console.log(tableOf(rows));
console.table(report.ratios);
console.table(report.targets);
