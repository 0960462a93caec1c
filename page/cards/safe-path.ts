/** Tells whether the pointer is on its way to the card: then the card waits for it. */
import type { Box, Point } from "./place-card.ts";
import { SAFE_ANGLE } from "./timings.ts";

/**
 * True where going on in the direction of the last move leads to the card: the card's nearest point lies
 * within a fan around that direction.
 */
export function isHeadingFor(card: Box, from: Point, to: Point): boolean {
  const move = { x: to.x - from.x, y: to.y - from.y };
  const length = Math.hypot(move.x, move.y);
  if (length === 0) return false;
  const target = {
    x: clamp(to.x, card.left, card.left + card.width),
    y: clamp(to.y, card.top, card.top + card.height),
  };
  const way = { x: target.x - to.x, y: target.y - to.y };
  const distance = Math.hypot(way.x, way.y);
  if (distance === 0) return true;
  const cosine = (move.x * way.x + move.y * way.y) / (length * distance);
  return cosine >= Math.cos((SAFE_ANGLE * Math.PI) / 180);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
