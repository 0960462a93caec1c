import {
  compileIndex,
  createMatches,
  openIndex,
  scan,
  type Matches,
} from "../../../detect/index.ts";
import type { Marking } from "./mark-js.ts";

export { measure } from "./measure.ts";

interface MarkJs {
  mark(names: readonly string[], options: object): void;
}

interface Task {
  readonly names: readonly string[];
  readonly paragraphs: readonly string[];
  readonly rounds: number;
}

declare const Mark: new (root: Element) => MarkJs;

/** Marks fresh copies of a page in both ways, in turn; see mark-js.ts. */
export async function markPage({ names, paragraphs, rounds }: Task): Promise<Marking> {
  const index = openIndex(
    compileIndex(names.map((text, owner) => ({ text, owner, casePolicy: "exact" }))),
  );
  const matches = createMatches();
  const markJsMs: number[] = [];
  const oursMs: number[] = [];
  let markJsMarks = 0;
  let oursMarks = 0;
  for (let round = 0; round < rounds; round++) {
    fill(paragraphs);
    await nextFrame();
    let start = performance.now();
    oursMarks = markWithHighlights((text) => scan(index, text, matches));
    await nextFrame();
    oursMs.push(performance.now() - start);
    CSS.highlights.clear();

    fill(paragraphs);
    await nextFrame();
    start = performance.now();
    new Mark(document.body).mark(names, {
      accuracy: { value: "exactly", limiters: [..." .,;:!?()[]'’\"“”-–—/\u001e\n"] },
      caseSensitive: true,
      separateWordSearch: false,
      diacritics: false,
    });
    await nextFrame();
    markJsMs.push(performance.now() - start);
    markJsMarks = document.querySelectorAll("mark").length;
  }
  const chars = paragraphs.join("").length;
  return { names: names.length, chars, markJsMs, oursMs, markJsMarks, oursMarks };
}

function fill(paragraphs: readonly string[]): void {
  document.body.replaceChildren(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    }),
  );
}

function markWithHighlights(find: (text: string) => Matches): number {
  const nodes: Node[] = [];
  const starts: number[] = [];
  let text = "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    nodes.push(walker.currentNode);
    starts.push(text.length);
    text += `${walker.currentNode.nodeValue}\u001e`;
  }
  const found = find(text);
  const ranges: StaticRange[] = [];
  for (let i = 0, at = 0; i < found.count; i++) {
    const start = found.starts[i]!;
    while (at + 1 < starts.length && starts[at + 1]! <= start) at++;
    const container = nodes[at]!;
    ranges.push(
      new StaticRange({
        startContainer: container,
        startOffset: start - starts[at]!,
        endContainer: container,
        endOffset: found.ends[i]! - starts[at]!,
      }),
    );
  }
  CSS.highlights.set("bench", new Highlight(...ranges));
  return ranges.length;
}

/** Once the next frame has been laid out and handed over. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
