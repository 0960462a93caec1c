/** Things that stand too close together become one. */

export interface Cluster<T> {
  /** px: the mean of its members' places. */
  x: number;
  /** In the order of their places. */
  members: T[];
}

/** Merges the nearest two until no two are closer than `apart`; in the order of their places. */
export function cluster<T>(
  things: readonly T[],
  placeOf: (thing: T) => number,
  apart: number,
): Cluster<T>[] {
  const clusters = things
    .map((thing) => ({ x: placeOf(thing), members: [thing] }))
    .sort((a, b) => a.x - b.x);
  for (;;) {
    let closest = -1;
    let least = apart;
    for (let i = 0; i + 1 < clusters.length; i++) {
      const gap = clusters[i + 1]!.x - clusters[i]!.x;
      if (gap < least) [closest, least] = [i, gap];
    }
    if (closest < 0) return clusters;
    const [a, b] = [clusters[closest]!, clusters[closest + 1]!];
    const [m, n] = [a.members.length, b.members.length];
    const x = (a.x * m + b.x * n) / (m + n);
    clusters.splice(closest, 2, { x, members: [...a.members, ...b.members] });
  }
}
