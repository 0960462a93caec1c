import type { Link } from "./model.ts";

/** A node of the graph, or a lane: the place where ways pass through a layer. */
export interface Vertex {
  layer: number;
  /** Undefined for a lane. */
  node: number | undefined;
}

/** A piece of way from a vertex to one in the next layer. */
export interface Piece {
  above: number;
  below: number;
  group: string;
  weight: number;
  links: Link[];
}

export interface Lanes {
  /** The nodes first, by their numbers, then the lanes. */
  vertices: Vertex[];
  pieces: Piece[];
}

/** A straight lane matters more than a short way to a node. */
const LANE_PULL = 4;

/**
 * Leads every link through one vertex in each layer. Links of one group that lead from one node, or to one, share
 * lanes as a bus does, so that a node with twenty ties sends out one line and not twenty.
 */
export function layLanes(layer: readonly number[], links: readonly Link[]): Lanes {
  const vertices: Vertex[] = layer.map((at, node) => ({ layer: at, node }));
  const lanes = new Map<string, number>();
  const pieces = new Map<string, Piece>();
  const isFork = forks(links);

  const laneOf = (bundle: string, at: number): number => {
    const key = `${bundle} ${at}`;
    if (!lanes.has(key)) lanes.set(key, vertices.push({ layer: at, node: undefined }) - 1);
    return lanes.get(key)!;
  };
  const addPiece = (above: number, below: number, link: Link): void => {
    const key = `${link.group} ${above} ${below} ${link.turned}`;
    const known = pieces.get(key);
    const isLane = vertices[above]!.node === undefined && vertices[below]!.node === undefined;
    const weight = link.weight * (isLane ? LANE_PULL : 1);
    if (known) {
      known.links.push(link);
      known.weight += weight;
    } else pieces.set(key, { above, below, group: link.group, weight, links: [link] });
  };

  for (const link of links) {
    const { from, to, group, turned } = link;
    const bundle = `${group} ${turned} ${isFork(link) ? `from ${from}` : `to ${to}`}`;
    let last = from;
    for (let at = layer[from]! + 1; at < layer[to]!; at++) {
      const lane = laneOf(bundle, at);
      addPiece(last, lane, link);
      last = lane;
    }
    addPiece(last, to, link);
  }
  return { vertices, pieces: [...pieces.values()] };
}

/** Whether a link shares its way with the others from its upper end, or with those to its lower one. */
function forks(links: readonly Link[]): (link: Link) => boolean {
  const counts = new Map<string, number>();
  const keys = ({ from, to, group, turned }: Link): [string, string] => [
    `${group} ${turned} from ${from}`,
    `${group} ${turned} to ${to}`,
  ];
  for (const key of links.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (link) => {
    const [out, into] = keys(link);
    return counts.get(out)! >= counts.get(into)!;
  };
}
