/** The languages of the interface say the same things. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en as shared } from "../../../components/strings/en.ts";
import { pagesEn } from "../../../components/strings/pages-en.ts";
import { pagesZh } from "../../../components/strings/pages-zh.ts";
import { zh as sharedZh } from "../../../components/strings/zh.ts";

const en = { ...shared, ...pagesEn };
const zh = { ...sharedZh, ...pagesZh };

/** Each text by its path. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsOf(inner, `${path}.${key}`),
  );
}

const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test("have the same keys, with the same places to fill", () => {
  const english = new Map(textsOf(en));
  const chinese = new Map(textsOf(zh));
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [path, text] of english)
    expect(placesOf(chinese.get(path)!), path).toEqual(placesOf(text));
});

test("leave nothing empty, and nothing untranslated", () => {
  // Names and examples are the same in every language.
  const SAME = new Set([".popup.title", ".options.sitePlaceholder", ".options.languages.en"]);
  const english = new Map(textsOf(en));
  for (const [path, text] of textsOf(zh)) {
    expect(text.trim(), path).not.toBe("");
    if (!SAME.has(path))
      expect(text === english.get(path) && /[a-z]/i.test(text), path).toBe(false);
  }
});

test("so do the texts that the browser shows", () => {
  const keysOf = (language: string) =>
    Object.keys(
      JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, "utf8")) as object,
    ).sort();
  expect(keysOf("zh_CN")).toEqual(keysOf("en"));
});
