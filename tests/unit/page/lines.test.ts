// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { joinLines } from "../../../page/cards/lines.ts";

const box = (x: number, y: number, width: number, height: number): DOMRect =>
  new DOMRect(x, y, width, height);
const plain = (lines: DOMRect[]) => lines.map(({ x, y, width, height }) => [x, y, width, height]);

test("boxes side by side are one line, also where one is raised or larger", () => {
  const lines = joinLines([box(0, 0, 30, 20), box(30, -4, 10, 20), box(40, 0, 20, 20)], false);
  expect(plain(lines)).toEqual([[0, -4, 60, 24]]);
});

test("a box below begins a line", () => {
  const lines = joinLines([box(80, 0, 20, 20), box(0, 20, 30, 20)], false);
  expect(plain(lines)).toEqual([
    [80, 0, 20, 20],
    [0, 20, 30, 20],
  ]);
});

test("vertical lines stand side by side", () => {
  const boxes = [box(40, 60, 20, 40), box(40, 100, 20, 10), box(20, 0, 20, 30)];
  expect(plain(joinLines(boxes, true))).toEqual([
    [40, 60, 20, 50],
    [20, 0, 20, 30],
  ]);
});
