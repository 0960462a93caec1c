/** Functions that are sent into pages as text: each holds all that it uses. */

/** What the measurement leaves in a page. Times are milliseconds of the page's clock. */
declare global {
  /** The task after the first frame that has a mark. */
  var lodestoneFirstMark: number | undefined;
  /** Tasks: spans in which the page itself got no turn. */
  var lodestoneGaps: [start: number, end: number][] | undefined;
}

/** Runs before the document is there. */
export function watchFirstMark(): void {
  const { port1, port2 } = new MessageChannel();
  const look = () => {
    if (!CSS.highlights.size) return void requestAnimationFrame(look);
    port1.onmessage = () => (globalThis.lodestoneFirstMark = performance.now());
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** What `watchFirstMark` saw; undefined until the document is idle, which may come right after it has loaded. */
export function readFirstMark(
  idleMark: string,
): { idleMs: number; firstMarkMs: number | null } | undefined {
  const [idle] = performance.getEntriesByName(idleMark);
  if (!idle) return undefined;
  const [navigation] = performance.getEntriesByType("navigation");
  const parsed = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
  const first = globalThis.lodestoneFirstMark;
  return {
    idleMs: idle.startTime - parsed,
    firstMarkMs: first === undefined ? null : first - idle.startTime,
  };
}

/** Runs before the document is there: takes down the gaps between the turns that the page gets. */
export function watchGaps(): void {
  const gaps: [number, number][] = (globalThis.lodestoneGaps = []);
  const ticks = new MessageChannel();
  let last = performance.now();
  ticks.port1.onmessage = () => {
    const now = performance.now();
    // A turn of the ticks themselves takes some hundredths.
    if (now - last > 0.3) gaps.push([last, now]);
    last = now;
    ticks.port2.postMessage(0);
  };
  ticks.port2.postMessage(0);
}

/** What `watchGaps` saw, in milliseconds since 1970; nothing where it did not run. */
export function readGaps(): number[][] {
  const gaps = globalThis.lodestoneGaps ?? [];
  return gaps.map((gap) => gap.map((time) => performance.timeOrigin + time));
}

/** Ranges that are registered: of what is on and near the screen. */
export function countMarks(): number {
  let marks = 0;
  for (const [name, { size }] of CSS.highlights) if (name.startsWith("lodestone")) marks += size;
  return marks;
}

/** The least that reading the page can take: walking its text nodes once and joining them. */
export function walkAndJoin(): { ms: number; text: string } {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const tag = node.parentElement?.localName;
    if (tag === "script" || tag === "style" || tag === "noscript") continue;
    parts.push(node.nodeValue!);
  }
  const text = parts.join("\u001e");
  return { ms: performance.now() - start, text };
}

/** mark.js, which the page has to hold, wraps these names: milliseconds up to the frame after. */
export async function markWithMarkJs(names: string[]): Promise<number> {
  const { Mark } = globalThis as unknown as {
    Mark: new (root: Element) => { mark(names: string[], options: object): void };
  };
  const start = performance.now();
  new Mark(document.body).mark(names, {
    accuracy: { value: "exactly", limiters: [..." .,;:!?()[]'’\"“”-–—/\u001e\n"] },
    caseSensitive: true,
    separateWordSearch: false,
    diacritics: false,
  });
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now() - start;
}

/**
 * 4,000 changes beside the marks: milliseconds up to when they are laid out, what watches them included, and up to when the
 * page has its turn again after the next frame. The first waits for no frame: whoever just misses one would seem to take
 * 16 ms more.
 */
export async function changePage(): Promise<{ changesMs: number; turnMs: number }> {
  const place = document.querySelector("#changing")!;
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const start = performance.now();
  for (let i = 0; i < 2_000; i++) {
    const line = document.createElement("p");
    line.textContent = `Line ${i}`;
    place.prepend(line);
    if (place.childElementCount > 20) place.lastElementChild!.remove();
  }
  // Observers hear of the changes before this goes on.
  await Promise.resolve();
  place.getBoundingClientRect();
  const changesMs = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return { changesMs, turnMs: performance.now() - start };
}
