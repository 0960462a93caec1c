/** A timer that ends in the frame nearest to its time. */
import { expect, test } from "vitest";
import { createFrameTimer } from "../../../page/cards/frame-timer.ts";

/** A window with a clock that is moved by hand; its frames come every 16 ms from `phase` on. */
function fakeView(phase: number) {
  const FRAME = 16;
  let now = 0;
  let ids = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const frames = new Map<number, () => void>();
  return {
    performance: { now: () => now },
    setTimeout: ((run: () => void, ms: number) => {
      timers.set(++ids, { at: now + Math.max(0, ms), run });
      return ids;
    }) as Window["setTimeout"],
    clearTimeout: (id?: number) => void timers.delete(id!),
    requestAnimationFrame: (run: FrameRequestCallback) => {
      frames.set(++ids, () => run(now));
      return ids;
    },
    cancelAnimationFrame: (id: number) => void frames.delete(id),
    goTo(end: number) {
      for (; now <= end; now++) {
        for (const [id, { at, run }] of timers)
          if (at <= now) {
            timers.delete(id);
            run();
          }
        if (now % FRAME !== phase) continue;
        const due = [...frames.values()];
        frames.clear();
        due.forEach((run) => run());
      }
    },
  };
}

function endOf(ms: number, phase: number): number {
  const view = fakeView(phase);
  let end = Number.NaN;
  createFrameTimer(view).set(ms, () => (end = view.performance.now()), true);
  view.goTo(1000);
  return end;
}

test("ends in a frame, half a frame from its time at most, wherever the frames lie", () => {
  for (let phase = 0; phase < 16; phase++) {
    const end = endOf(300, phase);
    expect(end % 16).toBe(phase);
    expect(Math.abs(end - 300)).toBeLessThanOrEqual(9);
  }
});

test("ends with the next frame where there is nothing to wait for", () => {
  expect(endOf(0, 3)).toBe(3);
  expect(endOf(-20, 5)).toBe(5);
});

test("can be called off at any moment, and started anew", () => {
  for (const at of [10, 270, 295]) {
    const view = fakeView(3);
    const timer = createFrameTimer(view);
    const ends: string[] = [];
    timer.set(300, () => ends.push("first"), true);
    view.goTo(at);
    timer.clear();
    view.goTo(400);
    expect(ends).toEqual([]);
    timer.set(50, () => ends.push("second"), true);
    timer.set(80, () => ends.push("third"), true);
    view.goTo(600);
    expect(ends).toEqual(["third"]);
  }
});

test("ends without a frame where there is nothing to draw", () => {
  const view = fakeView(99);
  const ends: number[] = [];
  createFrameTimer(view).set(40, () => ends.push(view.performance.now()), false);
  view.goTo(500);
  expect(ends).toEqual([40]);
});
