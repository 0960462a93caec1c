/** What the side panel gets of an entity, and what it makes of several. */
import { describe, expect, test } from "vitest";
import { eventsOf } from "../../../facts/dated-events.ts";
import { createDigests, type EntityDigest } from "../../../facts/digest.ts";
import type { Relation } from "../../../facts/model.ts";
import { periodStart } from "../../../facts/period.ts";
import { tiesAmong } from "../../../facts/ties.ts";
import { openSmallPack } from "./open-small-pack.ts";
import { TODAY } from "./small-pack.ts";

const IDS = ["steel-union", "big-group", "border-law"];

const digest = (id: string, over: Partial<EntityDigest> = {}): EntityDigest => ({
  id,
  kind: "company",
  name: id.toUpperCase(),
  summary: "",
  relations: [],
  events: [],
  sources: [],
  ...over,
});

const tie = (type: Relation["type"], id: string): Relation => ({
  type,
  id,
  kind: "company",
  name: id,
  sources: [],
});

describe("a digest", () => {
  test("has the first fact that can be quoted alone", async () => {
    const { store } = openSmallPack();
    const [steel, group] = await createDigests(store)(IDS, TODAY);
    expect(steel!.fact).toMatchObject({ property: "revenue", asOf: "2023" });
    // Its revenue comes first, but is disputed and another's.
    expect(group!.fact).toMatchObject({ property: "seat", value: "Baotou" });
  });

  test("carries the sources that it cites and no others", async () => {
    const { store } = openSmallPack();
    const [steel, group] = await createDigests(store)(IDS, TODAY);
    expect(steel!.sources.map(({ publisher }) => publisher)).toEqual(["Steel Union"]);
    expect(group!.sources[group!.fact!.sources[0]!.source]!.publisher).toBe("The Paper");
  });

  test("comes in the order that was asked for, without what the pack does not have", async () => {
    const { store } = openSmallPack();
    const found = await createDigests(store)(["border-law", "nobody", "steel-union"], TODAY);
    expect(found.map(({ id }) => id)).toEqual(["border-law", "steel-union"]);
  });

  test("is read once", async () => {
    const { store, read } = openSmallPack();
    const digests = createDigests(store);
    await digests(IDS, TODAY);
    await digests(IDS, TODAY);
    expect(read.filter((path) => path.includes("entities/"))).toHaveLength(3);
  });
});

describe("ties", () => {
  test("are those among the entities, each once, from the one that acts", async () => {
    const { store } = openSmallPack();
    const found = tiesAmong(await createDigests(store)(IDS, TODAY));
    expect(found).toMatchObject([
      { from: "big-group", to: "steel-union", type: "owned-by", group: "owns", share: 55 },
      { from: "big-group", to: "border-law", type: "located-in", group: "stands" },
    ]);
    expect(found[0]!.sources[0]!.publisher).toBe("Steel Union");
    expect(tiesAmong(await createDigests(store)(["steel-union"], TODAY))).toEqual([]);
  });

  test.each([
    ["operates", "a", "b"],
    ["part-of", "b", "a"],
    ["issued-by", "b", "a"],
    ["formerly", "b", "a"],
    ["regulates", "a", "b"],
  ] as const)("%s leads from %s to %s", (type, from, to) => {
    const found = tiesAmong([digest("a", { relations: [tie(type, "b")] }), digest("b")]);
    expect(found).toMatchObject([{ from, to }]);
  });
});

describe("events", () => {
  const event = (date: string, text = date) => ({ date, text, sources: [] });

  test("of all entities stand in one order of time", () => {
    const found = eventsOf([
      digest("a", { events: [event("2024-05-31"), event("2020")] }),
      digest("b", { events: [event("2024-Q2"), event("2023-12")] }),
    ]);
    expect(found.map(({ date }) => date)).toEqual(["2020", "2023-12", "2024-05-31", "2024-Q2"]);
  });

  test("that two entities share are one", () => {
    const both = event("2024", "They merged.");
    const found = eventsOf([digest("a", { events: [both] }), digest("b", { events: [both] })]);
    expect(found.map(({ entity }) => entity.id)).toEqual(["a"]);
  });
});

test.each([
  ["2024", "2024-01-01"],
  ["FY2024", "2024-01-01"],
  ["2024-05", "2024-05-01"],
  ["2024-05-31", "2024-05-31"],
  ["2024-Q3", "2024-07-01"],
  ["2024-H2", "2024-07-01"],
  ["2020/2024", "2020-01-01"],
])("%s begins on %s", (period, day) => {
  expect(periodStart(period)).toBe(day);
});
