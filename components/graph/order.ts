import type { Lanes, Piece } from "./lanes.ts";

/** Times that the layers are gone through, down and up. */
const SWEEPS = 12;

/** The vertices of each layer from left to right, so that few pieces cross. */
export function orderLayers({ vertices, pieces }: Lanes): number[][] {
  const layers: number[][] = [];
  for (const vertex of byWalk(vertices.length, pieces))
    (layers[vertices[vertex]!.layer] ??= []).push(vertex);
  const above = neighbours(vertices.length, pieces, "below", "above");
  const below = neighbours(vertices.length, pieces, "above", "below");
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(layers, below);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    for (let i = 1; i < layers.length; i++) {
      const at = down ? i : layers.length - 1 - i;
      const [toward, fixed] = down ? [above, layers[at - 1]!] : [below, layers[at + 1]!];
      sortByNeighbours(layers[at]!, toward, places(fixed));
      swapNeighbours(layers[at]!, toward, places(fixed));
    }
    const now = crossings(layers, below);
    if (now >= fewest) continue;
    fewest = now;
    best = layers.map((layer) => [...layer]);
  }
  return best;
}

/** What hangs together comes together: depth first, in the order that was given. */
function byWalk(count: number, pieces: readonly Piece[]): number[] {
  const next = Array.from({ length: count }, (): number[] => []);
  for (const { above, below } of pieces) {
    next[above]!.push(below);
    next[below]!.push(above);
  }
  const seen = new Set<number>();
  for (let start = 0; start < count; start++) {
    const stack = [start];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      stack.push(...next[at]!.filter((vertex) => !seen.has(vertex)).reverse());
    }
  }
  return [...seen];
}

/** Each vertex's neighbours on one side, with their weights. */
type Neighbours = (readonly [vertex: number, weight: number])[][];

function neighbours(
  count: number,
  pieces: readonly Piece[],
  of: "above" | "below",
  to: "above" | "below",
): Neighbours {
  const lists: Neighbours = Array.from({ length: count }, () => []);
  for (const piece of pieces) lists[piece[of]]!.push([piece[to], piece.links.length]);
  return lists;
}

const places = (layer: readonly number[]): Map<number, number> =>
  new Map(layer.map((vertex, place) => [vertex, place]));

/** By the mean place of their neighbours; a vertex without any stays about where it is. */
function sortByNeighbours(
  layer: number[],
  toward: Neighbours,
  fixed: ReadonlyMap<number, number>,
): void {
  const keys = new Map(
    layer.map((vertex, place) => {
      const near = toward[vertex]!;
      if (near.length === 0) return [vertex, (place / layer.length) * fixed.size];
      const sum = near.reduce((total, [other]) => total + fixed.get(other)!, 0);
      return [vertex, sum / near.length];
    }),
  );
  layer.sort((a, b) => keys.get(a)! - keys.get(b)!);
}

/** Swaps two that stand side by side wherever that takes a crossing away. */
function swapNeighbours(
  layer: number[],
  toward: Neighbours,
  fixed: ReadonlyMap<number, number>,
): void {
  for (let changed = true, round = 0; changed && round < layer.length; round++) {
    changed = false;
    for (let i = 0; i + 1 < layer.length; i++) {
      const [left, right] = [toward[layer[i]!]!, toward[layer[i + 1]!]!];
      if (cross(right, left, fixed) >= cross(left, right, fixed)) continue;
      layer.splice(i, 2, layer[i + 1]!, layer[i]!);
      changed = true;
    }
  }
}

/** Crossings between what two vertices lead to, the first standing left of the second. */
function cross(
  left: Neighbours[number],
  right: Neighbours[number],
  fixed: ReadonlyMap<number, number>,
): number {
  let count = 0;
  for (const [a, many] of left)
    for (const [b, more] of right) if (fixed.get(a)! > fixed.get(b)!) count += many * more;
  return count;
}

function crossings(layers: readonly number[][], below: Neighbours): number {
  let count = 0;
  for (let at = 0; at + 1 < layers.length; at++) {
    const fixed = places(layers[at + 1]!);
    const layer = layers[at]!;
    for (let i = 0; i < layer.length; i++)
      for (let j = i + 1; j < layer.length; j++)
        count += cross(below[layer[i]!]!, below[layer[j]!]!, fixed);
  }
  return count;
}
