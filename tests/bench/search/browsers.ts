/** The same measurement in the page of a browser. */
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { findBrowser, type BrowserKind } from "../../../scripts/setup/find-browsers.mjs";
import { ENGINES, type Names } from "./engines.ts";
import type { Measured } from "./measure.ts";

const MOST_FOR_FUSE = 20_000;

/** One page for each engine, so that none is slowed by what another left behind. */
export async function measureInBrowser(
  kind: BrowserKind,
  data: Names,
  budgetMs: number,
): Promise<Measured[]> {
  const browser = await puppeteer.launch({
    browser: kind === "firefox" ? "firefox" : "chrome",
    executablePath: findBrowser(kind)!,
    protocolTimeout: 600_000,
    ...(kind === "chromium" && { args: ["--no-sandbox"] }),
  });
  try {
    const code = await bundle();
    const measured: Measured[] = [];
    for (const engine of Object.keys(ENGINES)) {
      // It looks at every name: seconds a query, minutes for all.
      if (engine === "Fuse.js" && data.entities.length > MOST_FOR_FUSE) continue;
      const page = await browser.newPage();
      await page.evaluate(code);
      const task = `searchBench.measureEngine("${engine}", ${JSON.stringify(data)}, ${budgetMs})`;
      measured.push((await page.evaluate(task)) as Measured);
      await page.close();
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const entry = new URL("in-page.ts", import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, name: "searchBench", formats: ["iife"] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error("vite built nothing");
  return output.output[0].code;
}
