import type { Row } from "./measure.ts";

const WIDTH = 720;
const BAR = 18;
const LABEL = 230;
/** Logarithmic: from 1 to 1,000 characters a microsecond. */
const DECADES = 3;

/** Bars of the Latin engines with 100 k names, readable on light and dark pages. */
export function plotOf(rows: readonly Row[]): string {
  const shown = rows
    .filter(({ script, names }) => script === "Latin" && names === 100_000)
    .sort((a, b) => b.charsPerUs - a.charsPerUs);
  const height = shown.length * (BAR + 8) + 44;
  const scale = (value: number): number =>
    (Math.log10(Math.max(1, value)) / DECADES) * (WIDTH - LABEL - 60);
  const bars = shown.map((row, i) => {
    const y = 34 + i * (BAR + 8);
    const kind = row.engine.startsWith("ours") ? "ours" : "peer";
    const width = scale(row.charsPerUs).toFixed(0);
    return [
      `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${row.engine}</text>`,
      `<rect class="${kind}" x="${LABEL}" y="${y}" width="${width}" height="${BAR}"/>`,
      `<text x="${LABEL + Number(width) + 6}" y="${y + 13}">${row.charsPerUs}</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    "<style>text{fill:#333}.ours{fill:#1f7a5c}.peer{fill:#9aa3ad}",
    "@media (prefers-color-scheme:dark){text{fill:#ddd}.ours{fill:#4cc38a}.peer{fill:#6b7480}}</style>",
    `<text x="${LABEL}" y="18">characters per µs, 100,000 names, logarithmic</text>`,
    ...bars,
    "</svg>\n",
  ].join("\n");
}
