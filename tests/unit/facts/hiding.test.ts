import { expect, test } from "vitest";
import { isHiddenName } from "../../../facts/hidden-names.ts";
import { hidingChange, hidingsFor } from "../../../facts/hiding.ts";

const context = { entity: "lynas", name: "LYNAS  Rare Earths", site: "example.com" };

test.each([true, false])("an entity and a site: hidden %s", (hidden) => {
  expect(hidingChange("entity", context, hidden)).toEqual({
    type: "list",
    list: "hiddenEntities",
    item: "lynas",
    present: hidden,
  });
  expect(hidingChange("site", context, hidden)).toEqual({
    type: "sites",
    sites: ["example.com"],
    on: !hidden,
  });
});

test.each([
  ["name-here", "example.com", true],
  ["name-here", "example.org", false],
  ["name-anywhere", "example.org", true],
] as const)("%s hides the name on %s: %s", (hiding, host, hidden) => {
  const change = hidingChange(hiding, context, true);
  const item = change.type === "list" && change.list === "hiddenNames" ? change.item : "";
  expect(isHiddenName(new Set([item]), "lynas", "Lynas Rare Earths", host)).toBe(hidden);
  expect(isHiddenName(new Set([item]), "lynas", "Lynas", host)).toBe(false);
});

test("only what there is can be hidden", () => {
  expect(hidingsFor(true, true)).toEqual(["name-here", "name-anywhere", "entity", "site"]);
  expect(hidingsFor(false, true)).toEqual(["entity", "site"]);
  expect(hidingsFor(true, false)).toEqual(["name-anywhere", "entity"]);
});
