import { expect, test } from "vitest";
import { createSlices, type Turns } from "../../../page/reading/slices.ts";

/** A clock that a job moves on, and a browser that gives turns when told to. */
function fakeTurns() {
  const state = { now: 0, hidden: false, waiting: [] as (() => void)[] };
  const turns: Turns = {
    now: () => state.now,
    later: (callback) => void state.waiting.push(callback),
    isHidden: () => state.hidden,
  };
  return { state, turns, turn: () => state.waiting.shift()?.() };
}

function* job(state: { now: number }, steps: number, cost: number, done: string[], name: string) {
  for (let i = 0; i < steps; i++) {
    state.now += cost;
    done.push(name);
    yield undefined;
  }
}

test("a slice ends once its time is used up, and the job goes on in the next", () => {
  const { state, turns, turn } = fakeTurns();
  const done: string[] = [];
  let slices = 0;
  const queue = createSlices(turns, () => slices++);
  queue.add(job(state, 5, 2, done, "a"));
  turn();
  expect(done).toHaveLength(2);
  turn();
  turn();
  expect(done).toHaveLength(5);
  expect(slices).toBe(3);
  expect(queue.isIdle()).toBe(true);
  expect(state.waiting).toEqual([]);
});

test("an urgent job goes before those that wait", () => {
  const { state, turns, turn } = fakeTurns();
  const done: string[] = [];
  const queue = createSlices(turns, () => {});
  queue.add(job(state, 2, 4, done, "long"));
  queue.add(job(state, 1, 4, done, "urgent"), true);
  for (let i = 0; i < 5; i++) turn();
  expect(done).toEqual(["urgent", "long", "long"]);
});

test("a hidden tab does nothing until it is shown", () => {
  const { state, turns, turn } = fakeTurns();
  const done: string[] = [];
  const queue = createSlices(turns, () => {});
  state.hidden = true;
  queue.add(job(state, 1, 1, done, "a"));
  expect(state.waiting).toEqual([]);
  state.hidden = false;
  queue.resume();
  turn();
  expect(done).toEqual(["a"]);
});

test("a job that fails does not hold up the others", () => {
  const { state, turns, turn } = fakeTurns();
  const done: string[] = [];
  const queue = createSlices(turns, () => {});
  const failing = job(state, 1, 1, done, "never");
  failing.next = () => {
    throw new RangeError("too deep");
  };
  queue.add(failing);
  queue.add(job(state, 1, 1, done, "a"));
  turn();
  expect(done).toEqual(["a"]);
});
