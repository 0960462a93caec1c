/** `npm test`: sets up what is needed, then runs every test, unit and both browsers. */
import { parseArgs } from "node:util";
import { BROWSER_KINDS } from "./setup/find-browsers.mjs";
import { prepare, runCommand } from "./setup/prepare.mjs";

const USAGE = `Usage: npm test

Runs every test: units, then the extension in Chromium and in Firefox. It takes no arguments.
Parts of it: npm run test:unit, npm run test:browser [-- FILE].`;

await runCommand(async () => {
  try {
    parseArgs({ options: {} });
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
  await prepare(BROWSER_KINDS);
  const { runTests } = await import("./test/run-tests.ts");
  process.exitCode = (await runTests()) ? 0 : 1;
});
