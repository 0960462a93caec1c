/**
 * What the hover means: a pure state machine from events to effects. It has no clock, no DOM and no
 * messages; whoever drives it carries the effects out and reports back.
 *
 * Every dwell has a token. An answer or a timer whose token is no longer the active one is dropped, so a
 * slow look-up can never open the wrong card.
 */
import { BROWSING_FOR, CLOSE_AFTER } from "./timings.ts";

/**
 * How the card came to open: a pointer that leaves closes what its rest has opened; the keyboard's card takes the
 * focus; what was pressed for, by finger or click, stays as the keyboard's does.
 */
export type Opener = "pointer" | "keyboard" | "press";

/** What opens a card for a mouse: resting on a mark, a click, or resting while the modifier key is down. */
export type Opening = "rest" | "click" | "modifier";

/** What the reader has chosen. */
export interface Rules {
  /** Milliseconds of rest before a card opens. */
  openAfter: number;
  opening: Opening;
}

/** `M` is whatever stands for a mention, compared by identity; `D` the data of a card. */
export type State<M, D> =
  | {
      phase: "idle";
      token: number;
      closedAt: number;
      /** What was dismissed opens no more by hovering until the pointer has been elsewhere. */
      dismissed?: M;
    }
  | {
      phase: "dwell";
      token: number;
      mention: M;
      opener: Opener;
      /** The rest was long enough; the card opens when its data is there. */
      rested: boolean;
      data?: D;
    }
  | { phase: "open"; token: number; mention: M; opener: Opener; leaving: boolean };

export type Event<M, D> =
  /** The pointer is on a mark; `passing` where it moves too fast to mean it. */
  | { type: "on-mark"; mention: M; at: number; passing: boolean; modifier: boolean }
  | { type: "on-card" }
  /** The pointer is on neither; `towardsCard` where it is heading for the open card. */
  | { type: "elsewhere"; towardsCard: boolean }
  | { type: "rested"; token: number }
  | { type: "left"; token: number; at: number }
  /** `data` is missing where nothing is known of the entity or nobody answered. */
  | { type: "answer"; token: number; data?: D }
  /** Asked for by a keyboard command, or by another frame: it opens at once. */
  | { type: "ask"; mention: M; opener: Opener }
  /** A tap or a click on a mark. */
  | { type: "press"; mention: M; touch: boolean }
  /** Esc, a press outside, the mention gone, the page hidden. */
  | { type: "dismiss" }
  | { type: "scroll" };

export type Effect<M, D> =
  | { do: "look-up"; mention: M; token: number }
  /** Reports `rested` or `left` with the token after `ms`; replaces a wait that still runs. */
  | { do: "wait"; until: "rested" | "left"; ms: number; token: number }
  | { do: "stop-waiting" }
  /** The card that is to come, out of sight: when the wait is over nothing is left to do but show it. */
  | { do: "draw"; data: D }
  | { do: "show"; mention: M; data: D; opener: Opener }
  | { do: "hide" };

export interface Step<M, D> {
  state: State<M, D>;
  effects: Effect<M, D>[];
}

export function initialState<M, D>(): State<M, D> {
  return { phase: "idle", token: 0, closedAt: Number.NEGATIVE_INFINITY };
}

export function step<M, D>(state: State<M, D>, event: Event<M, D>, rules: Rules): Step<M, D> {
  if (event.type === "ask") return ask(state, event.mention, event.opener);
  // A finger does not hover: its tap opens, whatever opens a card for a mouse.
  if (event.type === "press")
    return event.touch || rules.opening === "click"
      ? ask(state, event.mention, "press")
      : stay(state);
  switch (state.phase) {
    case "idle":
      return idle(state, event, rules);
    case "dwell":
      return dwell(state, event, rules);
    case "open":
      return open(state, event, rules);
  }
}

type Phase<P, M, D> = Extract<State<M, D>, { phase: P }>;

type OnMark<M, D> = Extract<Event<M, D>, { type: "on-mark" }>;

/** Whether being on a mark means anything. */
function counts<M, D>({ modifier }: OnMark<M, D>, { opening }: Rules): boolean {
  return opening === "rest" || (opening === "modifier" && modifier);
}

function idle<M, D>(state: Phase<"idle", M, D>, event: Event<M, D>, rules: Rules): Step<M, D> {
  if (event.type === "elsewhere" && state.dismissed !== undefined) return stay(forget(state));
  if (event.type !== "on-mark" || event.passing || !counts(event, rules)) return stay(state);
  if (event.mention === state.dismissed) return stay(state);
  const browsing = event.at - state.closedAt <= BROWSING_FOR;
  return startDwell(state, event.mention, browsing ? 0 : rules.openAfter);
}

