/** Starts a real browser, with a fresh profile, and installs the built extension in it. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "puppeteer-core";
import { findBrowser } from "../../../scripts/setup/find-browsers.mjs";
import type { BrowserKind } from "../../../scripts/setup/find-browsers.mjs";
import { closeWelcome } from "./welcome-page.ts";
import { launchChromium } from "./launch-chromium.ts";
import { launchFirefox } from "./launch-firefox.ts";

export type { BrowserKind };

export interface LaunchOptions {
  /** Folder of the built extension; by default the one `wxt build` writes for this browser. */
  extension?: string;
  /** A proxy on 127.0.0.1 that every request has to go through, those to 127.0.0.1 too. */
  proxyPort?: number;
  /** Folder that files are saved in without asking. */
  downloads?: string;
  /** Default true. */
  headless?: boolean;
  /** Chromium's sandbox. Default false: tests open only their own pages, and as root it can't be had. */
  sandbox?: boolean;
  /** Window size in CSS pixels; null leaves it to the browser. */
  viewport?: { width: number; height: number } | null;
  /** Firefox's preferences beyond those that every test has. */
  firefoxPrefs?: Record<string, unknown>;
  /** Let the extension into private windows in Chromium, as its user may; in Firefox that can be had later. */
  inPrivate?: boolean;
  /**
   * For tests: nobody needs the profile afterwards, so that Firefox is killed at the end in place of tidying up for a
   * second, and starts faster (firefox-start.ts). Default false.
   */
  passing?: boolean;
  /** Leave the page open that greets whoever has just installed the extension. Default false. */
  welcome?: boolean;
}

export interface ExtensionBrowser {
  kind: BrowserKind;
  browser: Browser;
  extensionId: string;
  /** The extension's own origin, without a slash at the end. */
  extensionOrigin: string;
  /** Folder the extension was installed from. */
  extension: string;
  close(): Promise<void>;
}

/** Where `wxt build` puts the extension. */
export const BUILT_EXTENSIONS: Record<BrowserKind, string> = {
  chromium: ".output/chrome-mv3",
  firefox: ".output/firefox-mv3",
};

export async function launch(
  kind: BrowserKind,
  options: LaunchOptions = {},
): Promise<ExtensionBrowser> {
  const extension = resolve(options.extension ?? BUILT_EXTENSIONS[kind]);
  if (!existsSync(`${extension}/manifest.json`)) {
    throw new Error(`There is no built extension in ${extension}. Run "npm run build" first.`);
  }
  const executablePath = findBrowser(kind);
  if (!executablePath)
    throw new Error(`No ${kind} is installed. "npm test" installs one or says how.`);
  const settings = {
    executablePath,
    extension,
    headless: options.headless ?? true,
    sandbox: options.sandbox ?? false,
    viewport: options.viewport === undefined ? { width: 1200, height: 800 } : options.viewport,
    ...(options.proxyPort ? { proxyPort: options.proxyPort } : {}),
    ...(options.downloads ? { downloads: options.downloads } : {}),
    inPrivate: options.inPrivate ?? false,
    firefoxPrefs: options.firefoxPrefs ?? {},
    passing: options.passing ?? false,
  };
  const started = await (kind === "chromium" ? launchChromium(settings) : launchFirefox(settings));
  if (!options.welcome) await closeWelcome(started);
  return { kind, extension, close: () => started.browser.close(), ...started };
}

/** What both launchers need, with every default filled in. */
export interface LaunchSettings {
  executablePath: string;
  extension: string;
  headless: boolean;
  sandbox: boolean;
  viewport: { width: number; height: number } | null;
  proxyPort?: number;
  downloads?: string;
  inPrivate: boolean;
  firefoxPrefs: Record<string, unknown>;
  passing: boolean;
}

export type Launched = Pick<ExtensionBrowser, "browser" | "extensionId" | "extensionOrigin"> &
  Partial<Pick<ExtensionBrowser, "close">>;
