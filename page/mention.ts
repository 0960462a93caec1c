/**
 * Mentions and the blocks that hold them. A block is a run of inline text in one block container, with the
 * map from its offsets back to the text nodes; it is kept only while it holds a mention.
 */

/** Text nodes in document order that read as one line of text, and where each begins in it. */
export interface Run {
  /** The block container the run stands in; a shadow host for text directly under a shadow root. */
  readonly container: Element;
  readonly nodes: readonly Text[];
  /** Characters when read; what is sent is read again then. */
  readonly length: number;
  /** Set for a piece of a text node too long for one request: offsets of the piece in that node. */
  readonly from?: number;
  readonly to?: number;
  /** Whether computed styles were asked at every element boundary. */
  readonly exact: boolean;
}

export interface Block {
  readonly run: Run;
  /** `starts[i]`: offset of `run.nodes[i]`'s first character in the block's text. */
  readonly starts: readonly number[];
  /** Ascending, not overlapping. */
  mentions: Mention[];
  /** What is registered with the browser's highlight at the moment. */
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
  readonly block: Block;
  /** UTF-16 offsets into the block's text */
  readonly start: number;
  readonly end: number;
  /** Whether the reader's options let it be shown. */
  shown: boolean;
}

/** The last text node that begins at or before an offset of the block's text. */
function nodeAt({ starts }: Block, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of a mention that stands in one text node, from character to character. */
export interface Part {
  node: Text;
  from: number;
  to: number;
}

/** The mention by text nodes: what stands between them, such as a reading over a character, is no part of it. */
export function partsOf({ block, start, end }: Mention): Part[] {
  const { starts, run } = block;
  const parts: Part[] = [];
  for (let i = nodeAt(block, start); i < starts.length && starts[i]! < end; i++) {
    const node = run.nodes[i]!;
    const from = Math.max(0, start - starts[i]!);
    const to = Math.min(
      end - starts[i]!,
      i + 1 < starts.length ? starts[i + 1]! - starts[i]! : Infinity,
    );
    parts.push({ node, from, to });
  }
  return parts;
}

/** The block's text as it stands now. Offsets of its mentions are offsets into this. */
export function textOf({ run }: Block): string {
  const text = run.nodes.map((node) => node.data).join("");
  return run.from === undefined ? text : text.slice(run.from, run.to);
}
