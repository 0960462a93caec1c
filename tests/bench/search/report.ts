/** Rows of figures -> the page that shows them. */
import type { Measured } from "./measure.ts";
import type { PopupTimes } from "./popup.ts";
import { QUERIES } from "./queries.ts";

/** One engine on so many entities, in Node or a browser. */
export interface Row extends Measured {
  entities: number;
  names: number;
  place: string;
  indexBytes: number;
}

export interface PopupRow extends PopupTimes {
  browser: string;
}

/** Markdown: a table for each size, what each engine finds first, and the popup. */
export function pageOf(
  rows: readonly Row[],
  popup: readonly PopupRow[],
  conditions: string,
): string {
  const sizes = [...new Set(rows.map(({ entities }) => entities))];
  return [
    "# Search, measured",
    "",
    "Written by `npm run bench:search`; the same figures are in `.output/reports/search.json`.",
    "",
    `${QUERIES.length} queries (tests/bench/search/queries.ts) with typing errors, beginnings, words in the middle, Chinese and`,
    "tickers, each timed until 12 ms are full, medians over rounds; p50 and p95 are over the queries. The pack's own names,",
    "and names of real people, companies and places (one in five Chinese) up to the size. Bytes are what the heap keeps in",
    "Node. Peers are set up for the same job: prefixes and errors, 60 names asked for, reduced to 20 entities.",
    "Fuse.js with 100,000 entities is measured in Node alone: minutes in a browser.",
    "",
    conditions,
    ...sizes.flatMap((size) => {
      const some = rows.filter(({ entities }) => entities === size);
      return [
        "",
        `## ${size.toLocaleString("en")} entities, ${some[0]!.names.toLocaleString("en")} names`,
        "",
        ...tableOf(
          ["engine", "in", "p50 ms", "p95 ms", "build ms", "index kB", "right at first"],
          some.map(({ engine, place, p50Ms, p95Ms, buildMs, indexBytes, hitAt1 }) => [
            engine,
            place,
            digits(p50Ms),
            digits(p95Ms),
            buildMs.toFixed(0),
            (indexBytes / 1000).toFixed(0),
            percent(hitAt1),
          ]),
        ),
      ];
    }),
    "",
    "## Right at first, by what is typed (Node, the largest size)",
    "",
    ...tableOf(
      ["engine", ...Object.keys(rows[0]!.byKind)],
      rows
        .filter(({ entities, place }) => entities === sizes.at(-1) && place === "Node")
        .map(({ engine, byKind }) => [engine, ...Object.values(byKind).map(percent)]),
    ),
    ...(popup.length > 0
      ? [
          "",
          "## The popup, bundled pack",
          "",
          "Until it is in the document; opening a window and painting are the browser's own and come on top.",
          "",
          ...tableOf(
            [
              "browser",
              "open → entities of the page, median ms",
              "key → hits, median ms",
              "p95 ms",
            ],
            popup.map(({ browser, openMs, keyMs }) => [
              browser,
              quantile(openMs, 0.5).toFixed(0),
              quantile(keyMs, 0.5).toFixed(1),
              quantile(keyMs, 0.95).toFixed(1),
            ]),
          ),
        ]
      : []),
    "",
  ].join("\n");
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)];
}

function digits(ms: number): string {
  return ms.toPrecision(2).includes("e") ? ms.toFixed(0) : ms.toPrecision(2);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(0)} %`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
