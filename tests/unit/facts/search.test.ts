import { beforeAll, describe, expect, test } from "vitest";
import { createSearch, type Search } from "../../../facts/search.ts";
import { openSmallPack } from "./open-small-pack.ts";

let search: Search;
beforeAll(async () => {
  search = createSearch((await openSmallPack().store.names()).catalog);
});

const found = (query: string) => search(query, 10).map((hit) => hit.id);

describe("searching", () => {
  test.each([
    ["a whole name", "Big Group", "big-group"],
    ["any case", "STEEL union", "steel-union"],
    ["a beginning", "bord", "border-law"],
    ["a word in the middle", "union", "steel-union"],
    ["a part of a word", "orde", "border-law"],
    ["Chinese", "大集", "big-group"],
    ["a ticker", "SHA: 600010", "steel-union"],
    ["the number of a ticker", "600010", "steel-union"],
    ["a letter too few", "steel unon", "steel-union"],
    ["a letter too many", "steell union", "steel-union"],
    ["two letters swapped", "setel union", "steel-union"],
    ["two errors in a long name", "stel uniom", "steel-union"],
    ["white space around", "  border law ", "border-law"],
    ["full-width letters", "ＢＧ", "big-group"],
  ])("%s", (_what, query, id) => expect(found(query)[0]).toBe(id));

  test("nothing finds nothing", () => {
    expect(found("")).toEqual([]);
    expect(found("   ")).toEqual([]);
    expect(found("quartz")).toEqual([]);
  });

  test("words of the field are not found", () => expect(found("magnet")).toEqual([]));

  test("each entity comes once, with the name that fits best and the part that fits", () => {
    const [hit] = search("大集", 10);
    expect(hit!.matched).toEqual({ text: "大集团", kind: "native", start: 0, end: 2 });
    expect(found("b")).toEqual([...new Set(found("b"))]);
  });

  test("a better fit comes first", () => expect(found("b")[0]).toBe("big-group"));

  test.each([
    ["law", ["border-law"]],
    ["Laws", ["border-law"]],
    ["法规", ["border-law"]],
    ["company big", ["big-group"]],
    ["union companies", ["steel-union"]],
  ])("a kind: %s", (query, ids) => expect(found(query).slice(0, ids.length)).toEqual(ids));

  test("of names that fit as well, one of the page comes first", () => {
    const ids = (onPage: Record<string, number>) =>
      search("companies", 10, onPage).map(({ id }) => id);
    expect(ids({ "big-group": 1, "steel-union": 2 }).slice(0, 2)).toEqual([
      "steel-union",
      "big-group",
    ]);
    expect(ids({ "big-group": 3, "no-such": 9 })[0]).toBe("big-group");
  });

  test("the limit holds", () => expect(search("e", 1)).toHaveLength(1));
});
