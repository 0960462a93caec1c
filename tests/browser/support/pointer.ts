/** The mouse as a hand moves it: along a line, in steps, and slower at the end. */
import type { Frame, Page } from "puppeteer-core";
import { rectInCard, waitForCard } from "./card.ts";
import type { Rect } from "./card.ts";
import { frameOf } from "./closed-root.ts";
import { revealMark } from "./page.ts";
import type { SeenMark } from "./page.ts";
import type { PollOptions } from "./poll.ts";
import { sleep } from "./poll.ts";

export interface Point {
  x: number;
  y: number;
}

const STEPS = 12;
const STEP_MS = 12;

/** Where the mouse of each page is; the protocols can't be asked. */
const positions = new WeakMap<Page, Point>();

/** Moves the mouse to a point of the viewport. */
export async function movePointer(page: Page, to: Point, steps = STEPS): Promise<void> {
  const from = pointerOf(page);
  positions.set(page, to);
  for (let step = 1; step <= steps; step++) {
    // Eased out, as a hand slows down before its goal.
    const part = 1 - (1 - step / steps) ** 2;
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    await sleep(STEP_MS);
  }
}

/** Where the mouse is. */
export function pointerOf(page: Page): Point {
  return positions.get(page) ?? { x: 0, y: 0 };
}

/** Moves the mouse onto the nth mark with this text, scrolling to it first. Gives the mark. */
export async function hoverMark(
  target: Page | Frame,
  text: string,
  nth = 0,
  options?: PollOptions,
): Promise<SeenMark> {
  const frame = frameOf(target);
  const mark = await revealMark(frame, text, nth, options);
  await movePointer(frame.page(), await toViewport(frame, centre(mark.rect)));
  return mark;
}

/** Moves the mouse into the shown card, to its middle or to an element of it. */
export async function hoverCard(target: Page | Frame, selector?: string): Promise<void> {
  const frame = frameOf(target);
  const rect = selector ? await rectInCard(frame, selector) : (await waitForCard(frame)).rect;
  await movePointer(frame.page(), await toViewport(frame, centre(rect)));
}

/** Moves the mouse to an element of the shown card and clicks it. */
export async function clickInCard(target: Page | Frame, selector: string): Promise<void> {
  await hoverCard(target, selector);
  const page = frameOf(target).page();
  const { x, y } = positions.get(page)!;
  await page.mouse.click(x, y);
}

/** Moves the mouse to the top left corner, where fixtures have no text. */
export function movePointerAway(page: Page): Promise<void> {
  return movePointer(page, { x: 1, y: 1 });
}

function centre({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** A point of a frame's viewport, in the page's viewport. */
async function toViewport(frame: Frame, point: Point): Promise<Point> {
  const parent = frame.parentFrame();
  if (!parent) return point;
  const element = await frame.frameElement();
  const box = await element?.evaluate((node) => {
    const { x, y } = node.getBoundingClientRect();
    const { clientLeft, clientTop } = node as HTMLElement;
    return { x: x + clientLeft, y: y + clientTop };
  });
  if (!box) throw new Error(`The frame ${frame.url()} has no place in its page.`);
  return toViewport(parent, { x: box.x + point.x, y: box.y + point.y });
}
