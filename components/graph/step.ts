import type { PlacedNode } from "./model.ts";

export type Direction = "up" | "down" | "left" | "right";

/**
 * The node that an arrow key leads to. Up and down follow an edge, to the neighbour that stands most nearly in
 * line; without one they go to the nearest node that way. Left and right go through all nodes in reading order.
 *
 * @param tied pairs of ids that an edge connects
 * @returns the id; that of the node itself where there is nothing that way
 */
export function stepFrom(
  id: string,
  direction: Direction,
  nodes: readonly PlacedNode[],
  tied: readonly { from: string; to: string }[],
): string {
  const from = nodes.find((node) => node.id === id);
  if (!from) return nodes[0]?.id ?? id;
  if (direction === "left" || direction === "right") {
    const order = readingOrder(nodes);
    const next = order.indexOf(from) + (direction === "right" ? 1 : -1);
    return order[next]?.id ?? id;
  }
  const that = nodes.filter(({ y }) => (direction === "down" ? y > from.y : y < from.y));
  const near = that.filter((node) =>
    tied.some(
      (tie) => (tie.from === id && tie.to === node.id) || (tie.to === id && tie.from === node.id),
    ),
  );
  // Of what is tied to it, a node in the next row goes before one straight below in the last.
  const cost = (node: PlacedNode): number =>
    Math.abs(node.y - from.y) * 2 + Math.abs(node.x - from.x);
  return (
    (near.length > 0 ? near : that).reduce<PlacedNode | undefined>(
      (best, node) => (best && cost(best) <= cost(node) ? best : node),
      undefined,
    )?.id ?? id
  );
}

/** Row by row, each from left to right. */
export function readingOrder(nodes: readonly PlacedNode[]): PlacedNode[] {
  return [...nodes].sort((a, b) => a.y - b.y || a.x - b.x);
}
