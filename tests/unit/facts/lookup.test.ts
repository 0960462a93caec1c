import { describe, expect, test } from "vitest";
import { lookUp } from "../../../facts/card.ts";
import { createPageReader } from "../../../facts/mentions.ts";
import { openSmallPack } from "./open-small-pack.ts";

describe("looking up", () => {
  test("reads the one entity's file and no other", async () => {
    const { store, read } = openSmallPack();
    const card = await lookUp(store, "steel-union", undefined);
    expect(card?.entity.name).toBe("Steel Union");
    expect(read.filter((path) => path.includes("entities/"))).toEqual([
      "packs/small/entities/steel-union.json",
    ]);
  });

  test("knows nothing of an unknown id, whatever it looks like", async () => {
    const { store } = openSmallPack();
    expect(await lookUp(store, "../catalog", undefined)).toBeUndefined();
    expect(await lookUp(store, "nobody", undefined)).toBeUndefined();
  });

  test("puts what the sentence is about first", async () => {
    const { store } = openSmallPack();
    const text = "It was a good year. Steel Union mined 3 t in 2023. Revenue fell.";
    const start = text.indexOf("Steel");
    const card = await lookUp(store, "steel-union", { text, start, end: start + 11 });
    expect(card!.facts.about.map(({ fact }) => fact.property)).toEqual(["output"]);
    expect(card!.facts.rest.map((fact) => fact.property)).toEqual(["revenue", "revenue"]);
  });

  test("prefers the figure of the year that the sentence names", async () => {
    const { store } = openSmallPack();
    const text = "In 2022 Steel Union generated more.";
    const card = await lookUp(store, "steel-union", { text, start: 8, end: 19 });
    expect(card!.facts.about[0]).toMatchObject({
      fact: { property: "revenue", asOf: "2022" },
      reasons: ["word", "period"],
    });
  });

  test("leaves the usual order where the sentence says nothing", async () => {
    const { store } = openSmallPack();
    const card = await lookUp(store, "steel-union", { text: "Steel Union.", start: 0, end: 11 });
    expect(card!.facts.about).toEqual([]);
    expect(card!.facts.rest).toEqual(card!.entity.facts);
  });

  test("a file that failed to load is tried again", async () => {
    const { store, read } = openSmallPack();
    await store.names();
    await store.names();
    expect(read.filter((path) => path.endsWith("catalog.json"))).toHaveLength(1);
  });
});

describe("reading a page", () => {
  const readerFor = async () => createPageReader(await openSmallPack().store.names());

  test("finds names with their place and reason", async () => {
    const read = await readerFor();
    expect(read("Of Steel Union and 大集团.").mentions).toMatchObject([
      { start: 3, end: 14, entity: { id: "steel-union" }, evidence: ["plain-name", "field"] },
      { start: 19, end: 22, entity: { id: "big-group" }, name: "大集团" },
    ]);
  });

  test("an acronym waits for the page to show what it is about, and is then asked for again", async () => {
    const read = await readerFor();
    expect(read("BG rose.")).toEqual({ mentions: [], again: false });
    const later = read("A rare earth magnet of Steel Union.");
    expect(later.again).toBe(true);
    expect(read("BG rose.").mentions).toMatchObject([{ start: 0, end: 2, evidence: ["field"] }]);
  });

  test("words of the field are no mentions themselves", async () => {
    const read = await readerFor();
    expect(read("A rare earth magnet.").mentions).toEqual([]);
  });
});