function dwell<M, D>(state: Phase<"dwell", M, D>, event: Event<M, D>, rules: Rules): Step<M, D> {
  switch (event.type) {
    case "on-mark":
      if (state.opener !== "pointer") return stay(state);
      if (!counts(event, rules)) return giveUp(state);
      if (event.mention === state.mention) return stay(state);
      return event.passing ? giveUp(state) : startDwell(state, event.mention, rules.openAfter);
    case "elsewhere":
    case "scroll":
      return state.opener === "pointer" ? giveUp(state) : stay(state);
    case "dismiss":
      return dismiss(state, state.mention, [{ do: "stop-waiting" }]);
    case "rested":
      if (event.token !== state.token) return stay(state);
      return state.data === undefined ? stay({ ...state, rested: true }) : show(state, state.data);
    case "answer":
      if (event.token !== state.token) return stay(state);
      if (event.data === undefined) return giveUp(state);
      if (state.rested) return show(state, event.data);
      return {
        state: { ...state, data: event.data },
        effects: [{ do: "draw", data: event.data }],
      };
    default:
      return stay(state);
  }
}

function open<M, D>(state: Phase<"open", M, D>, event: Event<M, D>, rules: Rules): Step<M, D> {
  switch (event.type) {
    case "on-mark":
      if (event.mention === state.mention) return remain(state);
      // Marks that lie on the way to the card don't count; a rest on one does.
      if (event.passing || state.opener !== "pointer") return stay(state);
      return counts(event, rules) ? switchTo(state, event.mention) : leave(state, false);
    case "on-card":
      return remain(state);
    case "elsewhere":
      return state.opener === "pointer" ? leave(state, event.towardsCard) : stay(state);
    case "left":
      if (event.token !== state.token || !state.leaving) return stay(state);
      return close(state, event.at);
    case "dismiss":
      return dismiss(state, state.mention, [{ do: "stop-waiting" }, { do: "hide" }]);
    default:
      return stay(state);
  }
}

function ask<M, D>(state: State<M, D>, mention: M, opener: Opener): Step<M, D> {
  const token = state.token + 1;
  const effects: Effect<M, D>[] = [{ do: "stop-waiting" }];
  if (state.phase === "open") effects.push({ do: "hide" });
  effects.push({ do: "look-up", mention, token });
  return { state: { phase: "dwell", token, mention, opener, rested: true }, effects };
}

/** The look-up goes out with the first moment of the dwell, so that the card opens filled. */
function startDwell<M, D>(state: State<M, D>, mention: M, ms: number): Step<M, D> {
  const token = state.token + 1;
  return {
    state: { phase: "dwell", token, mention, opener: "pointer", rested: false },
    effects: [
      { do: "look-up", mention, token },
      { do: "wait", until: "rested", ms, token },
    ],
  };
}

/** From an open card straight to the next mark's. */
function switchTo<M, D>(state: Phase<"open", M, D>, mention: M): Step<M, D> {
  const next = startDwell<M, D>(state, mention, 0);
  return { state: next.state, effects: [{ do: "hide" }, ...next.effects] };
}

function show<M, D>(state: Phase<"dwell", M, D>, data: D): Step<M, D> {
  const { token, mention, opener } = state;
  return {
    state: { phase: "open", token, mention, opener, leaving: false },
    effects: [{ do: "show", mention, data, opener }],
  };
}

/** On the way to the card the wait starts anew with each move; a pointer that stops half-way has left. */
function leave<M, D>(state: Phase<"open", M, D>, towardsCard: boolean): Step<M, D> {
  if (state.leaving && !towardsCard) return stay(state);
  return {
    state: { ...state, leaving: true },
    effects: [{ do: "wait", until: "left", ms: CLOSE_AFTER, token: state.token }],
  };
}

function remain<M, D>(state: Phase<"open", M, D>): Step<M, D> {
  if (!state.leaving) return stay(state);
  return { state: { ...state, leaving: false }, effects: [{ do: "stop-waiting" }] };
}

function giveUp<M, D>(state: State<M, D>): Step<M, D> {
  return {
    state: { phase: "idle", token: state.token + 1, closedAt: Number.NEGATIVE_INFINITY },
    effects: [{ do: "stop-waiting" }],
  };
}

function close<M, D>(state: State<M, D>, at: number): Step<M, D> {
  return {
    state: { phase: "idle", token: state.token + 1, closedAt: at },
    effects: [{ do: "stop-waiting" }, { do: "hide" }],
  };
}

/** Whoever says no is not browsing: the next card waits its full time. */
function dismiss<M, D>(state: State<M, D>, mention: M, effects: Effect<M, D>[]): Step<M, D> {
  const given = giveUp(state).state as Phase<"idle", M, D>;
  return { state: { ...given, dismissed: mention }, effects };
}

function forget<M, D>({ phase, token, closedAt }: Phase<"idle", M, D>): State<M, D> {
  return { phase, token, closedAt };
}

function stay<M, D>(state: State<M, D>): Step<M, D> {
  return { state, effects: [] };
}
