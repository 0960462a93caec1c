import type { GraphLayout } from "./model.ts";

/** Groups of node numbers that nothing connects, the largest first. */
export function connectedParts(
  count: number,
  links: readonly { from: number; to: number }[],
): number[][] {
  const root = Array.from({ length: count }, (_, node) => node);
  const find = (node: number): number => {
    while (root[node] !== node) node = root[node] = root[root[node]!]!;
    return node;
  };
  for (const { from, to } of links) root[find(from)] = find(to);
  const parts = new Map<number, number[]>();
  for (let node = 0; node < count; node++)
    parts.set(find(node), [...(parts.get(find(node)) ?? []), node]);
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Sets parts side by side where they fit, in rows below each other. */
export function shelve(parts: readonly GraphLayout[], width: number, gap: number): GraphLayout {
  const placed: GraphLayout = { width, height: 0, nodes: [], ways: [] };
  let row: GraphLayout[] = [];
  const endRow = (): void => {
    const taken = row.reduce((sum, part) => sum + part.width, (row.length - 1) * gap);
    const top = placed.height === 0 ? 0 : placed.height + gap;
    let left = (width - taken) / 2;
    for (const part of row) {
      placed.nodes.push(
        ...part.nodes.map((node) => ({ ...node, x: node.x + left, y: node.y + top })),
      );
      placed.ways.push(
        ...part.ways.map((way) => ({ ...way, path: movePath(way.path, left, top) })),
      );
      left += part.width + gap;
    }
    placed.height = top + Math.max(...row.map(({ height }) => height));
    row = [];
  };
  for (const part of parts) {
    const taken = row.reduce((sum, each) => sum + each.width + gap, 0);
    if (row.length > 0 && taken + part.width > width) endRow();
    row.push(part);
  }
  if (row.length > 0) endRow();
  return placed;
}

/** Moves path data that consists of letters and pairs of numbers. */
function movePath(path: string, right: number, down: number): string {
  let pairs = 0;
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) =>
    round(Number(number) + (pairs++ % 2 === 0 ? right : down)),
  );
}

/** As path data has it: to a tenth of a pixel. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
