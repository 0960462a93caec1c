/** Pages under test: opening them, and the marks on them. */
import type { Browser, Frame, Page } from "puppeteer-core";
import type { Rect } from "./card.ts";
import { frameOf } from "./closed-root.ts";
import { poll } from "./poll.ts";
import type { PollOptions } from "./poll.ts";

/** Highlight names that are the extension's begin with this. */
const HIGHLIGHT_PREFIX = "lodestone";

export interface SeenMark {
  text: string;
  /** Every highlight of ours that paints it. */
  highlights: string[];
  /** Its first line box, in CSS pixels of its frame's viewport. */
  rect: Rect;
}

/** Opens an address in a new tab, in front. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: "load" });
  return page;
}

/** The registered marks, in document order, each once. Marks far outside the viewport may not be registered. */
export function readMarks(target: Page | Frame): Promise<SeenMark[]> {
  return frameOf(target).evaluate(collectMarks, HIGHLIGHT_PREFIX);
}

export interface WaitForMarks extends PollOptions {
  /** Only marks with exactly this text count. */
  text?: string;
  atLeast?: number;
}

/** Waits until there are marks, and gives those that count. */
export function waitForMarks(
  target: Page | Frame,
  { text, atLeast = 1, ...options }: WaitForMarks = {},
): Promise<SeenMark[]> {
  return poll(
    `${atLeast} mark(s)${text === undefined ? "" : ` on "${text}"`} on ${frameOf(target).url()}`,
    async () => {
      const marks = (await readMarks(target)).filter(
        (mark) => text === undefined || mark.text === text,
      );
      return marks.length >= atLeast ? marks : undefined;
    },
    options,
    async () => (await readMarks(target)).map((mark) => mark.text),
  );
}

/** Waits until there is no mark, or none with this text. */
export async function waitForNoMarks(
  target: Page | Frame,
  { text, ...options }: PollOptions & { text?: string } = {},
): Promise<void> {
  const left = async () =>
    (await readMarks(target)).filter((mark) => text === undefined || mark.text === text);
  await poll(
    `marks to go from ${frameOf(target).url()}`,
    async () => (await left()).length === 0,
    options,
    async () => (await left()).map((mark) => mark.text),
  );
}

/**
 * Scrolls until the nth mark with this text is in the middle of the view, and gives it there. Text that is far
 * down has no registered mark yet, so the text itself is scrolled to first.
 */
export async function revealMark(
  target: Page | Frame,
  text: string,
  nth = 0,
  options?: PollOptions,
): Promise<SeenMark> {
  const frame = frameOf(target);
  if ((await readMarks(frame)).filter((mark) => mark.text === text).length <= nth) {
    await frame.evaluate(scrollToText, text);
  }
  await waitForMarks(frame, { text, atLeast: nth + 1, ...options });
  await frame.evaluate(scrollToMark, HIGHLIGHT_PREFIX, text, nth);
  // Scrolling may register other marks, so it is looked up again, until it stands still in the view.
  let last = "";
  return poll(
    `the mark "${text}" to stand still in the view`,
    async () => {
      const mark = (await readMarks(frame)).filter((each) => each.text === text)[nth];
      const position = JSON.stringify(mark?.rect);
      const still = position === last;
      last = position;
      return still && mark;
    },
    options,
  );
}

/** Runs in the page. */
function collectMarks(prefix: string): SeenMark[] {
  type Found = { range: AbstractRange; highlights: string[] };
  const byPlace = new Map<Node, Map<string, Found>>();
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith(prefix)) continue;
    highlight.forEach((range) => {
      if (!range.startContainer.isConnected) return;
      const inNode = byPlace.get(range.startContainer) ?? new Map<string, Found>();
      byPlace.set(range.startContainer, inNode);
      const key = `${range.startOffset}`;
      const found = inNode.get(key) ?? { range, highlights: [] };
      found.highlights.push(name);
      inNode.set(key, found);
    });
  }
  const all = [...byPlace.values()].flatMap((inNode) => [...inNode.values()]);
  all.sort(({ range: a }, { range: b }) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const order = a.startContainer.compareDocumentPosition(b.startContainer);
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return all.map(({ range, highlights }) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getClientRects()[0] ?? live.getBoundingClientRect();
    return { text: live.toString(), highlights, rect: { x, y, width, height } };
  });
}

/** Runs in the page. */
function scrollToText(text: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.nodeValue?.includes(text)) continue;
    node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    return;
  }
}

/** Runs in the page. */
function scrollToMark(prefix: string, text: string, nth: number): void {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, highlight]) => [...highlight.keys()])
    .filter((range) => range.startContainer.isConnected);
  const starts = ranges
    .map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    })
    .filter((live) => live.toString() === text)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const distinct = starts.filter(
    (live, index) =>
      index === 0 || live.compareBoundaryPoints(Range.START_TO_START, starts[index - 1]!) !== 0,
  );
  const rect = distinct[nth]?.getBoundingClientRect();
  if (!rect || (rect.top >= 0 && rect.bottom <= innerHeight)) return;
  scrollBy({ top: rect.top - innerHeight / 2, behavior: "instant" });
}
