import type { MarkedBlocks } from "./marked-blocks.ts";
import { partsOf, stillStands, type Block, type Mention } from "../mention.ts";

/**
 * The mention under a point, at a cost that does not grow with the number of marks: the browser says which
 * character is there, our own sorted offsets say which mention that is.
 */

/**
 * Where the mention stands, in CSS pixels of the viewport: in the order of its text one box for each piece of a line in
 * an element of its own, none once the page says something else there.
 */
export function boxesOf(mention: Mention): DOMRect[] {
  if (!stillStands(mention)) return [];
  const range = document.createRange();
  const boxes: DOMRect[] = [];
  for (const { node, from, to } of partsOf(mention)) {
    range.setStart(node, from);
    range.setEnd(node, to);
    boxes.push(...range.getClientRects());
  }
  range.setStart(document, 0); // a range left in the text would be kept up to date by every change there
  range.collapse(true);
  return boxes;
}

/**
 * @param hasShadows whether the page has shadow trees
 * @param painted the blocks that are painted
 */
export function mentionAt(
  document: Document,
  blocks: MarkedBlocks,
  x: number,
  y: number,
  hasShadows: boolean,
  painted: () => Iterable<Block>,
): Mention | undefined {
  const caret = caretAt(document, x, y, hasShadows ? shadowsAt(document, x, y) : []);
  if (!caret) return undefined;
  const { node, offset } = caret;
  if (!("data" in node)) return coveredAt(document, x, y, painted());
  for (const block of blocks.of(node)) {
    const base = block.run.starts[block.run.nodes.indexOf(node as Text)]!;
    const mention = touching(block, base + offset).find((each) => isAt(each, x, y));
    if (mention) return mention;
  }
  return undefined;
}

/** A link laid over a whole card, as news sites do, hides the card's text from the caret but not from the reader. */
function coveredAt(
  document: Document,
  x: number,
  y: number,
  painted: Iterable<Block>,
): Mention | undefined {
  const card = (document.elementFromPoint(x, y)?.closest("a") as HTMLElement | null)?.offsetParent;
  if (!card || card === document.body) return undefined;
  for (const { run, mentions } of painted) {
    if (!card.contains(run.container)) continue;
    const mention = mentions.find((each) => each.shown && isAt(each, x, y));
    if (mention) return mention;
  }
  return undefined;
}

/** The shadow trees at a point, outermost first: the browser sees into those only that it is told of. */
function shadowsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let tree: DocumentOrShadowRoot = document;
  for (;;) {
    const root: ShadowRoot | null | undefined = tree.elementFromPoint(x, y)?.shadowRoot;
    if (!root || roots.includes(root)) return roots;
    roots.push(root);
    tree = root;
  }
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
  return boxesOf(mention).some(
    ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
  );
}

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): Caret | undefined {
  const position = document.caretPositionFromPoint(x, y, { shadowRoots });
  return position ? { node: position.offsetNode, offset: position.offset } : undefined;
}
