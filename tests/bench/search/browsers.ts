/** The same measurement in Node and in the page of a browser. */
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { findBrowser, type BrowserKind } from "../../../scripts/setup/find-browsers.mjs";
import type { Names } from "./engines.ts";
import { measureEngine, type Measured } from "./measure.ts";

/** Where engines are measured. */
export interface Place {
  name: string;
  /** @returns undefined where it takes too long */
  measure(engine: string, data: Names, budgetMs: number): Promise<Measured | undefined>;
  close(): Promise<void>;
}

export const NODE: Place = {
  name: "Node",
  measure: async (engine, data, budgetMs) => measureEngine(engine, data, budgetMs),
  close: async () => undefined,
};

/** One page for each engine, so that none is slowed by what another left behind. */
export async function openBrowser(kind: BrowserKind): Promise<Place> {
  const code = await bundle();
  const browser = await puppeteer.launch({
    browser: kind === "firefox" ? "firefox" : "chrome",
    executablePath: findBrowser(kind)!,
    protocolTimeout: 600_000,
    ...(kind === "chromium" && { args: ["--no-sandbox"] }),
  });
  return {
    name: kind,
    async measure(engine, data, budgetMs) {
      const page = await browser.newPage();
      await page.evaluate(code);
      const task = `searchBench.measureEngine("${engine}", ${JSON.stringify(data)}, ${budgetMs}) ?? null`;
      const measured = (await page.evaluate(task)) as Measured | null;
      await page.close();
      return measured ?? undefined;
    },
    close: () => browser.close(),
  };
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
