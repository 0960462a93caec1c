/** Pages under test: opening them, and the marks on them. */
import type { Browser, Frame, Page } from "puppeteer-core";
import type { Rect } from "./card.ts";
import { frameOf } from "./closed-root.ts";
import { poll } from "./poll.ts";
import type { PollOptions } from "./poll.ts";

/** Highlight names that are the extension's begin with this. */
const HIGHLIGHT_PREFIX = "lodestone";

/** After this long without a new mark, a page counts as read. */
const QUIET_MS = 500;

export interface SeenMark {
  /** As a reader sees it: white space as one space, nothing invisible. */
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
  return frameOf(target).evaluate(collectMarks, HIGHLIGHT_PREFIX, null);
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

/** Waits until there are marks and no more come, and gives them. */
export async function waitForAllMarks(
  target: Page | Frame,
  options: PollOptions = {},
): Promise<SeenMark[]> {
  let last = (await waitForMarks(target, options)).length;
  let since = performance.now();
  return poll(
    `the marks on ${frameOf(target).url()} to stop coming`,
    async () => {
      const marks = await readMarks(target);
      if (marks.length !== last) since = performance.now();
      last = marks.length;
      return performance.now() - since >= QUIET_MS && marks;
    },
    options,
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
  await frame.evaluate(collectMarks, HIGHLIGHT_PREFIX, { text, nth });
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

/**
 * Runs in the page.
 *
 * @param reveal the mark to scroll to, where one is given
 */
function collectMarks(prefix: string, reveal: { text: string; nth: number } | null): SeenMark[] {
  // Ranges of one place, painted by several highlights, are one.
  const byPlace = new Map<Node, Map<number, { range: Range; highlights: string[] }>>();
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith(prefix)) continue;
    highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      if (!startContainer.isConnected) return;
      const inNode = byPlace.get(startContainer) ?? new Map();
      byPlace.set(startContainer, inNode);
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const found = inNode.get(startOffset) ?? { range, highlights: [] };
      inNode.set(startOffset, { ...found, highlights: [...found.highlights, name] });
    });
  }
  const pieces = [...byPlace.values()].flatMap((inNode) => [...inNode.values()]);
  pieces.sort(({ range: a }, { range: b }) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const order = a.startContainer.compareDocumentPosition(b.startContainer);
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  // A name across elements has a range for each text node: those that nothing lies between are one mark.
  const marks: (typeof pieces)[number][] = [];
  for (const piece of pieces) {
    const last = marks.at(-1);
    if (last && goesOn(last.range, piece.range)) {
      last.range.setEnd(piece.range.endContainer, piece.range.endOffset);
    } else marks.push(piece);
  }
  const seen = marks.map(({ range, highlights }) => {
    const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return { text: visibleText(range), highlights, rect: { x, y, width, height } };
  });
  const goal = reveal && seen.filter(({ text }) => text === reveal.text)[reveal.nth]?.rect;
  if (goal && (goal.y < 0 || goal.y + goal.height > innerHeight)) {
    scrollBy({ top: goal.y - innerHeight / 2, behavior: "instant" });
  }
  return seen;

  function goesOn(before: Range, after: Range): boolean {
    const { endContainer, endOffset } = before;
    if (endContainer === after.startContainer || after.startOffset > 0) return false;
    if (endContainer.getRootNode() !== after.startContainer.getRootNode()) return false;
    if (endOffset < (endContainer.nodeValue?.length ?? 0)) return false;
    const between = document.createRange();
    between.setStart(endContainer, endOffset);
    between.setEnd(after.startContainer, after.startOffset);
    return between.toString() === "";
  }

  function visibleText(range: Range): string {
    return range
      .toString()
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/\s+/g, " ");
  }
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
