/** Drives the intent machine with the real pointer, keyboard, clock and card. */
import { initialState, step, type Effect, type Event, type Opener, type State } from "./intent.ts";
import type { Box, Point } from "./place-card.ts";
import { followPointer, type PointerReport } from "./pointer.ts";
import { isHeadingFor } from "./safe-path.ts";

/** The card as the hover sees it. */
export interface CardView<D> {
  show(data: D, place: CardPlace, opener: Opener): void;
  /** Follows the mention when the page scrolls. */
  move(place: CardPlace): void;
  hide(): void;
  /** Where it stands, while it is open. */
  box(): Box | undefined;
  /** True for an event that came from inside the card. */
  holds(event: { target: EventTarget | null }): boolean;
}

export interface CardPlace {
  lines: readonly Box[];
  anchor: Point;
}

export interface HoverParts<M, D> {
  mentionAt(x: number, y: number): M | undefined;
  /** The boxes of a mention, one a line; empty once it is gone from the page. */
  linesOf(mention: M): readonly Box[];
  lookUp(mention: M): Promise<D | undefined>;
  /** Gives the card; its code may be loaded at the first call. */
  card(): Promise<CardView<D>>;
  /** Sets off the mention whose card is open; undefined once none is. */
  setCurrent(mention: M | undefined): void;
  /** Milliseconds of rest before a card opens. */
  openAfter(): number;
}

export interface Hover<M> {
  /** Opens the card of a mention without the pointer, and moves the focus in. */
  open(mention: M): void;
  close(): void;
  /** The page changed under the card: it moves with its mention, or closes when that is gone. */
  refresh(): void;
}

/** Starts hovering; everything ends when `signal` aborts. */
export function createHover<M, D>(
  document: Document,
  parts: HoverParts<M, D>,
  signal: AbortSignal,
): Hover<M> {
  let state: State<M, D> = initialState();
  let card: CardView<D> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Point = { x: 0, y: 0 };
  let frame = 0;

  const send = (event: Event<M, D>): void => {
    if (signal.aborted) return;
    const next = step(state, event, parts.openAfter());
    state = next.state;
    next.effects.forEach(carryOut);
  };

  const carryOut = (effect: Effect<M, D>): void => {
    switch (effect.do) {
      case "look-up":
        return lookUp(effect.mention, effect.token);
      case "wait":
        clearTimeout(timer);
        timer = setTimeout(
          () => send({ type: effect.until, token: effect.token, at: performance.now() }),
          effect.ms,
        );
        return;
      case "stop-waiting":
        return clearTimeout(timer);
      case "show":
        parts.setCurrent(effect.mention);
        return card?.show(effect.data, placeOf(effect.mention, effect.opener), effect.opener);
      case "hide":
        parts.setCurrent(undefined);
        return card?.hide();
    }
  };

  const lookUp = (mention: M, token: number): void => {
    Promise.all([parts.lookUp(mention), parts.card()])
      .then(([data, view]) => {
        card = view;
        send({ type: "answer", token, ...(data !== undefined && { data }) });
      })
      .catch(() => send({ type: "answer", token }));
  };

  const placeOf = (mention: M, opener: Opener): CardPlace => {
    const lines = parts.linesOf(mention);
    const start = { x: lines[0]?.left ?? 0, y: lines[0]?.top ?? 0 };
    return { lines, anchor: opener === "keyboard" ? start : pointer };
  };

  const onMoved = ({ at, from, target, passing }: PointerReport): void => {
    pointer = at;
    if (card?.holds({ target })) return send({ type: "on-card" });
    const box = card?.box();
    const towardsCard = box !== undefined && isHeadingFor(box, from, at);
    const mention = parts.mentionAt(at.x, at.y);
    const onWay = towardsCard && state.phase === "open" && mention !== state.mention;
    if (mention && !onWay) send({ type: "on-mark", mention, at: performance.now(), passing });
    else send({ type: "elsewhere", towardsCard });
  };

  const dismiss = (): void => send({ type: "dismiss" });

  const refresh = (): void => {
    if (state.phase !== "open" || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (state.phase !== "open") return;
      const place = placeOf(state.mention, state.opener);
      if (place.lines.some((line) => isVisible(line, document))) card?.move(place);
      else dismiss();
    });
  };

  followPointer(
    document,
    {
      moved: onMoved,
      left: () => send({ type: "elsewhere", towardsCard: false }),
      scrolled: () => {
        send({ type: "scroll" });
        refresh();
      },
      pressed: (event) => {
        if (!card?.holds(event)) dismiss();
      },
    },
    signal,
  );
  // A finger does not hover: its tap opens, unless what it hit does something of its own.
  document.addEventListener(
    "click",
    (event) => {
      if ((event as PointerEvent).pointerType !== "touch" || card?.holds(event)) return;
      const mention = parts.mentionAt(event.clientX, event.clientY);
      if (!mention || isActive(event)) return;
      pointer = { x: event.clientX, y: event.clientY };
      send({ type: "ask", mention, opener: "touch" });
    },
    { passive: true, signal },
  );
  document.defaultView!.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || state.phase !== "open") return;
      // The page hears Esc only when no card is open: one press closes one thing.
      event.preventDefault();
      event.stopImmediatePropagation();
      dismiss();
    },
    { capture: true, signal },
  );
  document.defaultView!.addEventListener("resize", refresh, { passive: true, signal });
  document.addEventListener("visibilitychange", () => document.hidden && dismiss(), { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    card?.hide();
  });

  return {
    open: (mention) => send({ type: "ask", mention, opener: "keyboard" }),
    close: dismiss,
    refresh,
  };
}

function isVisible({ left, top, width, height }: Box, document: Document): boolean {
  const { innerWidth, innerHeight } = document.defaultView!;
  return left + width > 0 && top + height > 0 && left < innerWidth && top < innerHeight;
}

/** Links, buttons and fields keep their tap. */
function isActive(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest("a[href], button, input, select, textarea, label, summary, [role=button]") !==
      null
  );
}
