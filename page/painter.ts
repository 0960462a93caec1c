import { CURRENT, MARKS, markSheet, type MarkStyle } from "./mark-style.ts";
import { partsOf, type Block, type Mention } from "./mention.ts";

/** Paints marks: static ranges in two highlights, and one stylesheet adopted by the trees that hold marks. */
export interface Painter {
  /** Paints the block's shown mentions, in place of what was painted of it. */
  paint(block: Block): void;
  erase(block: Block): void;
  setStyle(style: MarkStyle): void;
  /** Sets one mention off from the others: the one whose card is open, or that the keyboard has reached. */
  setCurrent(mention: Mention | undefined): void;
  /** Puts back what the page may have taken away. */
  repair(): void;
  /** Takes everything away. */
  clear(): void;
}

/** Below whatever the page highlights itself. */
const PRIORITY = -1;

export function createPainter(document: Document): Painter {
  const { CSSStyleSheet, Highlight, CSS } = document.defaultView!;
  const registry = CSS.highlights;
  const sheet = new CSSStyleSheet();
  const marks = new Highlight();
  const current = new Highlight();
  marks.priority = PRIORITY;
  current.priority = PRIORITY + 1;
  const trees = new Set<DocumentOrShadowRoot>();
  let style: MarkStyle = "none";

  function erase(block: Block): void {
    for (const range of block.ranges) marks.delete(range);
    block.ranges = [];
  }

  function adopt(tree: DocumentOrShadowRoot): void {
    if (!tree.adoptedStyleSheets.includes(sheet))
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  }

  function register(name: string, highlight: Highlight): void {
    if (!highlight.size) registry.delete(name);
    else if (registry.get(name) !== highlight) registry.set(name, highlight);
  }

  function repair(): void {
    register(MARKS, marks);
    register(CURRENT, current);
    for (const tree of trees) adopt(tree);
  }

  return {
    paint(block) {
      erase(block);
      if (style === "none") return;
      for (const mention of block.mentions) {
        if (!mention.shown) continue;
        for (const range of rangesOf(mention)) {
          marks.add(range);
          block.ranges.push(range);
        }
      }
      if (block.ranges.length) trees.add(treeOf(block));
    },
    erase,
    setStyle(next) {
      style = next;
      sheet.replaceSync(markSheet(style));
    },
    setCurrent(mention) {
      current.clear();
      if (mention) {
        for (const range of rangesOf(mention)) current.add(range);
        trees.add(treeOf(mention.block));
      }
      repair();
    },
    repair,
    clear() {
      marks.clear();
      current.clear();
      registry.delete(MARKS);
      registry.delete(CURRENT);
      for (const tree of trees)
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
      trees.clear();
    },
  };
}

function treeOf({ run }: Block): DocumentOrShadowRoot {
  return run.nodes[0]!.getRootNode() as Document | ShadowRoot;
}

function rangesOf(mention: Mention): StaticRange[] {
  return partsOf(mention).map(
    ({ node, from, to }) =>
      new StaticRange({
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: to,
      }),
  );
}
