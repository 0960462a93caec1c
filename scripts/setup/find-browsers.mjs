/**
 * Finds installed browsers. Plain JavaScript without dependencies: it runs before `npm ci` ever did.
 *
 * @typedef {"chromium" | "firefox"} BrowserKind
 */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @type {readonly BrowserKind[]} */
export const BROWSER_KINDS = ["chromium", "firefox"];

/** The environment variable that names the browser to use, whatever is installed. */
export const PATH_VARIABLES = { chromium: "CHROMIUM_PATH", firefox: "FIREFOX_PATH" };

/** In order of preference: the tests are made against Debian's packages. */
const COMMANDS = {
  chromium: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
  firefox: ["firefox", "firefox-esr", "firefox-developer-edition"],
};

/** Where macOS and Windows put browsers; those are not on PATH. */
const PLACES = {
  chromium: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...windowsPlaces("Chromium\\Application\\chrome.exe"),
    ...windowsPlaces("Google\\Chrome\\Application\\chrome.exe"),
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...windowsPlaces("Mozilla Firefox\\firefox.exe"),
  ],
};

/**
 * @param {BrowserKind} kind
 * @returns {string | undefined} path of the browser's program
 * @throws {Error} where CHROMIUM_PATH or FIREFOX_PATH is set to something that can't be run
 */
export function findBrowser(kind) {
  const variable = PATH_VARIABLES[kind];
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(
      `${variable} is set to "${chosen}", which is not a program that can be run. ` +
        `Set it to the path of ${kind === "chromium" ? "Chromium or Chrome" : "Firefox"}, or unset it.`,
    );
  }
  return [...onPath(COMMANDS[kind]), ...PLACES[kind]].find(isProgram);
}

/** @param {readonly string[]} commands */
function onPath(commands) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

/** @param {string} path */
function windowsPlaces(path) {
  if (process.platform !== "win32") return [];
  const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
  return roots.flatMap((name) => process.env[name] ?? []).map((root) => join(root, path));
}

/** @param {string} path */
function isProgram(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
