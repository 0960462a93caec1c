/** What the layout of a graph takes and gives. Lengths are px; y grows downwards. */

export interface GraphNode {
  id: string;
  width: number;
  height: number;
}

/** An edge wants its `from` above its `to`. */
export interface GraphEdge {
  from: string;
  to: string;
  /** Edges of one group that lead to or from one node share their way. */
  group: string;
  /** How much a short, straight way matters. */
  weight: number;
}

export interface PlacedNode extends GraphNode {
  /** Of the centre. */
  x: number;
  y: number;
  /** Row within its part of the graph, from 0 at the top. */
  layer: number;
}

/** A piece of way that one or more edges take, from top to bottom. */
export interface PlacedWay {
  group: string;
  /** SVG path data. */
  path: string;
  /** Places of its edges in the list that was given. */
  edges: number[];
  /** Whether it ends at a node, above or below, that an edge points to. */
  arrowAbove: boolean;
  arrowBelow: boolean;
}

export interface GraphLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  ways: PlacedWay[];
}

/** Inside the layout nodes are known by number. */
export interface Link {
  from: number;
  to: number;
  group: string;
  weight: number;
  /** Place in the list of edges that was given. */
  edge: number;
  /** True where the edge had to be turned round, so that its arrow is above. */
  turned: boolean;
}
