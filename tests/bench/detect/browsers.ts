import puppeteer from "puppeteer-core";
import { build } from "vite";
import { measureMarking, type Marking } from "./mark-js.ts";
import type { Row, Task } from "./measure.ts";

const BROWSERS = [
  { name: "Chromium", options: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] } },
  {
    name: "Firefox",
    options: { browser: "firefox" as const, executablePath: "/usr/bin/firefox-esr" },
  },
];

export interface InBrowsers {
  /** The same measurement as in Node, by browser. */
  readonly rows: Record<string, Row[]>;
  /** mark.js against ours, in Chromium. */
  readonly marking: Marking;
}

export async function measureInBrowsers(task: Task): Promise<InBrowsers> {
  const code = await bundle();
  const found: Record<string, Row[]> = {};
  let marking: Marking | undefined;
  for (const { name, options } of BROWSERS) {
    const browser = await puppeteer.launch(options);
    try {
      const page = await browser.newPage();
      await page.evaluate(code);
      const rows = await page.evaluate(`detectBench.measure(${JSON.stringify(task)})`);
      found[`${name} (${await browser.version()})`] = rows as Row[];
      marking ??= await measureMarking(page);
    } finally {
      await browser.close();
    }
  }
  if (marking === undefined) throw new Error("no browser to mark a page in");
  return { rows: found, marking };
}

async function bundle(): Promise<string> {
  const entry = new URL("in-page.ts", import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, name: "detectBench", formats: ["iife"] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error("vite built nothing");
  return output.output[0].code;
}
