/**
 * What Firefox compiles of its own code when it starts in a new profile, which takes half of that start. It is made
 * once, and each profile of a test begins with a copy. Nothing of settings, storage or add-ons is taken over.
 */
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../../../scripts/setup/find-browsers.mjs";

const KEPT = ".output/firefox-start";
/** The second names the Firefox that made the first: any other throws it away, and starts as in a new profile. */
const PARTS = ["startupCache", "compatibility.ini"];

/** Starts Firefox for nothing else, and keeps what it compiled: it writes that when it is closed in order. */
export async function keepFirefoxStart(): Promise<void> {
  const executablePath = findBrowser("firefox");
  // Tests that need it say so themselves.
  if (!executablePath) return;
  const profile = await mkdtemp(join(tmpdir(), "lodestone-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    userDataDir: profile,
  });
  await browser.close();
  await rm(KEPT, { recursive: true, force: true });
  await copyParts(profile, KEPT);
  await rm(profile, { recursive: true, force: true });
}

/** A new profile, with what was kept, if anything was. Whoever asked for it deletes it. */
export async function newFirefoxProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "lodestone-firefox-"));
  await copyParts(KEPT, profile);
  return profile;
}

async function copyParts(from: string, to: string): Promise<void> {
  for (const part of PARTS)
    if (existsSync(join(from, part)))
      await cp(join(from, part), join(to, part), { recursive: true });
}
