/** Which facts a card shows first, and why. */
import { beforeAll, describe, expect, test } from "vitest";
import { lookUp } from "../../../facts/card.ts";
import type { PackStore } from "../../../facts/store.ts";
import { openAuthoredPack } from "../../../scripts/open-authored-pack.ts";
import { openSmallPack } from "./open-small-pack.ts";

let store: PackStore;
beforeAll(async () => {
  ({ store } = await openAuthoredPack());
}, 180_000);

async function about(id: string, name: string, text: string) {
  const start = text.indexOf(name);
  const card = await lookUp(store, id, { text, start, end: start + name.length });
  const { facts } = card!;
  return {
    relation: facts.relation && `${facts.relation.type} ${facts.relation.id}`,
    facts: facts.about.map(({ fact, reasons }) => [fact.property, fact.asOf, reasons.join(" ")]),
  };
}

describe("the sentence decides", () => {
  test("by word and period", async () => {
    const text = "Revenue at China Northern Rare Earth fell in 2024.";
    expect((await about("china-northern-rare-earth", "China Northern", text)).facts[0]).toEqual([
      "revenue",
      "2024",
      "word period",
    ]);
  });

  test("by a figure, before all else", async () => {
    const text = "In the third quarter of 2025 MP Materials took in $53.6 million.";
    const [first] = (await about("mp-materials", "MP Materials", text)).facts;
    expect(first).toEqual(["revenue", "2025-Q3", "figure word period unit"]);
  });

  test("in Chinese", async () => {
    const text = "中国2025年粗钢产量下降。";
    expect((await about("china", "中国", text)).facts[0]).toEqual([
      "production",
      "2025",
      "word period unit",
    ]);
  });

  test("by the other name: what ties the two", async () => {
    const text = "Baogang Group controls China Northern Rare Earth.";
    expect((await about("baogang-group", "Baogang", text)).relation).toBe(
      "owned-by china-northern-rare-earth",
    );
  });

  test("a year alone is no evidence, nor is a small word", async () => {
    const text = "In 2024 people went to Baogang Group from everywhere, for it is in the north.";
    expect(await about("baogang-group", "Baogang Group", text)).toEqual({ facts: [] });
  });
});

test("figures are left alone where the reader says so, and facts chosen all the same", async () => {
  const text = "In the third quarter of 2025 revenue at MP Materials was $63.5 million.";
  const start = text.indexOf("MP");
  const passage = { text, start, end: start + 12 };
  const on = await lookUp(store, "mp-materials", passage, { checkFigures: true });
  const off = await lookUp(store, "mp-materials", passage, { checkFigures: false });
  expect(on!.figures).toHaveLength(1);
  expect(off!.figures).toEqual([]);
  expect(off!.facts.about[0]!.fact.property).toBe("revenue");
});

test("other files are read only where a figure asks for them, and only relatives'", async () => {
  const { store: small, read } = openSmallPack();
  const files = () => read.filter((path) => path.includes("entities/"));
  await lookUp(small, "big-group", { text: "Big Group grew.", start: 0, end: 9 });
  expect(files()).toHaveLength(1);
  const text = "Big Group generated CNY 70.565 billion in 2023.";
  const card = await lookUp(small, "big-group", { text, start: 0, end: 9 });
  expect(files().slice(1).sort()).toEqual([
    "packs/small/entities/big-group.json",
    "packs/small/entities/steel-union.json",
  ]);
  expect(card!.figures).toMatchObject([
    { verdict: "other-entity", stated: { entity: { id: "steel-union" } } },
  ]);
});
