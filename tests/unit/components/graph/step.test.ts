/** Arrow keys in the graph. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlacedNode } from "../../../../components/graph/model.ts";
import { readingOrder, stepFrom, type Direction } from "../../../../components/graph/step.ts";

const node = (id: string, x: number, y: number): PlacedNode => ({
  id,
  x,
  y,
  width: 60,
  height: 30,
  layer: 0,
});

/** A group over two companies; a third company that has nothing to do with it; a mine of the second. */
const nodes = [
  node("group", 100, 0),
  node("left", 50, 60),
  node("alien", 105, 60),
  node("right", 170, 60),
  node("mine", 40, 120),
];
const tied = [
  { from: "group", to: "left" },
  { from: "group", to: "right" },
  { from: "right", to: "mine" },
];

test.each<[from: string, direction: Direction, to: string]>([
  ["group", "down", "left"],
  ["right", "up", "group"],
  ["right", "down", "mine"],
  // Nothing ties it up or down: whatever is nearest.
  ["alien", "up", "group"],
  ["left", "down", "mine"],
  ["left", "right", "alien"],
  ["right", "right", "mine"],
  ["group", "left", "group"],
  ["mine", "right", "mine"],
  ["mine", "down", "mine"],
])("from %s, %s leads to %s", (from, direction, to) => {
  expect(stepFrom(from, direction, nodes, tied)).toBe(to);
});

test("a node that is gone leads to the first", () => {
  expect(stepFrom("gone", "down", nodes, tied)).toBe("group");
});

test("every node can be reached from the first", () => {
  const places = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
    {
      minLength: 1,
      selector: String,
    },
  );
  fc.assert(
    fc.property(places, (all) => {
      const some = all.map(([x, y], i) => node(String(i), x * 70, y * 40));
      const order = readingOrder(some).map(({ id }) => id);
      const walked = [order[0]!];
      for (let i = 1; i < order.length; i++)
        walked.push(stepFrom(walked.at(-1)!, "right", some, []));
      expect(walked).toEqual(order);
    }),
  );
});
