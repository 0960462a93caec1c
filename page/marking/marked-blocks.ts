import type { Block, Run } from "../mention.ts";
import { compareNodes } from "../order.ts";

/** The blocks that hold mentions, by text node and in document order. */
export interface MarkedBlocks {
  of(node: Node): readonly Block[];
  /** The blocks that a run, read anew, stands in place of. */
  replacedBy(run: Run): Block[];
  size(): number;
  /** In document order. */
  all(): readonly Block[];
  add(block: Block): void;
  remove(block: Block): void;
  /** Takes out and returns the blocks that are no longer in the document. */
  sweep(): Block[];
}

const NONE: readonly Block[] = [];

export function createMarkedBlocks(): MarkedBlocks {
  /** A text node longer than one request has several blocks. */
  const byNode = new WeakMap<Node, readonly Block[]>();
  const blocks = new Set<Block>();
  /** All of them in document order; undefined while nobody has asked since the last change. */
  let ordered: readonly Block[] | undefined;

  function remove(block: Block): void {
    blocks.delete(block);
    ordered = undefined;
    for (const node of block.run.nodes) {
      const left = (byNode.get(node) ?? NONE).filter((each) => each !== block);
      if (left.length) byNode.set(node, left);
      else byNode.delete(node);
    }
  }

  return {
    of: (node) => byNode.get(node) ?? NONE,
    replacedBy({ nodes, starts }) {
      if (!blocks.size) return [];
      const replaced = new Set(nodes.flatMap((node) => byNode.get(node) ?? NONE));
      // Of a text node in pieces, only the same piece.
      return [...replaced].filter(({ run }) => run.starts[0] === starts[0]);
    },
    size: () => blocks.size,
    all: () => (ordered ??= [...blocks].sort(compareBlocks)),
    add(block) {
      blocks.add(block);
      ordered = undefined;
      for (const node of block.run.nodes) byNode.set(node, [...(byNode.get(node) ?? NONE), block]);
    },
    remove,
    sweep() {
      const gone = [...blocks].filter(({ run }) => !run.nodes.every((node) => node.isConnected));
      gone.forEach(remove);
      ordered = undefined; // what is left may have moved
      return gone;
    },
  };
}

function compareBlocks({ run: a }: Block, { run: b }: Block): number {
  return compareNodes(a.nodes[0]!, b.nodes[0]!) || b.starts[0]! - a.starts[0]!;
}
