/**
 * Draws a graph in layers: whoever owns, runs or supplies stands above what it owns, runs or supplies. Ways lead
 * through lanes between the nodes, never behind one. The same input gives the same drawing.
 */
import { breakCycles } from "./acyclic.ts";
import { assignColumns } from "./columns.ts";
import { layLanes, type Lanes } from "./lanes.ts";
import { assignLayers } from "./layers.ts";
import type { GraphEdge, GraphLayout, GraphNode, Link, PlacedNode, PlacedWay } from "./model.ts";
import { orderLayers } from "./order.ts";
import { connectedParts, round, shelve } from "./parts.ts";
import { assignPorts } from "./ports.ts";

export type { GraphEdge, GraphLayout, GraphNode, PlacedNode, PlacedWay };

/** Between two nodes of a layer, px. */
export const GAP = 12;
const LANE_GAP = 11;
const PART_GAP = 26;

/** Between two layers: at least so much, more with every way that runs there, up to a most. */
const RISE = { least: 26, perWay: 2.5, most: 58 };

/** What of the width nodes may take: the rest is for lanes between them. */
export const ROOM_FOR_NODES = 0.9;

/**
 * @param nodes no two with one id; none wider than the part of `width` that nodes may take
 * @param edges between two different nodes; others are left out
 * @param width px; the height is what it takes
 */
export function layOut(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  width: number,
): GraphLayout {
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const links = edges.flatMap(({ from, to, group, weight }, edge): Link[] => {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    if (a === undefined || b === undefined || a === b) return [];
    return [{ from: a, to: b, group, weight, edge, turned: false }];
  });
  const parts = connectedParts(nodes.length, links).map((members) => {
    const place = new Map(members.map((number, i) => [number, i]));
    const own = links
      .filter(({ from }) => place.has(from))
      .map((link) => ({ ...link, from: place.get(link.from)!, to: place.get(link.to)! }));
    return layOutPart(
      members.map((number) => nodes[number]!),
      own,
      width,
    );
  });
  return shelve(parts, width, PART_GAP);
}

function layOutPart(
  nodes: readonly GraphNode[],
  links: readonly Link[],
  width: number,
): GraphLayout {
  const widths = nodes.map((node) => node.width);
  const forward = breakCycles(nodes.length, links);
  const room = width * ROOM_FOR_NODES;
  const lanes = layLanes(assignLayers(forward, { widths, gap: GAP, room }), forward);
  const layers = orderLayers(lanes);
  const sizes = { widths, gap: GAP, laneGap: LANE_GAP, width };
  const x = assignColumns(lanes, layers, sizes);
  return trim(nodes, lanes, x, rowsOf(nodes, lanes, layers));
}

interface Row {
  top: number;
  height: number;
}

function rowsOf(
  nodes: readonly GraphNode[],
  { vertices, pieces }: Lanes,
  layers: readonly number[][],
): Row[] {
  let top = 0;
  return layers.map((layer, at) => {
    const heights = layer.map((vertex) => nodes[vertices[vertex]!.node ?? -1]?.height ?? 0);
    const row = { top, height: Math.max(...heights) };
    const ways = pieces.filter(({ above }) => vertices[above]!.layer === at).length;
    top += row.height + Math.min(RISE.most, RISE.least + ways * RISE.perWay);
    return row;
  });
}

/** The part in a box that just holds it. */
function trim(
  nodes: readonly GraphNode[],
  lanes: Lanes,
  x: readonly number[],
  rows: readonly Row[],
): GraphLayout {
  const half = (vertex: number): number => (nodes[vertex]?.width ?? 0) / 2;
  const left = Math.min(...x.map((at, vertex) => at - half(vertex)));
  const right = Math.max(...x.map((at, vertex) => at + half(vertex)));
  const moved = x.map((at) => at - left);
  const last = rows.at(-1)!;
  return {
    width: right - left,
    height: last.top + last.height,
    nodes: nodes.map((node, i) => {
      const { layer } = lanes.vertices[i]!;
      const { top, height } = rows[layer]!;
      return { ...node, x: moved[i]!, y: top + height / 2, layer };
    }),
    ways: drawWays(nodes, lanes, moved, rows),
  };
}

function drawWays(
  nodes: readonly GraphNode[],
  lanes: Lanes,
  x: readonly number[],
  rows: readonly Row[],
): PlacedWay[] {
  const { vertices, pieces } = lanes;
  const ports = assignPorts(
    lanes,
    x,
    nodes.map(({ width }) => width),
  );
  const rim = (vertex: number, side: 1 | -1): number => {
    const { top, height } = rows[vertices[vertex]!.layer]!;
    return top + height / 2 + (side * (nodes[vertex]?.height ?? height)) / 2;
  };
  return pieces.map(({ above, below, group, links }, i) => {
    const { upper, lower } = ports[i]!;
    const isLane = vertices[below]!.node === undefined;
    const [start, end] = [rim(above, 1), rim(below, -1)];
    const path = curve(upper, start, lower, end) + (isLane ? ` L ${at(lower, rim(below, 1))}` : "");
    const turned = links.some((link) => link.turned);
    return {
      group,
      path,
      edges: links.map(({ edge }) => edge),
      arrowAbove: turned && vertices[above]!.node !== undefined,
      arrowBelow: !turned && !isLane,
    };
  });
}

const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/** Leaves and arrives upright. */
function curve(x0: number, y0: number, x1: number, y1: number): string {
  if (Math.abs(x1 - x0) < 0.5) return `M ${at(x0, y0)} L ${at(x0, y1)}`;
  const middle = (y0 + y1) / 2;
  return `M ${at(x0, y0)} C ${at(x0, middle)} ${at(x1, middle)} ${at(x1, y1)}`;
}
