import puppeteer from "puppeteer-core";
import { build } from "vite";
import type { Row, Task } from "./measure.ts";

const BROWSERS = [
  { name: "Chromium", options: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] } },
  {
    name: "Firefox",
    options: { browser: "firefox" as const, executablePath: "/usr/bin/firefox-esr" },
  },
];

/** The same measurement in real browsers, by name. */
export async function measureInBrowsers(task: Task): Promise<Record<string, Row[]>> {
  const code = await bundle();
  const found: Record<string, Row[]> = {};
  for (const { name, options } of BROWSERS) {
    const browser = await puppeteer.launch(options);
    try {
      const page = await browser.newPage();
      await page.evaluate(code);
      const rows = await page.evaluate(`detectBench.measure(${JSON.stringify(task)})`);
      found[`${name} (${await browser.version()})`] = rows as Row[];
    } finally {
      await browser.close();
    }
  }
  return found;
}

async function bundle(): Promise<string> {
  const entry = new URL("measure.ts", import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, name: "detectBench", formats: ["iife"] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error("vite built nothing");
  return output.output[0].code;
}
