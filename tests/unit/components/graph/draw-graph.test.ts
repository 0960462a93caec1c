// @vitest-environment happy-dom
/** From entities and ties to a drawing. */
import { describe, expect, test } from "vitest";
import { chooseNodes } from "../../../../components/graph/choose-nodes.ts";
import { drawGraph } from "../../../../components/graph/draw-graph.ts";
import type { EntityRef } from "../../../../facts/model.ts";
import type { Tie } from "../../../../facts/ties.ts";

const BOX = { width: 320, fontSize: 13, fontFamily: "sans-serif" };

const entity = (id: string, name = id): EntityRef => ({ id, name, kind: "company" });
const tie = (from: string, to: string, over: Partial<Tie> = {}): Tie => ({
  from,
  to,
  type: "operates",
  group: "runs",
  sources: [],
  ...over,
});

describe("a drawing", () => {
  test("shows a long name whole, in a box that it fits", () => {
    const name = "Interim Measures on total control of rare earth mining and separation";
    const { nodes } = drawGraph([entity("a", name), entity("b")], [tie("a", "b")], BOX);
    const [long] = nodes;
    expect(long!.lines.map(({ text }) => text).join("")).toBe(name);
    expect(Math.max(...long!.lines.map(({ y }) => y))).toBeLessThan(long!.height);
    expect(long!.width).toBeLessThanOrEqual(BOX.width / 2);
  });

  test("has one line, without an arrow’s direction to choose, between two that call each other partner", () => {
    const partners = { type: "partner-of", group: "partners" } as const;
    const { ways } = drawGraph(
      [entity("a"), entity("b")],
      [tie("a", "b", partners), tie("b", "a", partners)],
      BOX,
    );
    expect(ways.map(({ edges }) => edges)).toEqual([[0, 1]]);
  });
});

describe("what is drawn at first", () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ ...entity(`n${i}`), count: 1 }));
  const chain = many.slice(1, 50).map(({ id }, i) => tie(`n${i}`, id));

  test("is about as many as are asked for, each with somebody it is tied to", () => {
    const hub = many.slice(20, 50).map(({ id }) => tie("n0", id));
    const ties = [...chain, ...hub];
    const chosen = chooseNodes(many, ties, 24);
    const ids = new Set(chosen.map(({ id }) => id));
    expect(chosen.length).toBeGreaterThan(15);
    expect(chosen.length).toBeLessThanOrEqual(24);
    for (const id of ids)
      expect(
        ties.some(({ from, to }) => (from === id && ids.has(to)) || (to === id && ids.has(from))),
      ).toBe(true);
  });

  test("is everything that has a tie, where that is few", () => {
    expect(chooseNodes(many, chain.slice(0, 28), 24)).toHaveLength(29);
    expect(chooseNodes(many, [], 24)).toEqual([]);
  });
});
