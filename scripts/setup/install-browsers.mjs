/**
 * Makes sure that there are browsers: installed ones are used, Debian's are installed where the user may.
 *
 * @typedef {import("./find-browsers.mjs").BrowserKind} BrowserKind
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser, PATH_VARIABLES } from "./find-browsers.mjs";
import { step } from "./progress.mjs";
import { runLogged } from "./run-logged.mjs";

const UPDATE_LOG = ".output/logs/apt-get-update.log";
const INSTALL_LOG = ".output/logs/apt-get-install.log";
const DEBIAN_PACKAGES = { chromium: "chromium", firefox: "firefox-esr" };
/** Half of the names the cards show are written in Chinese; without a font they are boxes. */
const FONTS = "fonts-noto-cjk";
const NAMES = { chromium: "Chromium or Chrome", firefox: "Firefox" };

/**
 * @param {readonly BrowserKind[]} kinds all of these are needed
 * @throws {Error} that says what to type, where one is missing and can't be installed
 */
export async function ensureBrowsers(kinds) {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length > 0) await install(missing);
  for (const kind of kinds) {
    const path = findBrowser(kind);
    if (!path)
      throw new Error(`${NAMES[kind]} was installed and still isn't found. ${byHand([kind])}`);
    console.log(`✓ ${NAMES[kind]}: ${path}`);
  }
}

/** @param {readonly BrowserKind[]} missing */
async function install(missing) {
  const names = missing.map((kind) => NAMES[kind]).join(" and ");
  const prefix = aptGet();
  if (!prefix) throw new Error(`${names} can't be found. ${byHand(missing)}`);
  const packages = [...missing.map((kind) => DEBIAN_PACKAGES[kind]), FONTS];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const [command = "", ...before] = prefix;
  try {
    await step("Updating the list of Debian's packages", () =>
      runLogged(command, [...before, "update"], { log: UPDATE_LOG, env }),
    );
    const parameters = ["install", "-y", "--no-install-recommends", ...packages];
    await step(`Installing ${packages.join(", ")} (some 300 MB)`, () =>
      runLogged(command, [...before, ...parameters], { log: INSTALL_LOG, env }),
    );
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}\n${byHand(missing)}`, {
      cause: error,
    });
  }
}

/**
 * The command for apt-get with the rights it needs; undefined where there is none or the rights aren't there.
 *
 * @returns {string[] | undefined}
 */
function aptGet() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid?.() === 0) return ["apt-get"];
  const mayWithoutPassword = spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  return mayWithoutPassword
    ? ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]
    : undefined;
}

/** @param {readonly BrowserKind[]} kinds */
function byHand(kinds) {
  const variables = kinds.map((kind) => `${PATH_VARIABLES[kind]}=/path/to/${kind}`).join(" ");
  const again = `Or name one that is somewhere else: put ${variables} before the command.`;
  if (process.platform === "darwin") {
    const casks = kinds.join(" ");
    return `Type: brew install --cask ${casks}\n${again}`;
  }
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) {
    return `Install ${kinds.map((kind) => NAMES[kind]).join(" and ")} as your system does.\n${again}`;
  }
  const packages = [...kinds.map((kind) => DEBIAN_PACKAGES[kind]), FONTS].join(" ");
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  return (
    `Type: ${sudo}apt-get update && ` +
    `${sudo}apt-get install -y --no-install-recommends ${packages}\n${again}`
  );
}
