import type { MarkedBlocks } from "./marked-blocks.ts";
import { partsOf, type Block, type Mention } from "./mention.ts";

/**
 * The mention under a point, at a cost that does not grow with the number of marks: the browser says which
 * character is there, our own sorted offsets say which mention that is.
 */

/** Where the mention stands, in CSS pixels of the viewport: at least one rectangle for each line of it. */
export function rectsOf(mention: Mention): DOMRect[] {
  const range = document.createRange();
  const rects: DOMRect[] = [];
  for (const { node, from, to } of partsOf(mention)) {
    // The text may have become shorter, and is then about to be read again.
    if (!node.isConnected || node.length < to) continue;
    range.setStart(node, from);
    range.setEnd(node, to);
    rects.push(...range.getClientRects());
  }
  range.setStart(document, 0); // a range left in the text would be kept up to date by every change there
  range.collapse(true);
  return rects;
}

export function mentionAt(
  document: Document,
  shadowRoots: ShadowRoot[],
  blocks: MarkedBlocks,
  x: number,
  y: number,
): Mention | undefined {
  const caret = caretAt(document, shadowRoots, x, y);
  if (!caret) return undefined;
  const { node, offset } = caret;
  for (const block of blocks.of(node)) {
    const base = block.starts[block.run.nodes.indexOf(node as Text)]!;
    const mention = touching(block, base + offset).find((each) => isAt(each, x, y));
    if (mention) return mention;
  }
  return undefined;
}

/** A caret stands between two characters, so it may touch one mention that ends there and one that begins. */
function touching({ mentions }: Block, offset: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(low, low + 2).filter((each) => each.shown && each.start <= offset);
}

/** The caret nearest to a point may be far from it: the point itself must be on the mention. */
function isAt(mention: Mention, x: number, y: number): boolean {
  return rectsOf(mention).some(
    ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
  );
}

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(
  document: Document,
  shadowRoots: ShadowRoot[],
  x: number,
  y: number,
): Caret | undefined {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Older Chromium; it does not see into shadow trees.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
