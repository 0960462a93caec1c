import type { Findings } from "./run-reader.ts";
import { createRunReader } from "./run-reader.ts";
import type { Scope } from "./scope.ts";
import { BLOCK, GAP, INLINE } from "./tag-roles.ts";

/**
 * Walking the page's text: a whole tree, or just the runs that one changed node stands in. Both are
 * generators that yield every so often, where the caller may put them aside and let the page work.
 */

/** Text nodes between two chances to stop: a fraction of a millisecond, even in code that runs for the first time. */
const STEP = 32;

/** `NodeFilter.SHOW_TEXT`. There is no filter function: one call of it costs more than all else per node. */
const SHOW_TEXT = 4;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Reads all text under `root` in document order. */
export function* readTree(
  root: Node,
  scope: Scope,
  findings: Findings,
): Generator<undefined, void, undefined> {
  const walker = root.ownerDocument!.createTreeWalker(root, SHOW_TEXT);
  const reader = createRunReader(scope, findings);
  let count = 0;
  scope.enter(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    reader.push(node as Text);
    if (++count < STEP) continue;
    count = 0;
    const path = ancestorsUpTo(root, node);
    yield;
    // What was being read may be gone: go on from what is left of the way to it.
    if (!node.isConnected) {
      reader.close();
      const left = path.find((each) => each.isConnected);
      if (!left) return;
      walker.currentNode = left;
    }
  }
  scope.leave();
  reader.close();
}

/** Reads the runs that `node`, connected, takes part in: its own text, and what it continues or is continued by. */
export function* readAround(
  node: Node,
  scope: Scope,
  findings: Findings,
  seen: Set<Node>,
  exact = false,
): Generator<undefined, void, undefined> {
  const isElement = node.nodeType === ELEMENT_NODE;
  const role = isElement ? scope.role(node as Element) : INLINE;
  if (role === BLOCK) return yield* readTree(node, scope, findings);
  if (role !== INLINE || !node.parentNode || !scope.containerOf(node.parentNode)) return;

  const walker = node.ownerDocument!.createTreeWalker(node.getRootNode(), SHOW_TEXT);
  const reader = createRunReader(scope, findings, exact);
  const first = lineStart(node, scope);
  walker.currentNode = first;
  let next: Node | null = first.nodeType === TEXT_NODE ? first : walker.nextNode();
  for (let count = 1; next; next = walker.nextNode()) {
    const text = next as Text;
    if (isPast(node, text) && !reader.continues(text)) break;
    // A node read in this pass took its whole run with it.
    if (!seen.has(text)) reader.push(text);
    seen.add(text);
    if (count++ % STEP === 0) yield;
    if (!text.isConnected) return;
  }
  reader.close();
}

/** The first node of the line of text that `node` stands in. */
function lineStart(node: Node, scope: Scope): Node {
  let first = node;
  let current = node;
  for (;;) {
    while (!current.previousSibling) {
      const parent = current.parentNode;
      if (parent?.nodeType !== ELEMENT_NODE || scope.role(parent as Element) !== INLINE)
        return first;
      current = parent;
    }
    current = current.previousSibling;
    while (current.nodeType === ELEMENT_NODE) {
      const role = scope.role(current as Element);
      if (role === BLOCK || role === GAP) return first;
      if (role !== INLINE || !current.lastChild) break;
      current = current.lastChild;
    }
    if (current.nodeType === TEXT_NODE) first = current;
  }
}

function isPast(node: Node, text: Text): boolean {
  const { DOCUMENT_POSITION_FOLLOWING: after, DOCUMENT_POSITION_CONTAINED_BY: inside } = node;
  return (node.compareDocumentPosition(text) & (after | inside)) === after;
}

function ancestorsUpTo(root: Node, node: Node): Node[] {
  const path: Node[] = [];
  for (let each: Node | null = node; each && each !== root; each = each.parentNode) path.push(each);
  path.push(root);
  return path;
}
