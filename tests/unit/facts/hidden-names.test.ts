import { expect, test } from "vitest";
import { hiddenNameKey, isHiddenName, readHiddenName } from "../../../facts/hidden-names.ts";

test("a key reads back, with the name folded", () => {
  const key = hiddenNameKey({
    entity: "mp-materials",
    name: " MP\n Materials ",
    site: "a.example",
  });
  expect(readHiddenName(key)).toEqual({
    entity: "mp-materials",
    name: "mp materials",
    site: "a.example",
  });
});

test.each(["", "mp-materials", "\tmp", "a\tb\tc\td"])("%j is no key", (key) => {
  expect(readHiddenName(key)).toBeUndefined();
});

test("hidden everywhere, or on the one site", () => {
  const everywhere = new Set([hiddenNameKey({ entity: "neo", name: "Neo" })]);
  expect(isHiddenName(everywhere, "neo", "NEO", "b.example")).toBe(true);
  expect(isHiddenName(everywhere, "neo", "Neo Performance", "b.example")).toBe(false);
  const here = new Set([hiddenNameKey({ entity: "neo", name: "Neo", site: "a.example" })]);
  expect(isHiddenName(here, "neo", "Neo", "a.example")).toBe(true);
  expect(isHiddenName(here, "neo", "Neo", "b.example")).toBe(false);
});
