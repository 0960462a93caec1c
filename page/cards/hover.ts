/** Drives the intent machine with the real pointer, keyboard, clock and card. */
import { createFrameTimer } from "./frame-timer.ts";
import {
  initialState,
  step,
  type Effect,
  type Event,
  type Opener,
  type Rules,
  type State,
} from "./intent.ts";
import type { Box, Point } from "./place-card.ts";
import { followPointer, type PointerReport } from "./pointer.ts";
import { isHeadingFor } from "./safe-path.ts";

/** The card as the hover sees it. From `show` to `hide` it follows its mention by itself. */
export interface CardView<D> {
  /** Draws what is to be shown soon, out of sight. */
  draw(data: D): void;
  /** @param pointer where the pointer is, whatever opens the card */
  show(data: D, lines: () => readonly Box[], opener: Opener, pointer: Point): void;
  hide(): void;
  /**
   * Told that the pointer has been away for long enough. True where the card stands in another frame: that one decides,
   * for the pointer may have reached the card there, and says when the card has closed (`Hover.closed`).
   */
  left?(): boolean;
  /** Told that the pointer is back in the document. True where the card stands in another frame. */
  back?(): boolean;
  /** Where it stands, while it is open. */
  box(): Box | undefined;
  /** True for an event that came from inside the card. */
  holds(event: { target: EventTarget | null }): boolean;
}

export interface HoverParts<M, D> {
  mentionAt(x: number, y: number): M | undefined;
  /** The boxes of a mention, one a line; empty once it is gone from the page. */
  linesOf(mention: M): readonly Box[];
  lookUp(mention: M): Promise<D | undefined>;
  card: CardView<D>;
  /** Sets off the mention whose card is open; undefined once none is. */
  setCurrent(mention: M | undefined): void;
  rules(): Rules;
}

export interface Hover<M> {
  /**
   * Opens the card of a mention at once; for the keyboard the focus moves in.
   *
   * @param at where the pointer is, if it is in another frame, over the mention
   */
  open(mention: M, opener?: Opener, at?: Point): void;
  close(): void;
  /** The pointer has gone back into the frame whose card is open here. */
  pointerInFrame(): void;
  /** Whether the pointer was seen here since then. */
  isPointerHere(): boolean;
  /** The card has closed in the frame that showed it. */
  closed(): void;
  /** Makes up for a move or a click that came before there was a hover: it counts from when it happened. */
  catchUp(missed: MouseEvent): void;
}

/** Starts hovering; everything ends when `signal` aborts. */
export function createHover<M, D>(
  document: Document,
  parts: HoverParts<M, D>,
  signal: AbortSignal,
): Hover<M> {
  let state: State<M, D> = initialState();
  const { card } = parts;
  /** Milliseconds since what is being dealt with happened: a rest counts from the move, not from our look at it. */
  let late = 0;
  const timer = createFrameTimer(document.defaultView!);
  let pointer: Point = { x: 0, y: 0 };
  /** Whether the pointer was last seen in this document, since the card of a frame has opened. */
  let isHere = false;
  /** Whether it was seen to leave this document. */
  let isAway = false;

  const send = (event: Event<M, D>): void => {
    if (signal.aborted) return;
    const next = step(state, event, parts.rules());
    state = next.state;
    next.effects.forEach(carryOut);
  };

  const carryOut = (effect: Effect<M, D>): void => {
    switch (effect.do) {
      case "look-up":
        return lookUp(effect.mention, effect.token);
      case "wait":
        return timer.set(
          effect.ms - late,
          () => {
            const { until, token } = effect;
            if (until === "left" && card.left?.()) isAway = true;
            else send({ type: until, token, at: performance.now() });
          },
          effect.until === "rested",
        );
      case "stop-waiting":
        return timer.clear();
      case "draw":
        return card.draw(effect.data);
      case "show":
        return show(effect.mention, effect.data, effect.opener);
      case "hide":
        parts.setCurrent(undefined);
        return card.hide();
    }
  };

  const lookUp = (mention: M, token: number): void => {
    parts.lookUp(mention).then(
      (data) => send({ type: "answer", token, ...(data !== undefined && { data }) }),
      () => send({ type: "answer", token }),
    );
  };

  const show = (mention: M, data: D, opener: Opener): void => {
    parts.setCurrent(mention);
    const lines = (): readonly Box[] => parts.linesOf(mention);
    card.show(data, lines, opener, pointer);
  };

  const onMoved = (report: PointerReport): void => {
    late = performance.now() - report.since;
    act(report);
    late = 0;
  };

  const act = ({ at, from, target, passing, modifier }: PointerReport): void => {
    pointer = at;
    // The wait that was left to another frame begins anew here.
    if (isAway && card.back?.()) send({ type: "elsewhere", towardsCard: true });
    isAway = false;
    isHere = true;
    if (card.holds({ target })) return send({ type: "on-card" });
    const box = card.box();
    const towardsCard = box !== undefined && isHeadingFor(box, from, at);
    const mention = parts.mentionAt(at.x, at.y);
    const onWay = towardsCard && state.phase === "open" && mention !== state.mention;
    if (mention && !onWay)
      send({ type: "on-mark", mention, at: performance.now(), passing, modifier });
    else send({ type: "elsewhere", towardsCard });
  };

  const onLeft = (): void => {
    isAway = true;
    send({ type: "elsewhere", towardsCard: false });
  };

  const dismiss = (): void => send({ type: "dismiss" });

  const pointing = followPointer(
    document,
    {
      moved: onMoved,
      left: onLeft,
      scrolled: () => send({ type: "scroll" }),
      pressed: (event) => {
        if (!card.holds(event)) dismiss();
      },
    },
    signal,
  );
  const onClick = (event: MouseEvent): void => {
    const { clientX: x, clientY: y } = event;
    if (!event.isTrusted || card.holds(event) || isTaken(event)) return;
    const mention = parts.mentionAt(x, y);
    if (!mention) return;
    pointer = { x, y };
    send({ type: "press", mention, touch: (event as PointerEvent).pointerType === "touch" });
  };
  document.addEventListener("click", onClick, { passive: true, signal });
  document.addEventListener("visibilitychange", () => document.hidden && dismiss(), { signal });
  signal.addEventListener("abort", timer.clear);

  return {
    open(mention, opener = "keyboard", at) {
      if (at) {
        pointer = at;
        isHere = false;
        pointing.forget();
      }
      send({ type: "ask", mention, opener });
    },
    close: dismiss,
    pointerInFrame() {
      if (state.phase !== "open") return;
      isHere = false;
      pointing.forget();
      const { mention } = state;
      send({ type: "on-mark", mention, at: performance.now(), passing: false, modifier: false });
    },
    isPointerHere: () => isHere,
    closed() {
      if (state.phase === "open" && state.leaving)
        send({ type: "left", token: state.token, at: performance.now() });
      else dismiss();
    },
    catchUp(missed) {
      if (missed.type === "click") return onClick(missed);
      pointing.catchUp(missed as PointerEvent);
    },
  };
}

/** Links, buttons and fields keep their click, and so does text that was just selected. */
function isTaken(event: MouseEvent): boolean {
  // An event that is over has no path.
  const target = event.composedPath()[0] ?? event.target;
  return (
    getSelection()?.isCollapsed === false ||
    (target instanceof Element &&
      target.closest("a[href], button, input, select, textarea, label, summary, [role=button]") !==
        null)
  );
}
