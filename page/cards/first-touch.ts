/** Waits for the first sign that a card may be wanted: the pointer on a mark, or a click there. */
import { QUIET_AFTER_SCROLL } from "./timings.ts";

/**
 * @param markAt the mark at a point, CSS pixels of the viewport
 * @param wake called at the first such sign; resolves to what takes over, which is then given the last move and the
 *   last click that it has missed
 */
export function awaitFirstTouch(
  document: Document,
  markAt: (x: number, y: number) => unknown,
  wake: () => Promise<(missed: MouseEvent) => void>,
  signal: AbortSignal,
): void {
  const over = new AbortController();
  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, over.signal]) };
  const missed = new Map<string, MouseEvent>();
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let isAwake = false;

  const look = (event: MouseEvent): void => {
    const isMove = event.type === "pointermove";
    // What a page's script makes up is no sign either: a frame could open cards over its parent.
    if (!event.isTrusted || (isMove && (event as PointerEvent).pointerType === "touch")) return;
    if (!isAwake) {
      // A page that scrolls under a pointer at rest is no sign.
      if (isMove && event.timeStamp - scrolledAt < QUIET_AFTER_SCROLL) return;
      if (!markAt(event.clientX, event.clientY)) return;
      isAwake = true;
      wake().then(
        (takeOver) => {
          over.abort();
          missed.forEach(takeOver);
        },
        // Nobody answered: the next sign asks again.
        () => (isAwake = false),
      );
    }
    missed.set(event.type, event);
  };
  const view = document.defaultView!;
  view.addEventListener("pointermove", look, options);
  view.addEventListener("click", look, options);
  view.addEventListener("scroll", ({ timeStamp }) => (scrolledAt = timeStamp), options);
}
