/** The hover's state machine, event by event in every state. */
import { describe, expect, test } from "vitest";
import {
  initialState,
  step,
  type Effect,
  type Event,
  type Opening,
  type State,
} from "../../../page/cards/intent.ts";
import { BROWSING_FOR, CLOSE_AFTER } from "../../../page/cards/timings.ts";

type S = State<string, string>;
type E = Event<string, string>;
type F = Effect<string, string>;

const OPEN_AFTER = 300;

const idle = (token = 0, closedAt = Number.NEGATIVE_INFINITY): S => ({
  phase: "idle",
  token,
  closedAt,
});
const dismissed = (token = 2, mention = "a"): S => ({ ...idle(token), dismissed: mention }) as S;
const dwell = (over: Partial<Extract<S, { phase: "dwell" }>> = {}): S => ({
  phase: "dwell",
  token: 1,
  mention: "a",
  opener: "pointer",
  rested: false,
  ...over,
});
const open = (over: Partial<Extract<S, { phase: "open" }>> = {}): S => ({
  phase: "open",
  token: 1,
  mention: "a",
  opener: "pointer",
  leaving: false,
  ...over,
});

const onMark = (mention: string, passing = false, at = 0, modifier = false): E => ({
  type: "on-mark",
  mention,
  at,
  passing,
  modifier,
});
const onMarkWithKey = (mention: string, passing = false): E => onMark(mention, passing, 0, true);
const ask = (mention: string): E => ({ type: "ask", mention, opener: "keyboard" });
const click = (mention: string): E => ({ type: "press", mention, touch: false });
const tap = (mention: string): E => ({ type: "press", mention, touch: true });
const onCard: E = { type: "on-card" };
const away: E = { type: "elsewhere", towardsCard: false };
const towards: E = { type: "elsewhere", towardsCard: true };
const rested = (token = 1): E => ({ type: "rested", token });
const left = (token = 1): E => ({ type: "left", token, at: 900 });
const answer = (data?: string, token = 1): E => ({
  type: "answer",
  token,
  ...(data !== undefined && { data }),
});
const dismiss: E = { type: "dismiss" };
const scroll: E = { type: "scroll" };

const lookUp = (mention: string, token: number): F => ({ do: "look-up", mention, token });
const waitRest = (ms: number, token: number): F => ({ do: "wait", until: "rested", ms, token });
const waitLeave: F = { do: "wait", until: "left", ms: CLOSE_AFTER, token: 1 };
const stopWaiting: F = { do: "stop-waiting" };
const hide: F = { do: "hide" };
const show: F = { do: "show", mention: "a", data: "facts", opener: "pointer" };

const draw: F = { do: "draw", data: "facts" };
const asked = (opener: "keyboard" | "press", token: number): S =>
  dwell({ token, mention: "b", opener, rested: true });

