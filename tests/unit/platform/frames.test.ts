import { expect, test } from "vitest";
import { inOrder, rounds, type SeenFrame } from "../../../platform/tab/frames.ts";

const frame = (frameId: number, path: number[], focused = false): SeenFrame => ({
  frameId,
  path,
  focused,
});
const ids = (frames: SeenFrame[]) => frames.map(({ frameId }) => frameId);
const FRAMES = [frame(7, [1]), frame(5, [0, 1]), frame(0, []), frame(3, [0]), frame(9, [0, 0])];

test("a frame comes before those in it, and these in their order", () => {
  expect(ids(inOrder(FRAMES))).toEqual([0, 3, 9, 5, 7]);
});

test("a command goes around from the top frame, and ends there", () => {
  expect(ids(rounds(FRAMES, 1))).toEqual([0, 3, 9, 5, 7, 0]);
  expect(ids(rounds(FRAMES, -1))).toEqual([0, 7, 5, 9, 3, 0]);
});

test("or from the frame that has the focus", () => {
  const focused = FRAMES.map((each) => ({ ...each, focused: each.frameId === 9 }));
  expect(ids(rounds(focused, 1))).toEqual([9, 5, 7, 0, 3, 9]);
  expect(ids(rounds(focused, -1))).toEqual([9, 3, 0, 7, 5, 9]);
});

test("a page of one frame is gone around in it, and one of none nowhere", () => {
  expect(ids(rounds([frame(0, [])], 1))).toEqual([0, 0]);
  expect(rounds([], 1)).toEqual([]);
});
