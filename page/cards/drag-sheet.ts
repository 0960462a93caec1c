/** A sheet is pushed off the screen by its inner edge, with a finger or anything else that points. */
import { DRAG_FROM, FLING_SPEED, SETTLE_FOR, SHEET_CLOSES_AT } from "./timings.ts";

/** The way off the screen, down or up, and what the sheet is held by. */
const SHEETS: Partial<Record<string, { way: 1 | -1; edge: string }>> = {
  sheet: { way: 1, edge: ".bar" },
  "sheet-top": { way: -1, edge: ".actions" },
};

interface Drag {
  way: 1 | -1;
  pointer: number;
  from: number;
  /** CSS pixels towards the edge that it came from; never away from it. */
  by: number;
  /** Where the pointer was at the event before and when, and how fast it went from there; px/ms. */
  last: { y: number; at: number; speed: number };
}

/** @param close called when the sheet was pushed far or fast enough */
export function dragSheet(root: HTMLElement, close: () => void): void {
  let drag: Drag | undefined;

  root.addEventListener("pointerdown", ({ target, pointerId, clientY: y, timeStamp, button }) => {
    const sheet = SHEETS[root.dataset.side!];
    if (!sheet || button !== 0 || !(target as Element).closest(sheet.edge)) return;
    drag = {
      way: sheet.way,
      pointer: pointerId,
      from: y,
      by: 0,
      last: { y, at: timeStamp, speed: 0 },
    };
  });
  root.addEventListener("pointermove", ({ pointerId, clientY: y, timeStamp: at }) => {
    if (pointerId !== drag?.pointer) return;
    const { way, last } = drag;
    const by = Math.max(0, (y - drag.from) * way);
    // A tap on a button of the bar trembles.
    if (drag.by === 0 && by < DRAG_FROM) return;
    if (drag.by === 0) root.setPointerCapture(pointerId);
    drag.by = by;
    drag.last = { y, at, speed: at > last.at ? ((y - last.y) * way) / (at - last.at) : last.speed };
    root.style.translate = `0 ${by * way}px`;
  });
  const end = ({ type, pointerId }: PointerEvent): void => {
    if (pointerId !== drag?.pointer) return;
    const { way, by, last } = drag;
    drag = undefined;
    if (by === 0) return;
    const { height } = root.getBoundingClientRect();
    const isOff =
      type === "pointerup" && (by > height * SHEET_CLOSES_AT || last.speed > FLING_SPEED);
    root.style.translate = "";
    slide(root, by * way, isOff ? height * way : 0, () => isOff && close());
  };
  root.addEventListener("pointerup", end);
  root.addEventListener("pointercancel", end);
}

/** Goes the rest of the way; at once for who wants nothing to move. */
function slide(root: HTMLElement, from: number, to: number, then: () => void): void {
  const still = root.ownerDocument.defaultView!.matchMedia("(prefers-reduced-motion: reduce)");
  if (still.matches) return then();
  const way = [from, to].map((y) => ({ translate: `0 ${y}px` }));
  root.animate(way, { duration: SETTLE_FOR, easing: "ease-out" }).onfinish = then;
}
