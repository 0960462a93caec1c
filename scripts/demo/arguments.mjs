/**
 * The arguments of `npm start`. Plain JavaScript: it runs before the packages are installed.
 *
 * @typedef {object} StartArguments
 * @property {import("../setup/find-browsers.mjs").BrowserKind} [browser]
 * @property {string} [url]
 * @property {boolean} headless
 * @property {string} [screenshots]
 */
import { parseArgs } from "node:util";
import { BROWSER_KINDS } from "../setup/find-browsers.mjs";

const USAGE = `Usage: npm start -- [--browser chromium|firefox] [--url URL] [--headless] [--screenshots DIR]

Builds the extension and opens a browser with it, on the demo article.
  --browser NAME      chromium or firefox; by default the one that is installed, Chromium first
  --url URL           open this page instead of the demo article
  --headless          no window: hover the first mention and save screenshots, as without a display
  --screenshots DIR   where to save them; by default .output/screenshots/<browser>`;

/**
 * @returns {StartArguments | undefined} undefined where only the usage was asked for, and shown
 * @throws {Error} with the usage, where an argument is wrong
 */
export function readArguments() {
  const { help, browser, headless = false, ...rest } = parse();
  if (help) {
    console.log(USAGE);
    return undefined;
  }
  const kind = BROWSER_KINDS.find((each) => each === browser);
  if (browser !== undefined && !kind) {
    throw wrong(`--browser ${browser}: it can be ${BROWSER_KINDS.join(" or ")}.`);
  }
  if (rest.url !== undefined && !isWebAddress(rest.url)) {
    throw wrong(`--url ${rest.url}: it has to be a whole address, such as https://example.org/.`);
  }
  return { ...(kind && { browser: kind }), headless, ...rest };
}

function parse() {
  try {
    return parseArgs({
      options: {
        browser: { type: "string" },
        url: { type: "string" },
        headless: { type: "boolean" },
        screenshots: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw wrong(/** @type {Error} */ (error).message);
  }
}

/** @param {string} message */
function wrong(message) {
  return new Error(`${message}\n\n${USAGE}`);
}

/** @param {string} text */
function isWebAddress(text) {
  return URL.canParse(text) && /^(https?|file):$/.test(new URL(text).protocol);
}
