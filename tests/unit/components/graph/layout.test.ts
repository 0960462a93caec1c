/** The graph's layout: whatever it is given, nothing overlaps, nothing is lost, and it is the same each time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  layOut,
  ROOM_FOR_NODES,
  type GraphEdge,
  type GraphLayout,
  type GraphNode,
} from "../../../../components/graph/layout.ts";

const WIDTH = 320;
const widest = Math.floor(WIDTH * ROOM_FOR_NODES);

/** Any graph at all: circles, several edges between two, edges to itself and to nowhere. */
const graphs = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    nodes: fc.tuple(
      ...Array.from({ length: count }, (_, i) =>
        fc.record({
          id: fc.constant(`n${i}`),
          width: fc.integer({ min: 30, max: widest }),
          height: fc.integer({ min: 24, max: 60 }),
        }),
      ),
    ),
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: count }).map((i) => `n${i}`),
        to: fc.integer({ min: 0, max: count }).map((i) => `n${i}`),
        group: fc.constantFrom("owns", "runs", "rules"),
        weight: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 80 },
    ),
  }),
);

/** The points that a path goes through or is pulled by. */
function pointsOf(path: string): [number, number][] {
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)!.map(Number);
  return numbers.flatMap((value, i): [number, number][] =>
    i % 2 === 0 ? [[value, numbers[i + 1]!]] : [],
  );
}

/** To a tenth, as paths are written. */
const NEAR = 0.11;

function overlaps({ nodes }: GraphLayout): string[] {
  return nodes.flatMap((a, i) =>
    nodes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 - NEAR &&
          Math.abs(a.y - b.y) < (a.height + b.height) / 2 - NEAR,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}

/** Lays out one graph after another. */
function everyGraph(
  check: (layout: GraphLayout, given: { nodes: GraphNode[]; edges: GraphEdge[] }) => void,
): void {
  const property = fc.property(graphs, ({ nodes, edges }) =>
    check(layOut(nodes, edges, WIDTH), { nodes, edges }),
  );
  fc.assert(property, { numRuns: 60 });
}

describe("any graph", () => {
  test("has every node once, as large as it was", () =>
    everyGraph(({ nodes }, given) => {
      expect(nodes.map(({ id, width, height }) => ({ id, width, height })).sort(byId)).toEqual(
        [...given.nodes].sort(byId),
      );
    }));

  test("has no two nodes over each other", () =>
    everyGraph((layout) => {
      expect(overlaps(layout)).toEqual([]);
    }));

  test("stays inside its box", () =>
    everyGraph(({ nodes, ways, width, height }) => {
      const corners = nodes.flatMap(({ x, y, width: w, height: h }): [number, number][] => [
        [x - w / 2, y - h / 2],
        [x + w / 2, y + h / 2],
      ]);
      const outside = [...corners, ...ways.flatMap(({ path }) => pointsOf(path))].filter(
        ([x, y]) => x < -NEAR || x > width + NEAR || y < -NEAR || y > height + NEAR,
      );
      expect(outside).toEqual([]);
    }));

  test("draws every edge between two of its nodes, with an arrow at the end that it points to", () =>
    everyGraph(({ nodes, ways }, given) => {
      const known = new Set(nodes.map(({ id }) => id));
      given.edges.forEach(({ from, to }, place) => {
        const own = ways.filter(({ edges }) => edges.includes(place));
        const drawn = known.has(from) && known.has(to) && from !== to;
        expect(own.length > 0).toBe(drawn);
        if (drawn)
          expect(own.some(({ arrowAbove, arrowBelow }) => arrowAbove || arrowBelow)).toBe(true);
      });
    }));

  test("leads no way behind a node", () =>
    everyGraph(({ nodes, ways }) => {
      const behind = ways.flatMap(({ path }) =>
        pointsOf(path).flatMap(([x, y]) =>
          nodes
            .filter(
              (node) =>
                Math.abs(x - node.x) < node.width / 2 - NEAR &&
                Math.abs(y - node.y) < node.height / 2 - NEAR,
            )
            .map(({ id }) => `${path} at ${x} ${y} in ${id}`),
        ),
      );
      expect(behind).toEqual([]);
    }));

  test("is laid out the same again", () =>
    everyGraph((layout, { nodes, edges }) => {
      expect(layOut(nodes, edges, WIDTH)).toEqual(layout);
    }));
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const box = (id: string): GraphNode => ({ id, width: 80, height: 30 });
const owns = (from: string, to: string): GraphEdge => ({ from, to, group: "owns", weight: 1 });
const find = ({ nodes }: GraphLayout, id: string) => nodes.find((node) => node.id === id)!;

describe("a graph that one can picture", () => {
  test("has owners above what they own, over several steps", () => {
    const layout = layOut(
      ["mine", "listed", "group", "state"].map(box),
      [
        owns("state", "group"),
        owns("group", "listed"),
        owns("listed", "mine"),
        owns("group", "mine"),
      ],
      WIDTH,
    );
    const rows = ["state", "group", "listed", "mine"].map((id) => find(layout, id).y);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(new Set(rows).size).toBe(4);
  });

  test("turns as little as it can of a circle", () => {
    const layout = layOut(
      ["a", "b", "c"].map(box),
      [owns("a", "b"), owns("b", "c"), { ...owns("c", "a"), group: "supplies" }],
      WIDTH,
    );
    expect(layout.ways.filter(({ arrowAbove }) => arrowAbove).length).toBe(1);
    expect(layout.ways.filter(({ arrowBelow }) => arrowBelow).length).toBe(2);
  });

  test("sends one line out to many, not many lines", () => {
    const children = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const layout = layOut(
      ["hub", ...children].map(box),
      children.map((child) => owns("hub", child)),
      WIDTH,
    );
    const firstRow = layout.ways.filter(({ path }) => pointsOf(path)[0]![1] <= 30);
    // Three children beside each other, and a trunk to all the rest.
    expect(firstRow.length).toBeLessThanOrEqual(4);
    expect(firstRow.some(({ edges }) => edges.length >= 9)).toBe(true);
  });

  test("crosses nothing that need not cross", () => {
    const layout = layOut(
      ["a", "b", "y", "x"].map(box),
      [owns("a", "x"), owns("b", "y"), owns("a", "b")],
      WIDTH,
    );
    const [x, b] = [find(layout, "x"), find(layout, "b")];
    expect(x.y).toBe(b.y);
    expect(Math.sign(find(layout, "y").x - x.x)).toBe(Math.sign(b.x - x.x) || 1);
  });

  test("sets parts that nothing connects side by side", () => {
    const layout = layOut(["a", "b", "c", "d"].map(box), [owns("a", "b"), owns("c", "d")], WIDTH);
    expect(find(layout, "a").y).toBe(find(layout, "c").y);
    expect(layout.height).toBeLessThan(120);
  });

  test("of nothing is nothing", () => {
    expect(layOut([], [], WIDTH)).toEqual({ width: WIDTH, height: 0, nodes: [], ways: [] });
  });
});
