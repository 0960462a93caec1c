/** What the documents name is there: files, commands, packages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const CODE = ["components", "detect", "entrypoints", "facts", "judge", "page", "platform"];
const FOLDERS = [...CODE, "assets", "docs", "packs", "public", "scripts", "tests"];

const documents = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...filesIn("docs").filter((name) => name.endsWith(".md")),
];
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "scripts" | "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
>;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    join(folder, name),
  );
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

describe.each(documents)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  test("links to what is there", () => {
    const targets = found(text, /\]\((?!https?:|#)([^)#]+)/g);
    expect(targets.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
  });

  test("names files that are there", () => {
    const path = new RegExp(`\`((?:${FOLDERS.join("|")})/[\\w./-]*)\``, "g");
    // In capitals stands what is to be put in.
    const named = found(text, path).filter((name) => !/\b[A-Z]{3,}\b/.test(name));
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });

  test("names commands that there are", () => {
    const named = found(text, /npm run (?:-s |--silent )?([\w:-]+)/g);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

test("the README says what each package is for, and names no other", () => {
  const [, table = ""] = readFileSync("README.md", "utf8").split("## Dependencies");
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const named = found(table, /^\|([^|]+)\|/gm).flatMap((cell) => found(cell, /`([^`]+)`/g));
  expect(named.sort()).toEqual(packages.sort());
});

test("the code names documents that are there", () => {
  // The pages of benchmarks are written by commands.
  const all = filesIn("docs");
  const sources = [...CODE, "scripts", "tests"].flatMap(filesIn);
  const wrong = [...sources, "wxt.config.ts"]
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
    .flatMap((name) =>
      found(readFileSync(name, "utf8"), /\b(docs\/(?!benchmarks)[a-z][\w/-]*\w)/g)
        .filter((path) => !all.some((one) => one.startsWith(path)))
        .map((path) => `${name}: ${path}`),
    );
  expect(wrong).toEqual([]);
});
