import type { Link } from "./model.ts";

/**
 * Turns round as few and as light links as a greedy walk can, so that no way leads in a circle (the heuristic of
 * Eades, Lin and Smyth).
 */
export function breakCycles(count: number, links: readonly Link[]): Link[] {
  const place = greedyOrder(count, links);
  return links.map((link) =>
    place[link.from]! <= place[link.to]!
      ? link
      : { ...link, from: link.to, to: link.from, turned: !link.turned },
  );
}

/** Sources first, sinks last, and between them whichever node gives more than it takes. */
function greedyOrder(count: number, links: readonly Link[]): number[] {
  const gives = Array.from({ length: count }, (): number => 0);
  const takes = Array.from({ length: count }, (): number => 0);
  for (const { from, to, weight } of links) {
    gives[from]! += weight;
    takes[to]! += weight;
  }
  const left = new Set(Array.from({ length: count }, (_, node) => node));
  const place = Array.from({ length: count }, (): number => 0);
  let first = 0;
  let last = count - 1;
  while (left.size > 0) {
    const node = pick(left, gives, takes);
    left.delete(node);
    place[node] = gives[node] === 0 && takes[node]! > 0 ? last-- : first++;
    for (const { from, to, weight } of links) {
      if (from === node) takes[to]! -= weight;
      if (to === node) gives[from]! -= weight;
    }
  }
  return place;
}

function pick(
  left: ReadonlySet<number>,
  gives: readonly number[],
  takes: readonly number[],
): number {
  let best = -1;
  let most = -Infinity;
  for (const node of left) {
    if (gives[node] === 0 || takes[node] === 0) return node;
    const surplus = gives[node]! - takes[node]!;
    if (surplus > most) [best, most] = [node, surplus];
  }
  return best;
}
