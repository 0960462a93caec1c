/**
 * Mentions and the blocks that hold them. A block is a run of inline text in one block container, with the
 * map from its offsets back to the text nodes; it is kept only while it holds a mention.
 */

/** Text nodes in document order that read as one line of text, and where each begins in it. */
export interface Run {
  /** The block container the run stands in; a shadow host for text directly under a shadow root. */
  readonly container: Element;
  readonly nodes: readonly Text[];
  /** `starts[i]`: offset of `nodes[i]`'s first character in the run's text. Negative for a later piece of a long node. */
  readonly starts: readonly number[];
  /** UTF-16 units in the run's text. */
  readonly length: number;
  /** Whether computed styles were asked at every element boundary. */
  readonly exact: boolean;
}

export interface Block {
  readonly run: Run;
  /** Ascending, not overlapping. */
  mentions: Mention[];
  /** What is registered with the browser's highlights at the moment. */
  ranges: StaticRange[];
}

export interface Mention {
  readonly entity: string;
  readonly kind: string;
  /** as the pack writes it */
  readonly name: string;
  /** as the page writes it */
  readonly text: string;
  /** why it was taken for this entity, in words for the reader */
  readonly reason: string | undefined;
  /** Only half the evidence is there. */
  readonly doubtful: boolean;
  readonly block: Block;
  /** UTF-16 offsets into the block's text */
  readonly start: number;
  readonly end: number;
  /** Whether the reader's options let it be shown. */
  shown: boolean;
}

/** The part of a mention that stands in one text node, from character to character. */
export interface Part {
  node: Text;
  from: number;
  to: number;
}

/** The mention by text nodes: what stands between them, such as a reading over a character, is no part of it. */
export function partsOf({ block, start, end }: Mention): Part[] {
  const { starts, nodes } = block.run;
  const parts: Part[] = [];
  for (let i = nodeAt(starts, start); i < nodes.length && starts[i]! < end; i++) {
    const base = starts[i]!;
    const to = Math.min(end, starts[i + 1] ?? end) - base;
    parts.push({ node: nodes[i]!, from: Math.max(start - base, 0), to });
  }
  return parts;
}

/** Whether the page still has the mention's text where it was read. */
export function stillStands(mention: Mention): boolean {
  let read = 0;
  return partsOf(mention).every(({ node, from, to }) => {
    const piece = mention.text.slice(read, (read += to - from));
    return node.isConnected && node.data.startsWith(piece, from);
  });
}

/** The block's text as it stands now. Offsets of its mentions are offsets into this. */
export function textOf({ run: { nodes, starts, length } }: Block): string {
  const text = nodes.map((node) => node.data).join("");
  const skipped = -starts[0]!;
  return text.slice(skipped, skipped + length);
}

/** The last text node that begins at or before an offset. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether two blocks mark the same text for the same entities. */
export function isSame(a: Block, b: Block): boolean {
  return (
    a.mentions.length === b.mentions.length &&
    a.run.nodes.length === b.run.nodes.length &&
    a.run.nodes.every(
      (node, i) => node === b.run.nodes[i] && a.run.starts[i] === b.run.starts[i],
    ) &&
    a.mentions.every(({ entity, start, end, doubtful }, i) => {
      const other = b.mentions[i]!;
      return (
        entity === other.entity &&
        start === other.start &&
        end === other.end &&
        doubtful === other.doubtful
      );
    })
  );
}
