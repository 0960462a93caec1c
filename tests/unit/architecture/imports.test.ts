/** The layers of the design: who may import whom. Everything else follows from this one table. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** A folder may import itself and what is listed. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  detect: [],
  judge: ["detect"],
  facts: ["detect", "judge"],
  components: ["facts"],
  page: ["detect", "facts"],
  platform: ["facts"],
  entrypoints: ["assets", "components", "facts", "page", "platform"],
};

/** What pure code must not touch. */
const BROWSER_API = /\bfrom "(?:wxt\/browser|webextension-polyfill)"|\b(?:browser|chrome)\.\w+\./;

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import) "(\.[^"]+)"/g)].map((match) =>
    normalize(join(dirname(file), match[1]!)),
  );
}

describe.each(Object.entries(MAY_IMPORT))("%s", (folder, allowed) => {
  const files = sourcesOf(folder);

  test("has files", () => expect(files.length).toBeGreaterThan(0));

  test("imports only what stands below it", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => ![folder, ...allowed].includes(target.split("/")[0]!))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test.skipIf(["platform", "entrypoints"].includes(folder))("knows no extension API", () => {
    expect(files.filter((file) => BROWSER_API.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

test("only pack building imports the YAML reader, so that no page carries it", () => {
  const folders = Object.keys(MAY_IMPORT);
  const importers = folders
    .flatMap(sourcesOf)
    .filter((file) => importsOf(file).some((target) => target.startsWith("facts/authoring")))
    .filter((file) => !file.startsWith("facts/authoring"));
  expect(importers).toEqual([]);
});

test("no source file is longer than 300 lines", () => {
  const long = Object.keys(MAY_IMPORT)
    .flatMap(sourcesOf)
    .map((file) => [file, readFileSync(file, "utf8").split("\n").length] as const)
    .filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});