/** [name, state, event, next state, effects, what opens a card: by default a rest] */
const TABLE: [string, S, E, S, F[], Opening?][] = [
  // Idle
  [
    "a rest on a mark starts a dwell",
    idle(),
    onMark("a"),
    dwell(),
    [lookUp("a", 1), waitRest(OPEN_AFTER, 1)],
  ],
  ["a passing pointer starts nothing", idle(), onMark("a", true), idle(), []],
  [
    "right after a card the next one opens at once",
    idle(4, 1_000),
    onMark("b", false, 1_000 + BROWSING_FOR),
    dwell({ token: 5, mention: "b" }),
    [lookUp("b", 5), waitRest(0, 5)],
  ],
  [
    "a little later it waits again",
    idle(4, 1_000),
    onMark("b", false, 1_001 + BROWSING_FOR),
    dwell({ token: 5, mention: "b" }),
    [lookUp("b", 5), waitRest(OPEN_AFTER, 5)],
  ],
  ["what was dismissed stays closed under the pointer", dismissed(), onMark("a"), dismissed(), []],
  ["until the pointer was elsewhere", dismissed(), away, idle(2), []],
  [
    "another mark is no part of that, but waits its full time",
    dismissed(),
    onMark("b"),
    dwell({ token: 3, mention: "b" }),
    [lookUp("b", 3), waitRest(OPEN_AFTER, 3)],
  ],
  ["nothing to leave", idle(), away, idle(), []],
  ["no card to be on", idle(), onCard, idle(), []],
  ["a timer of old is dropped", idle(2), rested(1), idle(2), []],
  ["a close of old is dropped", idle(2), left(1), idle(2), []],
  ["an answer of old is dropped", idle(2), answer("facts", 1), idle(2), []],
  ["nothing to dismiss", idle(), dismiss, idle(), []],
  ["a scroll", idle(), scroll, idle(), []],
  // Dwell
  ["moving on the same mark goes on", dwell(), onMark("a"), dwell(), []],
  [
    "another mark starts anew",
    dwell(),
    onMark("b"),
    dwell({ token: 2, mention: "b" }),
    [lookUp("b", 2), waitRest(OPEN_AFTER, 2)],
  ],
  ["passing over another mark gives up", dwell(), onMark("b", true), idle(2), [stopWaiting]],
  ["leaving gives up", dwell(), away, idle(2), [stopWaiting]],
  ["scrolling gives up", dwell(), scroll, idle(2), [stopWaiting]],
  ["dismissed while it waits", dwell(), dismiss, dismissed(), [stopWaiting]],
  [
    "an early answer is drawn and waits for the rest",
    dwell(),
    answer("facts"),
    dwell({ data: "facts" }),
    [draw],
  ],
  ["the rest opens what has come", dwell({ data: "facts" }), rested(), open(), [show]],
  ["a rest without an answer waits on", dwell(), rested(), dwell({ rested: true }), []],
  ["a late answer opens at once", dwell({ rested: true }), answer("facts"), open(), [show]],
  ["no answer, no card", dwell(), answer(), idle(2), [stopWaiting]],
  ["another dwell's rest is dropped", dwell({ token: 3 }), rested(2), dwell({ token: 3 }), []],
  [
    "another dwell's answer is dropped",
    dwell({ token: 3, rested: true }),
    answer("facts", 2),
    dwell({ token: 3, rested: true }),
    [],
  ],
  ["no card to be on yet", dwell(), onCard, dwell(), []],
  ["no close to come", dwell(), left(), dwell(), []],
  [
    "a pointer that moves does not stop the keyboard's card",
    dwell({ opener: "keyboard", rested: true }),
    away,
    dwell({ opener: "keyboard", rested: true }),
    [],
  ],
  [
    "nor does a mark under it",
    dwell({ opener: "keyboard", rested: true }),
    onMark("b"),
    dwell({ opener: "keyboard", rested: true }),
    [],
  ],
  [
    "nor the scrolling that shows its mention",
    dwell({ opener: "keyboard", rested: true }),
    scroll,
    dwell({ opener: "keyboard", rested: true }),
    [],
  ],
  // Open
  ["moving on the mark keeps it", open(), onMark("a"), open(), []],
  ["back on the mark in time", open({ leaving: true }), onMark("a"), open(), [stopWaiting]],
  ["onto the card in time", open({ leaving: true }), onCard, open(), [stopWaiting]],
  ["on the card", open(), onCard, open(), []],
  ["leaving waits before it closes", open(), away, open({ leaving: true }), [waitLeave]],
  ["still leaving: one wait only", open({ leaving: true }), away, open({ leaving: true }), []],
  [
    "on the way to the card the wait starts anew",
    open({ leaving: true }),
    towards,
    open({ leaving: true }),
    [waitLeave],
  ],
  ["the wait over, it closes", open({ leaving: true }), left(), idle(2, 900), [stopWaiting, hide]],
  ["a wait that was stopped closes nothing", open(), left(), open(), []],
  [
    "another card's wait closes nothing",
    open({ leaving: true, token: 3 }),
    left(2),
    open({ leaving: true, token: 3 }),
    [],
  ],
  [
    "a rest on another mark switches",
    open(),
    onMark("b"),
    dwell({ token: 2, mention: "b" }),
    [hide, lookUp("b", 2), waitRest(0, 2)],
  ],
  ["passing over another mark does not", open(), onMark("b", true), open(), []],
  ["dismissed", open(), dismiss, dismissed(), [stopWaiting, hide]],
  ["scrolling moves the card, it does not close it", open(), scroll, open(), []],
  ["a second answer changes nothing", open(), answer("other"), open(), []],
  ["a rest of before", open(), rested(), open(), []],
  [
    "the keyboard's card stays when the pointer is elsewhere",
    open({ opener: "keyboard" }),
    away,
    open({ opener: "keyboard" }),
    [],
  ],
  [
    "and when the pointer is on another mark",
    open({ opener: "keyboard" }),
    onMark("b"),
    open({ opener: "keyboard" }),
    [],
  ],
  // Asked for by keyboard, or by tap
  [
    "the keyboard from rest",
    idle(3),
    ask("b"),
    asked("keyboard", 4),
    [stopWaiting, lookUp("b", 4)],
  ],
  [
    "the keyboard in place of a dwell",
    dwell(),
    ask("b"),
    asked("keyboard", 2),
    [stopWaiting, lookUp("b", 2)],
  ],
  [
    "the keyboard in place of a card",
    open(),
    ask("b"),
    asked("keyboard", 2),
    [stopWaiting, hide, lookUp("b", 2)],
  ],
  ["a tap", idle(3), tap("b"), asked("press", 4), [stopWaiting, lookUp("b", 4)]],
  ["a tap during a dwell", dwell(), tap("b"), asked("press", 2), [stopWaiting, lookUp("b", 2)]],
  ["a tap on another", open(), tap("b"), asked("press", 2), [stopWaiting, hide, lookUp("b", 2)]],
  [
    "what a tap opened stays when a mouse moves elsewhere",
    open({ opener: "press" }),
    away,
    open({ opener: "press" }),
    [],
  ],
  // Where a rest opens, a click is the page's alone
  ["a click", idle(), click("a"), idle(), [], "rest"],
  ["a click during a dwell", dwell(), click("a"), dwell(), [], "rest"],
  ["a click with a card open", open(), click("b"), open(), [], "rest"],
  // Where a click opens
  ["a rest is nothing", idle(), onMark("a"), idle(), [], "click"],
  ["nor with the key", idle(), onMarkWithKey("a"), idle(), [], "click"],
  ["the click", idle(3), click("b"), asked("press", 4), [stopWaiting, lookUp("b", 4)], "click"],
  [
    "a click during a look-up",
    asked("press", 1),
    click("b"),
    asked("press", 2),
    [stopWaiting, lookUp("b", 2)],
    "click",
  ],
  [
    "a click on another mark",
    open({ opener: "press" }),
    click("b"),
    asked("press", 2),
    [stopWaiting, hide, lookUp("b", 2)],
    "click",
  ],
  ["a tap too", idle(3), tap("b"), asked("press", 4), [stopWaiting, lookUp("b", 4)], "click"],
  [
    "a rest on a mark during a look-up",
    asked("press", 1),
    onMark("a"),
    asked("press", 1),
    [],
    "click",
  ],
  [
    "a rest on another mark with a card open",
    open({ opener: "press" }),
    onMark("b"),
    open({ opener: "press" }),
    [],
    "click",
  ],
  // Where a rest opens while the modifier key is down
  ["a rest without it", idle(), onMark("a"), idle(), [], "modifier"],
  [
    "a rest with it",
    idle(),
    onMarkWithKey("a"),
    dwell(),
    [lookUp("a", 1), waitRest(OPEN_AFTER, 1)],
    "modifier",
  ],
  ["passing with it", idle(), onMarkWithKey("a", true), idle(), [], "modifier"],
  ["still down", dwell(), onMarkWithKey("a"), dwell(), [], "modifier"],
  ["let go too early", dwell(), onMark("a"), idle(2), [stopWaiting], "modifier"],
  ["let go with the card open", open(), onMark("a"), open(), [], "modifier"],
  [
    "another mark without it is only elsewhere",
    open(),
    onMark("b"),
    open({ leaving: true }),
    [waitLeave],
    "modifier",
  ],
  [
    "and no longer wait because of it",
    open({ leaving: true }),
    onMark("b"),
    open({ leaving: true }),
    [],
    "modifier",
  ],
  [
    "another mark with it switches",
    open(),
    onMarkWithKey("b"),
    dwell({ token: 2, mention: "b" }),
    [hide, lookUp("b", 2), waitRest(0, 2)],
    "modifier",
  ],
  ["a click is the page's", idle(), click("a"), idle(), [], "modifier"],
  ["also during a dwell", dwell(), click("a"), dwell(), [], "modifier"],
  ["also with a card open", open(), click("b"), open(), [], "modifier"],
];

