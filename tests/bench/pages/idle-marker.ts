/** A second extension, of one line, by which a page can be told when the browser calls a document idle. */
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser } from "puppeteer-core";

/** The performance mark that each page then has. */
export const IDLE_MARK = "document_idle";

const FOLDER = ".output/idle-marker";

const MANIFEST = {
  manifest_version: 3,
  name: "Marks when a document is idle",
  version: "1",
  content_scripts: [{ matches: ["<all_urls>"], js: ["idle.js"], run_at: "document_idle" }],
  browser_specific_settings: { gecko: { id: "idle-marker@lodestone.invalid" } },
};

/** Its script runs before those of extensions that were installed earlier: looked at in both browsers. */
export async function installIdleMarker(browser: Browser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/manifest.json`, JSON.stringify(MANIFEST));
  await writeFile(`${FOLDER}/idle.js`, `performance.mark(${JSON.stringify(IDLE_MARK)});`);
  await browser.installExtension(resolve(FOLDER));
}
