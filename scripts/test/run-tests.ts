/** Runs the test projects one after the other and closes with one line of counts. */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { countTests } from "./count-tests.ts";
import type { Counts, VitestReport } from "./count-tests.ts";

const PROJECTS = ["unit", "browser"];

/** @returns whether all passed */
export async function runTests(): Promise<boolean> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const project of PROJECTS) {
    console.log(`\n── ${project} tests ──`);
    const counts = await runProject(project);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.passed > 0;
}

async function runProject(project: string): Promise<Counts> {
  const report = `.output/reports/tests-${project}.json`;
  await mkdir(".output/reports", { recursive: true });
  await rm(report, { force: true });
  const code = await new Promise<number>((resolve, reject) => {
    const vitest = spawn(
      process.execPath,
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        `--project=${project}`,
        // A browser test takes seconds: each is named as it ends, so that one sees it going on.
        `--reporter=${project === "browser" ? "verbose" : "default"}`,
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    vitest.once("error", reject);
    vitest.once("close", (exitCode) => resolve(exitCode ?? 1));
  });
  return countTests(await readReport(report), code);
}

/** There is none where vitest didn't get as far as running tests. */
async function readReport(path: string): Promise<VitestReport | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as VitestReport;
  } catch {
    return undefined;
  }
}
