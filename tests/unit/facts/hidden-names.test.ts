import { expect, test } from "vitest";
import { hiddenNameKey, isHiddenName, readHiddenName } from "../../../facts/hidden-names.ts";
import { createPageReader } from "../../../facts/mentions.ts";
import { openSmallPack } from "./open-small-pack.ts";

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

test("a mention, as it is read, says all that hides its name and no other of the entity", async () => {
  const text = "Big Group grew. BIG  GROUP, or 大集团, said so.";
  const { mentions } = createPageReader(await openSmallPack().store.names())(text);
  const keyOf = ({ entity, start, end }: (typeof mentions)[number]) =>
    hiddenNameKey({ entity: entity.id, name: text.slice(start, end), site: "a.example" });
  const hidden = new Set([keyOf(mentions[0]!)]);
  const left = mentions.filter(
    ({ entity, start, end }) =>
      !isHiddenName(hidden, entity.id, text.slice(start, end), "a.example"),
  );
  expect(left.map(({ start, end }) => text.slice(start, end))).toEqual(["大集团"]);
});
