/** What every command does first: packages, the right Node, browsers. */
import { chdir } from "node:process";
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "./install-browsers.mjs";
import { ensurePackages } from "./packages.mjs";
import { ensureRightNode } from "./right-node.mjs";

/**
 * @param {readonly import("./find-browsers.mjs").BrowserKind[]} browsers those that are needed
 */
export async function prepare(browsers) {
  chdir(fileURLToPath(new URL("../..", import.meta.url)));
  await ensurePackages();
  await ensureRightNode();
  await ensureBrowsers(browsers);
}

/**
 * Runs a command's main function and turns an error into a message without a stack: these tell people what to do.
 *
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
