import type { Lanes } from "./lanes.ts";
import { spread } from "./spread.ts";

export interface Port {
  /** Where a piece leaves the vertex above it and where it reaches the one below. */
  upper: number;
  lower: number;
}

/** Free of pieces at each corner of a node. */
const CORNER = 10;

/** Between two pieces that end at the same side of a node, where there is room. */
const APART = 9;

/** Where pieces end on the sides of nodes: straight above what they lead to where they can, and never in one point. */
export function assignPorts(
  { vertices, pieces }: Lanes,
  x: readonly number[],
  widths: readonly number[],
): Port[] {
  const ports = pieces.map(({ above, below }) => ({ upper: x[above]!, lower: x[below]! }));
  const sides = [
    { end: "above", own: "upper", other: "lower" },
    { end: "below", own: "lower", other: "upper" },
    { end: "above", own: "upper", other: "lower" },
  ] as const;
  for (const { end, own, other } of sides)
    vertices.forEach(({ node }, vertex) => {
      if (node === undefined) return;
      const ending = pieces
        .flatMap((piece, place) => (piece[end] === vertex ? [place] : []))
        .sort((a, b) => ports[a]![other] - ports[b]![other]);
      const reach = Math.max(0, widths[node]! / 2 - CORNER);
      const step = Math.min(APART, (2 * reach) / Math.max(1, ending.length - 1));
      const wishes = ending.map((place) => ({ at: ports[place]![other], weight: 1 }));
      const from = x[vertex]! - reach;
      spread(
        wishes,
        Array.from({ length: ending.length }, (): number => step),
        from,
        x[vertex]! + reach,
      ).forEach((at, i) => (ports[ending[i]!]![own] = at));
    });
  return ports;
}
