import type { Link } from "./model.ts";

export interface LayerLimits {
  widths: readonly number[];
  /** Between two nodes of a layer. */
  gap: number;
  /** What the nodes of one layer may take up together. */
  room: number;
}

/**
 * The layer of each node: below all that link to it, as high as there is room, then pulled towards what it is
 * linked to. No layer is empty.
 *
 * @param links without circles
 */
export function assignLayers(links: readonly Link[], limits: LayerLimits): number[] {
  const { widths } = limits;
  const filled = createRoom(limits);
  const layer = Array.from({ length: widths.length }, (): number => 0);
  const order = topological(widths.length, links);
  for (const node of order) {
    const above = links.filter(({ to }) => to === node).map(({ from }) => layer[from]! + 1);
    let at = Math.max(0, ...above);
    while (!filled.fits(node, at)) at++;
    layer[node] = at;
    filled.put(node, at);
  }
  for (const node of [...order].reverse()) pull(node, layer, links, filled);
  const used = [...new Set(layer)].sort((a, b) => a - b);
  return layer.map((at) => used.indexOf(at));
}

/** Down to just above what it leads to, where that weighs more than what leads to it. */
function pull(node: number, layer: number[], links: readonly Link[], filled: Room): void {
  const below = links.filter(({ from }) => from === node);
  const above = links.filter(({ to }) => to === node);
  const weigh = (some: readonly Link[]): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  if (weigh(below) <= weigh(above)) return;
  let at = Math.min(...below.map(({ to }) => layer[to]!)) - 1;
  while (at > layer[node]! && !filled.fits(node, at)) at--;
  if (at <= layer[node]!) return;
  filled.take(node, layer[node]!);
  filled.put(node, at);
  layer[node] = at;
}

type Room = ReturnType<typeof createRoom>;

function createRoom({ widths, gap, room }: LayerLimits) {
  const filled: number[] = [];
  const need = (node: number): number => widths[node]! + gap;
  return {
    /** A node too wide for any layer gets one of its own. */
    fits: (node: number, at: number): boolean =>
      !filled[at] || filled[at] + need(node) - gap <= room,
    put: (node: number, at: number): void => void (filled[at] = (filled[at] ?? 0) + need(node)),
    take: (node: number, at: number): void => void (filled[at]! -= need(node)),
  };
}

/** Each node after all that link to it; children of one parent stay together. */
function topological(count: number, links: readonly Link[]): number[] {
  const missing = Array.from({ length: count }, (): number => 0);
  for (const { to } of links) missing[to]!++;
  const ready = missing.flatMap((many, node) => (many === 0 ? [node] : []));
  const order: number[] = [];
  for (let node = ready.shift(); node !== undefined; node = ready.shift()) {
    order.push(node);
    for (const { from, to } of links) if (from === node && --missing[to]! === 0) ready.push(to);
  }
  return order;
}
