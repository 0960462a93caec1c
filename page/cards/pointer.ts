/** Follows the pointer: at most one report a frame, with how fast it moves. Touches nothing of the page. */
import { followAlt } from "../held-key.ts";
import type { Point } from "./place-card.ts";
import { PASSING_SPEED, QUIET_AFTER_SCROLL, SPEED_WINDOW } from "./timings.ts";

export interface PointerReport {
  at: Point;
  /** When it came there: milliseconds, as `performance.now()`. */
  since: number;
  /** Where it was at the report before; the same as `at` when it rests. */
  from: Point;
  /** The topmost element under it, as the document sees it. */
  target: EventTarget | null;
  /** True where it moves too fast, or what is under it scrolled there. */
  passing: boolean;
  /** Whether the modifier key is down: Alt, which makes a letter of no other key. */
  modifier: boolean;
}

export interface PointerEvents {
  moved(report: PointerReport): void;
  /** Out of the document, or the window lost its place. */
  left(): void;
  pressed(event: PointerEvent): void;
  scrolled(): void;
}

/**
 * Listens until `signal` aborts. All listeners are passive and see events before the page can stop them.
 *
 * @returns `catchUp`, which reports a move from before, and `forget`, for a pointer that has gone into a frame: what was
 *   seen of it here says nothing any more
 */
export function followPointer(
  document: Document,
  events: PointerEvents,
  signal: AbortSignal,
): { catchUp(missed: PointerEvent): void; forget(): void } {
  const view = document.defaultView!;
  const options = { capture: true, passive: true, signal };
  let last: { point: Point; time: number } | undefined;
  let latest: PointerReport | undefined;
  let pending: PointerEvent | undefined;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const tell = (told: PointerReport): void => events.moved((latest = told));

  const report = (event: PointerEvent): void => {
    const at = { x: event.clientX, y: event.clientY };
    const from = last?.point ?? at;
    const elapsed = event.timeStamp - (last?.time ?? Number.NEGATIVE_INFINITY);
    const fast =
      elapsed > 0 &&
      elapsed <= SPEED_WINDOW &&
      Math.hypot(at.x - from.x, at.y - from.y) / elapsed > PASSING_SPEED;
    const passing = fast || event.timeStamp - scrolledAt < QUIET_AFTER_SCROLL;
    last = { point: at, time: event.timeStamp };
    const { target, altKey: modifier, timeStamp: since } = event;
    tell({ at, since, from, target, passing, modifier });
    clearTimeout(rest);
    // A pointer that was passing and stops sends no further event: say once that it rests.
    if (passing) rest = setTimeout(stands, Math.max(SPEED_WINDOW, QUIET_AFTER_SCROLL));
  };
  /** It rests where it was, maybe with the modifier key down or up now. */
  const stands = (modifier = latest?.modifier ?? false): void => {
    const since = performance.now();
    if (latest) tell({ ...latest, since, from: latest.at, passing: false, modifier });
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === "touch" || !event.isTrusted) return;
    if (!pending)
      view.requestAnimationFrame(() => {
        const event = pending;
        pending = undefined;
        if (event && !signal.aborted) report(event);
      });
    pending = event;
  };
  const forget = (): void => {
    pending = latest = undefined;
    clearTimeout(rest);
  };
  const onLeave = (): void => {
    forget();
    events.left();
  };
  signal.addEventListener("abort", () => clearTimeout(rest));
  view.addEventListener("pointermove", onMove, options);
  followAlt(document, stands, signal);
  view.addEventListener("pointerdown", (event) => events.pressed(event), options);
  view.addEventListener("blur", (event) => event.target === view && onLeave(), options);
  document.documentElement.addEventListener(
    "pointerleave",
    (event) => event.target === document.documentElement && onLeave(),
    options,
  );
  view.addEventListener(
    "scroll",
    (event) => {
      scrolledAt = event.timeStamp;
      clearTimeout(rest);
      events.scrolled();
    },
    options,
  );
  return { catchUp: report, forget };
}
