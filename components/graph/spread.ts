/** Things on a line, kept apart. */

export interface Wish {
  at: number;
  weight: number;
}

/**
 * Puts things on a line in the order that they are given in, each as near to where it wishes to be as the others
 * allow: the least sum of weighted squares, by pooling neighbours that would collide.
 *
 * @param apart `apart[i]` is the least distance between thing `i` and the next
 * @param from the first may not stand before this @param to nor the last after this
 */
export function spread(
  wishes: readonly Wish[],
  apart: readonly number[],
  from: number,
  to: number,
): number[] {
  const offsets = wishes.map(() => 0);
  for (let i = 1; i < wishes.length; i++) offsets[i] = offsets[i - 1]! + apart[i - 1]!;
  // Without the distances the problem is one of sorted values only.
  const pools: { mean: number; weight: number; count: number }[] = [];
  wishes.forEach(({ at, weight }, i) => {
    let pool = { mean: at - offsets[i]!, weight, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const sum = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / sum;
      pool = { mean, weight: sum, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const most = to - (offsets.at(-1) ?? 0);
  return pools
    .flatMap(({ mean, count }) => Array.from({ length: count }, (): number => mean))
    .map((value, i) => Math.max(from, Math.min(most, value)) + offsets[i]!);
}
