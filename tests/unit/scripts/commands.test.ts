/** Commands that are called wrongly say what is wrong and what to do, and fail. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};
const called = Object.values(scripts).flatMap(
  (line) => /^node (scripts\/\S+\.ts)/.exec(line)?.[1] ?? [],
);

test.each(called)("%s reads its options where wrong ones are refused", (script) => {
  expect(readFileSync(script, "utf8")).toMatch(/\bread(?:Options|Arguments)\(/);
});

describe("a command says what is wrong, where, and what to do", () => {
  test.each([
    ["detect", ["--bogus"], /^Unknown option '--bogus'.*\nusage: npm run -s detect /],
    ["detect", ["extra"], /^"extra" is no option\nusage: npm run -s detect /],
    ["detect", ["--pack", "packs/none"], /^packs\/none can't be read .*such as packs\//],
    ["check-packs", ["--pack", "packs"], /^packs\/pack\.yaml can't be read .*a pack needs it/],
    ["check-packs", ["--only", "no-such"], /^--only no-such: no file of packs\//],
    ["sample-facts", ["--share", "2"], /^--share 2: it has to be/],
    ["fuzz-detect", ["--seconds", "soon"], /^--seconds soon: it has to be a number/],
    ["sweep-pages", ["--browser", "opera"], /^--browser opera: it can be chromium or firefox/],
    ["screenshots", ["nothere"], /^There is no state nothere\. There are /],
  ])("%s %j", (script, args, complaint) => {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      input: "",
      encoding: "utf8",
    });
    expect(stderr).toMatch(complaint);
    expect(stderr.trim().split("\n").length, "no stack").toBeLessThanOrEqual(2);
    expect(status).toBe(1);
  });
});
