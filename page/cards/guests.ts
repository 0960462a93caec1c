/** The top frame's side of cards that it shows for frames that are too small for them. */
import { hasRoom, type Box, type Point } from "./place-card.ts";
import type { Hover } from "./hover.ts";
import type { Opener } from "./intent.ts";
import { viewportOf } from "./stand-card.ts";

/** Stands in the hover for a mention in another frame. `D` is what a card is shown with. */
export interface Guest<D> {
  /** The frame, as the browser numbers it, and the frame's own number for the card. */
  readonly frame: number;
  readonly id: number;
  /** What the frame stands in: the card keeps beside it, whatever is in it. */
  readonly element: HTMLElement;
  readonly opener: Opener;
  readonly data: D;
}

export interface Guests<M, D> {
  /**
   * Opens the card of a frame.
   *
   * @param at the pointer, in CSS pixels of the frame's viewport
   * @returns false where there is no more room beside the frame than in it
   */
  show(guest: Guest<D>, at: Point): boolean;
  /**
   * Hears of a frame that the pointer is in it again, or has left its mention for long enough, or that all is over.
   *
   * @returns whether its card is open still
   */
  heed(word: "in" | "left" | "over", frame: number): boolean;
  /** Hears what the hover sets off, so that the frame learns of the end of its card. */
  settle(on: M | Guest<D> | undefined): void;
  /** The frame whose mention the keyboard is at. */
  keyboardFrame(): number | undefined;
}

/** @param closed called when a card was closed here */
export function createGuests<M, D>(
  hover: () => Hover<M | Guest<D>>,
  closed: (guest: Guest<D>) => void,
): Guests<M, D> {
  let current: Guest<D> | undefined;

  return {
    show(guest, at) {
      const { element, opener } = guest;
      const [frame] = boxesOfFrame(element);
      const point = frame && within(frame, element, at);
      if (!point || !hasRoom([frame], point, viewportOf(element.ownerDocument))) return false;
      hover().open(guest, opener, point);
      current = guest;
      return true;
    },
    heed(word, frame) {
      if (current?.frame !== frame) return false;
      if (word === "in") hover().pointerInFrame();
      if (word === "in" || (word === "left" && hover().isPointerHere())) return true;
      // The frame knows by the answer.
      current = undefined;
      hover().close();
      return false;
    },
    settle(on) {
      if (current && on !== current) closed(current);
      if (on !== current) current = undefined;
    },
    keyboardFrame: () => (current?.opener === "keyboard" ? current.frame : undefined),
  };
}

/** Where a frame stands: the one line that its card keeps clear of; none once it has left the page. */
export function boxesOfFrame(element: HTMLElement): readonly Box[] {
  return element.isConnected ? [element.getBoundingClientRect()] : [];
}

/** A box of the viewport in that of a frame. */
export function toFrame({ left, top, width, height }: Box, element: HTMLElement): Box {
  const frame = element.getBoundingClientRect();
  return {
    left: left - frame.left - element.clientLeft,
    top: top - frame.top - element.clientTop,
    width,
    height,
  };
}

/** A point of a frame in the viewport. In a frame within that frame it is as good as the two fit; it stays inside. */
function within({ left, top, width, height }: Box, { clientLeft, clientTop }: Element, at: Point) {
  const clamp = (offset: number, length: number) => Math.max(0, Math.min(offset, length));
  return { x: left + clamp(clientLeft + at.x, width), y: top + clamp(clientTop + at.y, height) };
}
