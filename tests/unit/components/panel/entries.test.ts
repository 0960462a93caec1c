/** The list of names: order, filter, groups. */
import { expect, test } from "vitest";
import { languageFor } from "../../../../components/language.ts";
import {
  filterEntries,
  groupByKind,
  sortEntries,
  type Entry,
} from "../../../../components/panel/entries.ts";
import { makeFact } from "../make.ts";

const entry = (name: string, kind: Entry["kind"], count: number): Entry => ({
  id: name,
  name,
  kind,
  count,
  digest: {
    id: name,
    name,
    kind,
    summary: "",
    fact: makeFact({ label: { en: `Fact of ${kind}`, zh: "事实" } }),
    relations: [],
    events: [],
    sources: [],
  },
});

const ENTRIES = [
  entry("Sillamäe", "place", 1),
  entry("Zhongke 3", "company", 2),
  entry("Alpha", "company", 5),
  entry("Zhongke 20", "company", 2),
];
const names = (entries: readonly Entry[]) => entries.map(({ name }) => name);

test.each([
  ["page", ["Sillamäe", "Zhongke 3", "Alpha", "Zhongke 20"]],
  ["count", ["Alpha", "Zhongke 3", "Zhongke 20", "Sillamäe"]],
  ["name", ["Alpha", "Sillamäe", "Zhongke 3", "Zhongke 20"]],
] as const)("in order of %s", (sort, order) => {
  expect(names(sortEntries(ENTRIES, sort, "en"))).toEqual(order);
});

test.each([
  ["", 4],
  ["zhong", 2],
  ["ZHONGKE 20", 1],
  ["sillamae", 1],
  ["companies", 3],
  ["fact of place", 1],
  ["nothing", 0],
])("%j leaves %d", (query, count) => {
  expect(filterEntries(ENTRIES, query, languageFor("en"))).toHaveLength(count);
});

test("kinds stand in their own order, names within them as they were", () => {
  expect(groupByKind(ENTRIES).map(([kind, own]) => [kind, names(own)])).toEqual([
    ["company", ["Zhongke 3", "Alpha", "Zhongke 20"]],
    ["place", ["Sillamäe"]],
  ]);
});
