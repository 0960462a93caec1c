import { expect, test } from "vitest";
import { isHeadingFor } from "../../../page/cards/safe-path.ts";

const card = { left: 100, top: 200, width: 300, height: 200 };

test.each([
  ["straight down to it", { x: 150, y: 100 }, { x: 150, y: 120 }, true],
  ["slantwise to its far corner", { x: 60, y: 150 }, { x: 70, y: 165 }, true],
  ["away from it", { x: 150, y: 120 }, { x: 150, y: 100 }, false],
  ["past it, along the line of text", { x: 150, y: 150 }, { x: 90, y: 150 }, false],
  ["at rest", { x: 150, y: 150 }, { x: 150, y: 150 }, false],
  ["already inside", { x: 150, y: 210 }, { x: 150, y: 220 }, true],
])("%s", (_name, from, to, expected) => {
  expect(isHeadingFor(card, from, to)).toBe(expected);
});
