import { describe, expect, test } from "vitest";
import { compilePack } from "../../../facts/authoring/compile/index.ts";
import type { CatalogFile } from "../../../facts/catalog.ts";
import type { Entity } from "../../../facts/model.ts";
import { packPaths } from "../../../facts/paths.ts";
import { smallPack, TODAY } from "./small-pack.ts";

const { artifacts } = compilePack(smallPack(), TODAY);
const paths = packPaths("small");
const entity = (id: string) => JSON.parse(artifacts.get(paths.entity(id)) as string) as Entity;
const catalog = JSON.parse(artifacts.get(paths.catalog) as string) as CatalogFile;

describe("an entity's file", () => {
  test("holds whole numbers", () => {
    expect(entity("big-group").facts[0]!.value).toBe(9_900_000_000);
    expect(entity("steel-union").facts[0]!.value).toBe(70_565_000_000);
  });

  test("has its facts in the vocabulary's order, the newest first", () => {
    expect(entity("steel-union").facts.map((f) => [f.property, f.asOf])).toEqual([
      ["revenue", "2023"],
      ["revenue", "2022"],
      ["output", "2023"],
    ]);
  });

  test("has only the sources that it cites, numbered as cited", () => {
    const { sources, facts } = entity("big-group");
    expect(sources.map((s) => s.publisher)).toEqual(["The Paper", "Steel Union"]);
    expect(facts[0]!.sources).toEqual([{ source: 0, at: "third paragraph" }]);
  });

  test("shows a dispute with the other fact whole", () => {
    const [revenue] = entity("big-group").facts;
    expect(revenue!.figureOf).toEqual({ id: "steel-union", name: "Steel Union", kind: "company" });
    expect(revenue!.disputes).toMatchObject([
      {
        entity: { id: "steel-union" },
        fact: { value: 70_565_000_000, currency: "CNY", asOf: "2023" },
      },
    ]);
  });

  test("sees a relation from both ends", () => {
    expect(entity("steel-union").relations).toMatchObject([
      { type: "owned-by", id: "big-group", share: 55 },
    ]);
    expect(entity("big-group").relations).toMatchObject([
      { type: "located-in", id: "border-law" },
      { type: "owned-by", id: "steel-union", share: 55, inverse: true },
    ]);
  });
});

describe("the catalog", () => {
  test("lists entities in order and names with their owner", () => {
    expect(catalog.entities.map(([id]) => id)).toEqual(["big-group", "border-law", "steel-union"]);
    const names = catalog.names.map(([text, owner]) => [text, owner]);
    expect(names).toContainEqual(["大集团", 0]);
    expect(names).toContainEqual(["SHA: 600010", 2]);
  });

  test("asks for evidence where a name is two capitals, and for none where it is a full name", () => {
    const policyOf = (name: string) =>
      catalog.policies[catalog.names.find(([text]) => text === name)![2]]!;
    expect(policyOf("BG").context).toBe("page");
    expect(policyOf("Steel Union").context).toBe("none");
  });

  test("keeps the words of the field, which belong to no entity", () => {
    expect(catalog.names.filter(([, owner]) => owner === -1).map(([text]) => text)).toEqual([
      "rare earth",
      "magnet",
      "稀土",
    ]);
  });
});

describe("the same bytes come from", () => {
  test("the same pack", () => {
    const again = compilePack(smallPack(), TODAY).artifacts;
    expect([...again]).toEqual([...artifacts]);
  });

  test("its files in any order", () => {
    const { content, ...rest } = smallPack();
    const [sources, entities] = content[0]!.text.split("entities:\n") as [string, string];
    const [first, ...others] = entities.split(/^(?= {2}- id: )/m);
    const parts = [
      { path: "small/sources/all.yaml", text: sources },
      { path: "small/entities/first.yaml", text: `entities:\n${first}` },
      { path: "small/entities/others.yaml", text: `entities:\n${others.join("")}` },
    ];
    for (const content of [parts, parts.toReversed()])
      expect([...compilePack({ ...rest, content }, TODAY).artifacts]).toEqual([...artifacts]);
  });
});

describe("a converted amount", () => {
  const note = (more: string) => {
    const files = smallPack([
      "value: 9.9\n",
      `value: 9.9\n        converted: { from: { value: 70565, scale: million, currency: CNY }, rate: 7.1, rateDate: "2023-12-29" }${more}\n`,
    ]);
    const compiled = compilePack(files, TODAY).artifacts.get(paths.entity("big-group")) as string;
    return (JSON.parse(compiled) as Entity).facts.find((fact) => fact.property === "revenue")!.note;
  };

  test("says in its note from what it was converted", () => {
    expect(note("")).toBe("Converted from CNY 70.565 billion at 7.1 CNY per USD (2023-12-29).");
  });

  test("keeps what else is noted", () => {
    expect(note("\n        note: Before tax.")).toMatch(/\(2023-12-29\)\. Before tax\.$/);
  });
});
