/**
 * The cards of a page: the one that hangs on a mention and follows it, and those that were pinned. What is inside
 * is drawn by whoever gives `draw`.
 */
import { createCardBox, isInPlace, type CardBox } from "./card-box.ts";
import type { CardView } from "./hover.ts";
import { anchorOf, limitCard, movePinned, pinCard, settlePinned, standCard } from "./stand-card.ts";
import { isInSight } from "./in-sight.ts";
import type { Box, Point } from "./place-card.ts";
import { dragSheet } from "./drag-sheet.ts";
import { createTrail } from "./scroll-trail.ts";

/** What a drawn card can do with its box. */
export interface CardControls {
  pinned: boolean;
  pin(): void;
  move(by: Point): void;
  close(): void;
  /** Whether it stays when the site is switched off: whoever did that from here may think again. */
  outlive(on: boolean): void;
}

export interface CardHostParts<D> {
  /** The card's whole style; every length in px or em, for a page may set any root font size. */
  css: string;
  /** Draws the card, or draws it anew. */
  draw(root: HTMLElement, data: D, controls: CardControls): void;
  /** Takes down what was drawn. */
  clear(root: HTMLElement): void;
  /** True where the text around the mention is light on dark. */
  isDark(data: D): boolean;
  /** The element that holds the mention. */
  elementOf(data: D): Element;
  /** Says that the card on a mention was closed from here. */
  close(): void;
  signal: AbortSignal;
}

export function createCardHost<D>(document: Document, parts: CardHostParts<D>): CardView<D> {
  const view = document.defaultView!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(parts.css);
  const trail = createTrail();
  /** In the order in which they were pinned. */
  const pins = new Set<CardBox>();
  const living = new AbortController();
  let outliving: CardBox | undefined;
  const newBox = (): CardBox => {
    const made = createCardBox(document, sheet);
    dragSheet(made.root, () => close(made));
    return made;
  };
  let box = newBox();
  let drawn: D | undefined;
  let following = 0;

  const isOpen = (): boolean => box.host.isConnected;

  const draw = (data: D): void => {
    if (drawn === data) return;
    drawn = data;
    box.root.dataset.theme = parts.isDark(data) ? "dark" : "light";
    parts.draw(box.root, data, controlsOf(box, false, data));
  };

  const controlsOf = (of: CardBox, pinned: boolean, data: D): CardControls => ({
    pinned,
    pin: () => pin(data),
    move: (by) => movePinned(of.root, by),
    close: () => close(of),
    outlive(on) {
      outliving = on ? of : undefined;
      if (!on && parts.signal.aborted) close(of);
    },
  });

  const take = (of: CardBox): void => {
    of.remove();
    parts.clear(of.root);
    resized.unobserve(of.root);
    pins.delete(of);
    if (of === box) drawn = undefined;
    if (parts.signal.aborted && pins.size === 0 && !isOpen()) living.abort();
  };

  /** As the reader asks for it, on the card itself or by Esc. */
  const close = (of: CardBox): void => {
    const kept = pins.has(of) || parts.signal.aborted;
    if (kept) return take(of);
    parts.close();
    trail.goBack();
  };

  /** The card lets go of its mention; the next mention gets a box of its own. */
  const pin = (data: D): void => {
    const pinned = box;
    pins.add(pinned);
    pinCard(pinned.root);
    parts.draw(pinned.root, data, controlsOf(pinned, true, data));
    resized.observe(pinned.root);
    box = newBox();
    drawn = undefined;
    parts.close();
  };

  /** Keeps the card at its mention through scrolling, movement and change, and closes it with that out of sight. */
  const follow = (data: D, lines: () => readonly Box[], anchor: Point, last: readonly Box[]) => {
    following = view.requestAnimationFrame(() => {
      if (!isOpen()) return;
      const now = lines();
      if (keyOf(last) === keyOf(now)) return follow(data, lines, anchor, now);
      if (!isInSight(now, parts.elementOf(data))) return parts.close();
      const moved = {
        x: anchor.x + now[0]!.left - last[0]!.left,
        y: anchor.y + now[0]!.top - last[0]!.top,
      };
      standCard(box.root, now, moved);
      follow(data, lines, moved, now);
    });
  };
  const keyOf = (lines: readonly Box[]): string =>
    JSON.stringify([lines, view.innerWidth, view.innerHeight]);

  const standing = (): CardBox[] => [...pins, ...(isOpen() ? [box] : [])];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    const of = standing().find((each) => each.focused()) ?? standing().at(-1);
    if (!of) return;
    // The page hears Esc only when no card is open: one press closes one thing.
    event.preventDefault();
    event.stopImmediatePropagation();
    // A menu that is open in the card is that thing.
    const asked = new Event("cancel", { bubbles: true, cancelable: true });
    if ((of.focused() ?? of.root).dispatchEvent(asked)) close(of);
  };
  const onPointerDown = ({ target }: PointerEvent): void => {
    if (standing().some(({ host }) => host === target)) return;
    trail.forget();
    if (parts.signal.aborted && outliving) close(outliving);
  };
  /** A dialog that opens makes all outside of it dead, one that closes hides all inside; full screen covers all. */
  const keepOnTop = (event: Event): void => {
    for (const each of standing())
      if (event.type === "fullscreenchange" || !isInPlace(each, document)) each.raise();
  };
  const resized = new ResizeObserver(() => {
    for (const each of pins)
      if (each.host.isConnected) settlePinned(each.root);
      // Went with the dialog that it stood in.
      else each.raise();
  });

  const always = { capture: true, signal: living.signal };
  view.addEventListener("keydown", onKeyDown, always);
  view.addEventListener("pointerdown", onPointerDown, { ...always, passive: true });
  view.addEventListener("resize", () => pins.forEach(({ root }) => settlePinned(root)), always);
  document.addEventListener("toggle", keepOnTop, always);
  document.addEventListener("fullscreenchange", keepOnTop, always);
  parts.signal.addEventListener("abort", () => {
    for (const each of [...pins, box]) if (each !== outliving) take(each);
  });

  return {
    draw,
    show(data, linesNow, opener, pointer) {
      draw(data);
      if (opener === "keyboard") trail.reveal(parts.elementOf(data), linesNow);
      const lines = linesNow();
      const anchor = anchorOf(lines, opener, pointer);
      if (!anchor) return parts.close();
      limitCard(box.root, lines, anchor);
      box.raise();
      standCard(box.root, lines, anchor);
      if (opener === "keyboard")
        box.root.querySelector<HTMLElement>("[data-first-focus]")?.focus({ preventScroll: true });
      view.cancelAnimationFrame(following);
      follow(data, linesNow, anchor, lines);
    },
    hide() {
      if (isOpen()) take(box);
    },
    box: () => (isOpen() ? box.root.getBoundingClientRect() : undefined),
    holds: ({ target }) => target === box.host,
  };
}
