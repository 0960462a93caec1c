/** Where the card stands: pure geometry in CSS pixels of the viewport. */
import { GAP, MARGIN, SHEET_SHARE, SHEET_UNDER } from "./timings.ts";

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  /** The card scrolls inside where it is taller than this. */
  maxHeight: number;
  side: "below" | "above" | "right" | "left";
}

/** A line is taken for vertical text when it is this much taller than wide, and longer than a word is high. */
const VERTICAL = 1.8;
/** Under this height a card is no use beside the text, and the larger side is taken as it is. */
const LEAST_HEIGHT = 120;
/** In less than this one reads a card through a slit. */
const ROOMY: Size = { width: 320, height: 200 };
/** No card is wider. */
const WIDEST = 440;
/** How far the card's edge starts before the pointer, so that it reads as belonging to what is under it. */
const LEAD = 28;

/**
 * @param lines the boxes of the mention, one a line
 * @param anchor the pointer, or for the keyboard the start of the mention
 * @param card the card's natural size; above and below the text `mostHeight` of it is enough
 */
export function placeCard(
  lines: readonly Box[],
  anchor: Point,
  card: Size,
  viewport: Size,
): Placement {
  const line = nearestLine(lines, anchor);
  const fitsBeside = roomBeside(line, viewport) >= card.width;
  const fitsAlong = roomAlong(line, viewport) >= Math.min(card.height, ROOMY.height);
  const isUpright = line.height > line.width * VERTICAL && line.height > 40;
  return (isUpright ? fitsBeside || !fitsAlong : fitsBeside && !fitsAlong)
    ? placeBeside(line, anchor, card, viewport)
    : placeAlong(line, anchor, card, viewport);
}

/** Whether a card finds room on this screen that is clear of the text, and wide and high enough to be read. */
export function hasRoom(lines: readonly Box[], anchor: Point, viewport: Size): boolean {
  const line = nearestLine(lines, anchor);
  const isBeside =
    viewport.width >= SHEET_UNDER &&
    viewport.height - 2 * MARGIN >= ROOMY.height &&
    roomBeside(line, viewport) >= WIDEST;
  return isBeside || (viewport.width >= ROOMY.width && roomAlong(line, viewport) >= ROOMY.height);
}

/**
 * The most height that a card above or below the text can come to. It is known before the card is laid out, which with
 * it has to happen only once.
 */
export function mostHeight(lines: readonly Box[], anchor: Point, viewport: Size): number {
  return Math.max(roomAlong(nearestLine(lines, anchor), viewport), ROOMY.height);
}

/** Height of the larger of the two sides above and below. */
function roomAlong({ top, height }: Box, viewport: Size): number {
  return Math.max(top, viewport.height - top - height) - GAP - MARGIN;
}

/** Width of the larger of the two sides left and right. */
function roomBeside({ left, width }: Box, viewport: Size): number {
  return Math.max(left, viewport.width - left - width) - GAP - MARGIN;
}

/** Below the line, or above it where there is more room. */
function placeAlong(line: Box, anchor: Point, card: Size, viewport: Size): Placement {
  const below = viewport.height - MARGIN - (line.top + line.height + GAP);
  const above = line.top - GAP - MARGIN;
  const side = below >= card.height || below >= above ? "below" : "above";
  const maxHeight = Math.max(side === "below" ? below : above, LEAST_HEIGHT);
  const height = Math.min(card.height, maxHeight);
  const top = side === "below" ? line.top + line.height + GAP : line.top - GAP - height;
  const left = within(anchor.x - LEAD, card.width, viewport.width);
  return { left, top: within(top, height, viewport.height), maxHeight, side };
}

/** Beside a line of vertical text. */
function placeBeside(line: Box, anchor: Point, card: Size, viewport: Size): Placement {
  const right = viewport.width - MARGIN - (line.left + line.width + GAP);
  const side = right >= card.width || right >= line.left ? "right" : "left";
  const left = side === "right" ? line.left + line.width + GAP : line.left - GAP - card.width;
  const maxHeight = Math.max(viewport.height - 2 * MARGIN, LEAST_HEIGHT);
  const height = Math.min(card.height, maxHeight);
  return {
    left: within(left, card.width, viewport.width),
    top: within(anchor.y - LEAD, height, viewport.height),
    maxHeight,
    side,
  };
}

/** On a narrow screen the card is a sheet: at the bottom, or at the top where its mention is too far down for that. */
export function placeSheet(
  lines: readonly Box[],
  anchor: Point,
  card: Size,
  viewport: Size,
): { side: "sheet" | "sheet-top"; maxHeight: number } {
  const line = nearestLine(lines, anchor);
  const below = viewport.height - (line.top + line.height + GAP);
  const above = line.top - GAP;
  const least = Math.min(card.height, viewport.height * SHEET_SHARE);
  const side = below >= least || below >= above ? "sheet" : "sheet-top";
  return { side, maxHeight: Math.max(side === "sheet" ? below : above, LEAST_HEIGHT) };
}

/** Where a card that was moved may stand: wholly on screen, or as much of it as fits. */
export function keepWithin({ left, top, width, height }: Box, viewport: Size): Point {
  return { x: within(left, width, viewport.width), y: within(top, height, viewport.height) };
}

/** The line under the pointer, or the one nearest to it. */
function nearestLine(lines: readonly Box[], { x, y }: Point): Box {
  let nearest: Box = { left: x, top: y, width: 0, height: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const dx = Math.max(line.left - x, 0, x - line.left - line.width);
    const dy = Math.max(line.top - y, 0, y - line.top - line.height);
    const distance = dx * dx + dy * dy;
    if (distance < least) [nearest, least] = [line, distance];
  }
  return nearest;
}

/** Keeps a span of `length` inside the viewport; one that is too long starts at the margin. */
function within(start: number, length: number, whole: number): number {
  return Math.max(MARGIN, Math.min(start, whole - MARGIN - length));
}
