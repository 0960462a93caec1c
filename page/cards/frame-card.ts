/** The card of a frame: it stands in the frame where there is room for it, else beside the frame in the top one. */
import type { CardView } from "./hover.ts";
import { isInSight } from "./in-sight.ts";
import type { Opener } from "./intent.ts";
import { hasRoom, type Box, type Point } from "./place-card.ts";
import { createTrail } from "./scroll-trail.ts";
import { anchorOf, viewportOf } from "./stand-card.ts";

/** The way to the top frame. */
export interface TopFrame<D> {
  /**
   * @param at where the pointer is
   * @returns where the card stands, both in CSS pixels of this frame's viewport; undefined where it can't be shown
   */
  show(data: D, id: number, opener: Opener, at: Point): Promise<Box | undefined>;
  /** @returns whether the card is still open */
  tell(word: "in" | "left" | "over"): Promise<boolean>;
}

export interface FrameCardParts<D> {
  /** The card in this frame. */
  own: CardView<D>;
  top: TopFrame<D>;
  /** The element that holds the mention. */
  elementOf(data: D): Element;
  /** Says that the card closed in the top frame. */
  closed(): void;
  /** Says that the mention went out of sight. */
  close(): void;
  signal: AbortSignal;
}

/** The card while it stands in the top frame, or soon will. */
interface Away {
  id: number;
  /** Whether the pointer has been off the mention for so long that a card in this frame would have closed. */
  isLeft: boolean;
  /** Where it stands, once it does. */
  box?: Box;
}

/** @returns the card, and `closed` that hears from the top frame which of its cards has closed there */
export function createFrameCard<D>(
  document: Document,
  { own, top, elementOf, closed, close, signal }: FrameCardParts<D>,
): CardView<D> & { closed(id: number): void } {
  const view = document.defaultView!;
  const trail = createTrail();
  let lastId = 0;
  let away: Away | undefined;
  /** One message after the other, or a card could open after its end. */
  let sent: Promise<unknown> = Promise.resolve();

  const send = <T>(message: () => Promise<T>): Promise<T | undefined> => {
    const answer = sent.then(message).catch(() => undefined);
    sent = answer;
    return answer;
  };
  const end = (of: Away | undefined): void => {
    if (!of || away !== of) return;
    away = undefined;
    closed();
    trail.goBack();
  };
  const tell = (word: "in" | "left"): boolean => {
    const of = away;
    if (of) void send(() => top.tell(word)).then((isOpen) => isOpen || end(of));
    return of !== undefined;
  };
  const hide = (): void => {
    if (!away) return own.hide();
    away = undefined;
    void send(() => top.tell("over"));
  };
  const showThere = async (...shown: Parameters<CardView<D>["show"]>): Promise<void> => {
    const [data, lines, opener, pointer] = shown;
    const of: Away = (away = { id: ++lastId, isLeft: false });
    const watch = (): void => {
      if (away !== of) return;
      if (!isInSight(lines(), elementOf(data))) return close();
      view.requestAnimationFrame(watch);
    };
    watch();
    const box = await send(() => top.show(data, of.id, opener, pointer));
    if (away !== of) return;
    if (box) return void (of.box = box);
    if (of.isLeft) return end(of);
    away = undefined;
    own.show(...shown);
  };
  signal.addEventListener("abort", () => away && hide());

  return {
    draw: own.draw,
    show(data, lines, opener, pointer) {
      if (opener === "keyboard") trail.reveal(elementOf(data), lines);
      const anchor = anchorOf(lines(), opener, pointer);
      if (!anchor) close();
      else if (hasRoom(lines(), anchor, viewportOf(document)))
        own.show(data, lines, opener, pointer);
      else void showThere(data, lines, opener, anchor);
    },
    hide,
    left() {
      if (away) away.isLeft = true;
      return tell("left");
    },
    back: () => tell("in"),
    box: () => (away ? away.box : own.box()),
    holds: own.holds,
    closed: (id) => end(away?.id === id ? away : undefined),
  };
}
