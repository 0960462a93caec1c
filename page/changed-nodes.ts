import type { Scope } from "./scope.ts";
import { BLOCK, GAP, SILENT } from "./tag-roles.ts";

/**
 * From what a MutationObserver reports of nodes and texts to the nodes whose lines of text are to be read again: what was added
 * or rewritten, and the ends of the lines beside it, which may now go on differently.
 *
 * @returns nodes of the document, none inside another
 */
export function changedNodes(
  records: readonly MutationRecord[],
  more: Iterable<Node>,
  scope: Scope,
): Set<Node> {
  const nodes = new Set<Node>(more);
  for (const record of records) {
    const { target, addedNodes } = record;
    // What came and went within a frame is thousands of records on some pages.
    if (!target.isConnected) continue;
    if (record.type === "characterData") {
      nodes.add(target);
      continue;
    }
    for (let i = 0; i < addedNodes.length; i++) nodes.add(addedNodes[i]!);
    const { previousSibling, nextSibling } = record;
    const before = previousSibling?.isConnected && lineEnd(previousSibling, "lastChild", scope);
    const after = nextSibling?.isConnected && lineEnd(nextSibling, "firstChild", scope);
    if (before) nodes.add(before);
    if (after) nodes.add(after);
    // An element that was emptied may have joined what stands around it.
    if (!previousSibling && !nextSibling && !addedNodes.length && target.parentNode)
      nodes.add(target);
  }
  for (const node of nodes) if (!node.isConnected || isInside(node, nodes)) nodes.delete(node);
  return nodes;
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
