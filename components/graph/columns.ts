import type { Lanes } from "./lanes.ts";
import { spread } from "./spread.ts";

export interface ColumnSizes {
  /** By node number. */
  widths: readonly number[];
  /** Between two nodes. */
  gap: number;
  /** Between a lane and what stands beside it, where there is room for it. */
  laneGap: number;
  /** Of the whole. */
  width: number;
}

const ROUNDS = 10;

/** Where the centre of each vertex stands: in its layer's order, apart from its neighbours, over what it leads to. */
export function assignColumns(
  { vertices, pieces }: Lanes,
  layers: readonly number[][],
  sizes: ColumnSizes,
): number[] {
  const half = (vertex: number): number => {
    const { node } = vertices[vertex]!;
    return node === undefined ? 0 : sizes.widths[node]! / 2;
  };
  const distances = layers.map((layer) => apart(layer, half, sizes));
  const near = vertices.map((): [vertex: number, weight: number][] => []);
  for (const { above, below, weight } of pieces) {
    near[above]!.push([below, weight]);
    near[below]!.push([above, weight]);
  }
  const x = vertices.map(() => sizes.width / 2);

  const place = (at: number, side: (layer: number) => boolean): void => {
    const layer = layers[at]!;
    const wishes = layer.map((vertex) => {
      const some = near[vertex]!.filter(([other]) => side(vertices[other]!.layer));
      const weight = some.reduce((sum, [, each]) => sum + each, 0);
      if (weight === 0) return { at: x[vertex]!, weight: 0.1 };
      return {
        at: some.reduce((sum, [other, each]) => sum + x[other]! * each, 0) / weight,
        weight,
      };
    });
    const [from, to] = [half(layer[0]!), sizes.width - half(layer.at(-1)!)];
    spread(wishes, distances[at]!, from, to).forEach((value, i) => (x[layer[i]!] = value));
  };

  layers.forEach((_, at) => place(at, () => true));
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 1; at < layers.length; at++) place(at, (layer) => layer < at);
    for (let at = layers.length - 2; at >= 0; at--) place(at, (layer) => layer > at);
  }
  layers.forEach((_, at) => place(at, () => true));
  return x;
}

/** Least distances between the centres of a layer; lanes move closer together where it is full. */
function apart(
  layer: readonly number[],
  half: (vertex: number) => number,
  { gap, laneGap, width }: ColumnSizes,
): number[] {
  const isLane = (vertex: number): boolean => half(vertex) === 0;
  const steps = layer.slice(1).map((vertex, i) => {
    const before = layer[i]!;
    return { solid: half(before) + half(vertex), lane: isLane(before) || isLane(vertex) };
  });
  const ends = half(layer[0]!) + half(layer.at(-1)!);
  const solid = steps.reduce((sum, each) => sum + each.solid + (each.lane ? 0 : gap), ends);
  const lanes = steps.filter(({ lane }) => lane).length;
  const squeezed = lanes === 0 ? 0 : Math.max(0, Math.min(laneGap, (width - solid) / lanes));
  return steps.map((each) => each.solid + (each.lane ? squeezed : gap));
}
