import type { Tie } from "../../facts/ties.ts";

/** More than these in one picture are read as a tangle. */
export const READABLE = 24;

/** For so few more it is not worth leaving any out. */
const SPARE = 6;

/**
 * The entities of a picture: those with ties among them, about `most` at most, the best connected and most mentioned
 * first chosen. In the order that they were given in.
 */
export function chooseNodes<E extends { id: string; count: number }>(
  entities: readonly E[],
  ties: readonly Tie[],
  most: number,
): E[] {
  const degree = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const tied = entities.filter(({ id }) => degree.has(id));
  if (tied.length <= most + SPARE) return tied;
  const value = ({ id, count }: E): number => 2 * degree.get(id)! + Math.min(count, 10);
  const chosen = new Set([...tied].sort((a, b) => value(b) - value(a)).slice(0, most));
  // A choice can leave one alone with nobody it is tied to.
  const ids = new Set([...chosen].map(({ id }) => id));
  const kept = ties.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return tied.filter(
    (entity) => chosen.has(entity) && kept.some(({ from, to }) => [from, to].includes(entity.id)),
  );
}
