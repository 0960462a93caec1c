/** Puts a card's root where the geometry says: beside its mention, as a sheet on a small screen, or where it was moved. */
import type { Opener } from "./intent.ts";
import {
  keepWithin,
  mostHeight,
  placeCard,
  placeSheet,
  type Box,
  type Point,
  type Size,
} from "./place-card.ts";
import { SHEET_UNDER } from "./timings.ts";

/** What the card stands by: the pointer, or for the keyboard the start of the mention; nothing once that is gone. */
export function anchorOf(
  [first]: readonly Box[],
  opener: Opener,
  pointer: Point,
): Point | undefined {
  return first && opener === "keyboard" ? { x: first.left, y: first.top } : first && pointer;
}

/** Gives a card that is about to be laid out no more height than it can have. */
export function limitCard(root: HTMLElement, lines: readonly Box[], anchor: Point): void {
  const viewport = viewportOf(root.ownerDocument);
  const isSheet = viewport.width < SHEET_UNDER;
  limit(root, isSheet ? undefined : mostHeight(lines, anchor, viewport));
}

/** Beside the mention. On screens too narrow for that it is a sheet at the bottom. */
export function standCard(root: HTMLElement, lines: readonly Box[], anchor: Point): void {
  const viewport = viewportOf(root.ownerDocument);
  limitCard(root, lines, anchor);
  if (viewport.width < SHEET_UNDER) {
    const { side, maxHeight } = placeSheet(lines, anchor, root.getBoundingClientRect(), viewport);
    return put(root, side, { left: "0", [side === "sheet" ? "bottom" : "top"]: "0" }, maxHeight);
  }
  const place = () => {
    const natural = root.getBoundingClientRect();
    return { natural, ...placeCard(lines, anchor, natural, viewport) };
  };
  let placed = place();
  if (placed.side === "left" || placed.side === "right") {
    limit(root, undefined);
    placed = place();
  }
  const { natural, left, top, maxHeight, side } = placed;
  const height = Math.min(natural.height, maxHeight);
  // Whatever unfolds in it later grows away from the mention.
  const edge: Partial<Record<"top" | "bottom", string>> =
    side === "above" ? { bottom: `${viewport.height - top - height}px` } : { top: `${top}px` };
  put(root, side, { left: `${left}px`, ...edge }, maxHeight);
}

/** Where readers want their pinned cards: a window that is small for a while does not change it. */
const wanted = new WeakMap<HTMLElement, Point>();

/** Where it stands, as the reader's own choice from now on. */
export function pinCard(root: HTMLElement): void {
  const { left, top } = root.getBoundingClientRect();
  wanted.set(root, { x: left, y: top });
  put(root, "pinned", { left: `${left}px`, top: `${top}px` }, undefined);
}

/** Moves a pinned card, never off screen. */
export function movePinned(root: HTMLElement, by: Point): void {
  const { left, top } = root.getBoundingClientRect();
  wanted.set(root, settle(root, { x: left + by.x, y: top + by.y }));
}

/** Keeps a pinned card on screen as it or the window changes its size. */
export function settlePinned(root: HTMLElement): void {
  settle(root, wanted.get(root)!);
}

function settle(root: HTMLElement, { x, y }: Point): Point {
  const { width, height } = root.getBoundingClientRect();
  const to = keepWithin({ left: x, top: y, width, height }, viewportOf(root.ownerDocument));
  root.style.left = `${to.x}px`;
  root.style.top = `${to.y}px`;
  return to;
}

function put(
  root: HTMLElement,
  side: string,
  edges: Partial<Record<"left" | "top" | "bottom", string>>,
  room: number | undefined,
): void {
  const { left = "auto", top = "auto", bottom = "auto" } = edges;
  limit(root, room);
  Object.assign(root.style, { left, top, bottom });
  root.dataset.side = side;
}

/** No custom property does this: with one, every element of the card would have its style worked out anew. */
function limit(root: HTMLElement, room: number | undefined): void {
  root.style.maxHeight = room === undefined ? "" : `min(var(--most), ${room}px)`;
}

/** Without scrollbars. */
export function viewportOf({ documentElement, defaultView }: Document): Size {
  const { clientWidth: width, clientHeight: height } = documentElement;
  const { innerHeight } = defaultView!;
  return { width, height: Math.min(height, innerHeight) || innerHeight };
}