const rulesFor = (opening: Opening) => ({ openAfter: OPEN_AFTER, opening });

describe("each event in each state", () => {
  test.each(TABLE)("%s", (_name, state, event, next, effects, opening = "rest") => {
    const result = step(state, event, rulesFor(opening));
    expect(result.state).toEqual(next);
    expect(result.effects).toEqual(effects);
  });

  test("the table leaves no pair of state and event out", () => {
    const events: E["type"][] = [
      "on-mark",
      "on-card",
      "elsewhere",
      "rested",
      "left",
      "answer",
      "dismiss",
      "scroll",
      "ask",
      "press",
    ];
    const phases: S["phase"][] = ["idle", "dwell", "open"];
    const covered = new Set(TABLE.map(([, state, event]) => `${state.phase} ${event.type}`));
    const pairs = phases.flatMap((phase) => events.map((type) => `${phase} ${type}`));
    expect(pairs.filter((pair) => !covered.has(pair))).toEqual([]);
  });
});

test("the table leaves none of what opens a card out, where it matters", () => {
  const covered = new Set(
    TABLE.map(([, state, event, , , opening = "rest"]) =>
      [opening, state.phase, event.type].join(" "),
    ),
  );
  for (const opening of ["rest", "click", "modifier"])
    for (const phase of ["idle", "dwell", "open"])
      for (const type of ["on-mark", "press"])
        expect(covered).toContain([opening, phase, type].join(" "));
});

test.each(["keyboard", "press"] as const)("asked for by %s, it opens on the answer", (opener) => {
  const { state, effects } = step(asked(opener, 4), answer("facts", 4), rulesFor("rest"));
  expect(effects).toEqual([{ do: "show", mention: "b", data: "facts", opener }]);
  expect(state.phase).toBe("open");
});

test("a whole visit: rest, read, leave", () => {
  const events: E[] = [onMark("a"), answer("facts"), rested(), away, onCard, away, left()];
  const effects: F["do"][] = [];
  let state: S = initialState();
  for (const event of events) {
    const next = step(state, event, rulesFor("rest"));
    state = next.state;
    effects.push(...next.effects.map((effect) => effect.do));
  }
  expect(effects).toEqual([
    "look-up",
    "wait",
    "draw",
    "show",
    "wait",
    "stop-waiting",
    "wait",
    "stop-waiting",
    "hide",
  ]);
});
