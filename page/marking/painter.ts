import { CURRENT, DOUBTFUL, MARK_CSS, STYLE_NAMES, type MarkStyle } from "./mark-style.ts";
import { partsOf, type Block, type Mention } from "../mention.ts";

/** Paints marks: static ranges in three highlights, which the rules of mark-style.ts give their look. */
export interface Painter {
  /** Paints the block's shown mentions, in place of what was painted of it. */
  paint(block: Block): void;
  erase(block: Block): void;
  setStyle(style: MarkStyle): void;
  /** Sets one mention off from the others. */
  setCurrent(mention: Mention | undefined): void;
  /** Puts back what the page may have taken away. */
  repair(): void;
  /** Takes everything away. */
  clear(): void;
}

/** Below whatever the page highlights itself. */
const PRIORITY = -1;

export function createPainter(): Painter {
  const marks = new Highlight();
  const doubtful = new Highlight();
  const current = new Highlight();
  marks.priority = doubtful.priority = current.priority = PRIORITY;
  /** Trees that hold marks, and whether their marks need our own sheet. */
  const trees = new Map<DocumentOrShadowRoot, boolean>();
  let sheet: CSSStyleSheet | undefined;
  let style: MarkStyle = "none";
  let setOff: Mention | undefined;

  function erase(block: Block): void {
    for (const range of block.ranges) if (!marks.delete(range)) doubtful.delete(range);
    block.ranges = [];
  }

  /** The rules are missing in a page that was open before we were, and in Firefox in every shadow tree. */
  function adopt(tree: DocumentOrShadowRoot): void {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(MARK_CSS);
    if (!tree.adoptedStyleSheets.includes(sheet))
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  }

  function enter({ run: { nodes, container } }: Block): void {
    const tree = nodes[0]!.getRootNode() as Document | ShadowRoot;
    // Text may have left the page a moment ago.
    if (nodes[0]!.isConnected && !trees.has(tree))
      trees.set(tree, !hasRules(nodes[0]!.parentElement ?? container));
  }

  function register(names: readonly string[], highlight: Highlight): void {
    if (!highlight.size) return;
    for (const name of names)
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }

  function repair(): void {
    register(STYLE_NAMES[style], marks);
    if (style !== "none") register([DOUBTFUL], doubtful);
    register([CURRENT], current);
    for (const [tree, isBare] of trees)
      if ("host" in tree && !(tree as ShadowRoot).host.isConnected) trees.delete(tree);
      else if (isBare) adopt(tree);
  }

  /** Only what is ours: after an update the new script's marks stand under the same names. */
  function unregister(): void {
    const ours = [marks, doubtful, current];
    for (const name of [...STYLE_NAMES.both, DOUBTFUL, CURRENT])
      if (ours.includes(CSS.highlights.get(name)!)) CSS.highlights.delete(name);
  }

  return {
    paint(block) {
      erase(block);
      for (const mention of block.mentions) {
        if (!mention.shown) {
          // Its card may still be open, to have it back.
          if (mention === setOff) current.clear();
          continue;
        }
        for (const range of rangesOf(mention)) {
          (mention.doubtful ? doubtful : marks).add(range);
          block.ranges.push(range);
        }
      }
      if (block.ranges.length) enter(block);
    },
    erase,
    setStyle(next) {
      style = next;
      if (trees.size) unregister();
      repair();
    },
    setCurrent(mention) {
      setOff = mention;
      current.clear();
      if (mention) {
        for (const range of rangesOf(mention)) current.add(range);
        enter(mention.block);
      }
      repair();
    },
    repair,
    clear() {
      marks.clear();
      doubtful.clear();
      current.clear();
      unregister();
      for (const tree of trees.keys())
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
      trees.clear();
    },
  };
}

function hasRules(element: Element): boolean {
  return getComputedStyle(element, `::highlight(${CURRENT})`).textDecorationLine === "underline";
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
