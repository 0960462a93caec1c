import type { Scope } from "./scope.ts";
import { BLOCK, GAP, SILENT } from "./tag-roles.ts";

const TEXT_NODE = 3;

/** Records between two chances to stop. */
const STEP = 500;

/**
 * From what a MutationObserver reports of nodes and texts to the nodes whose lines of text are to be read again: what was added
 * or rewritten, and the ends of the lines beside it, which may now go on differently.
 *
 * @returns nodes of the document, none inside another
 */
export function* changedNodes(
  records: readonly MutationRecord[],
  more: Iterable<Node>,
  scope: Scope,
): Generator<undefined, Set<Node>, undefined> {
  const nodes = new Set<Node>(more);
  let count = 0;
  for (const [target, own] of Map.groupBy(records, (record) => record.target)) {
    if (!target.isConnected) continue;
    // What came and went within a frame is thousands of records on some pages: reading all that is left costs less.
    if (target.nodeType === TEXT_NODE || own.length > elementsIn(target)) {
      nodes.add(target);
      continue;
    }
    for (const { addedNodes, previousSibling, nextSibling } of own) {
      if (++count % STEP === 0) yield;
      for (let i = 0; i < addedNodes.length; i++) nodes.add(addedNodes[i]!);
      const before = previousSibling?.isConnected && lineEnd(previousSibling, "lastChild", scope);
      const after = nextSibling?.isConnected && lineEnd(nextSibling, "firstChild", scope);
      if (before) nodes.add(before);
      if (after) nodes.add(after);
    }
  }
  for (const node of nodes) if (!node.isConnected || isInside(node, nodes)) nodes.delete(node);
  return nodes;
}

/** A document or a shadow tree is never read as one. */
function elementsIn(node: Node): number {
  return "localName" in node ? (node as Element).getElementsByTagName("*").length : Infinity;
}

/** The last or first thing of a node that stands beside the change, if its text would run on there. */
function lineEnd(node: Node, side: "firstChild" | "lastChild", scope: Scope): Node | undefined {
  let end = node;
  while ("localName" in end) {
    const role = scope.role(end as Element);
    if (role === BLOCK || role === GAP) return undefined;
    const child: Node | null = end[side];
    if (role === SILENT || !child) break;
    end = child;
  }
  return end;
}

function isInside(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let outer = node.parentNode; outer; outer = outer.parentNode)
    if (nodes.has(outer)) return true;
  return false;
}
