/** Installs the npm packages that package-lock.json names, where they aren't yet. */
import { existsSync, readFileSync } from "node:fs";
import { runLogged } from "./run-logged.mjs";
import { step } from "./progress.mjs";

const LOG = ".output/logs/npm-ci.log";
/** npm's own record of what it installed. */
const INSTALLED = "node_modules/.package-lock.json";

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 */

/** Runs `npm ci` where node_modules is missing or isn't what package-lock.json says. */
export async function ensurePackages() {
  if (!existsSync("package-lock.json")) {
    throw new Error(`${process.cwd()} has no package-lock.json. Run this in Lodestone's folder.`);
  }
  if (arePackagesInstalled()) return;
  const [command, ...parameters] = npmCommand();
  await step("Installing packages (npm ci)", () =>
    runLogged(command, [...parameters, "ci", "--no-audit", "--no-fund"], { log: LOG }),
  );
}

/**
 * Compares what is locked with what npm recorded. Not by the files' times: a git checkout sets those to now.
 * Optional packages may be missing, as those for other systems are.
 */
function arePackagesInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = readPackages(INSTALLED);
  return Object.entries(readPackages("package-lock.json")).every(
    ([path, { version, optional, link }]) =>
      path === "" || optional || link || installed[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/**
 * The npm that runs this script, where one does.
 *
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? [process.execPath, script] : ["npm"];
}
