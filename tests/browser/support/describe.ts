/** Runs one group of tests in each browser, with the built extension and a fixture server. */
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSER_KINDS } from "../../../scripts/setup/find-browsers.mjs";
import { openExtensionPage, type OpenExtensionPage } from "./extension-pages.ts";
import { launch } from "./launch.ts";
import type { BrowserKind, ExtensionBrowser, LaunchOptions } from "./launch.ts";
import { openPage } from "./page.ts";
import { startFixtureServer } from "./server.ts";
import type { FixtureServer } from "./server.ts";

/** What a test has at hand. The browser and the server are there once tests run, not while they are declared. */
export interface BrowserContext {
  readonly kind: BrowserKind;
  readonly extension: ExtensionBrowser;
  readonly server: FixtureServer;
  /** Opens a path of the fixture server, or an address, in a new tab; it is closed after the test. */
  open(pathOrUrl: string): Promise<Page>;
  /** Opens a page of the extension in a tab, such as `options.html`; it is closed after the test. */
  openOwn(path: string, options?: OpenExtensionPage): Promise<Page>;
}

const FIXTURES = ["tests/browser/fixtures", "assets/demo"];

/**
 * Declares the group once for each browser. The browser is started once a group: tests of one group share its
 * settings and profile, and no two groups share anything. `LODESTONE_BROWSERS=firefox` leaves the other out.
 *
 * @param options how the browser is launched, or what finds that out for each browser
 */
export function describeInBrowsers(
  name: string,
  declare: (context: BrowserContext) => void,
  options: LaunchOptions | ((kind: BrowserKind) => Promise<LaunchOptions>) = {},
): void {
  for (const kind of chosenBrowsers()) {
    describe(`${name} [${kind}]`, () => {
      let extension: ExtensionBrowser | undefined;
      let server: FixtureServer | undefined;
      let opened = new Set<Page>();

      beforeAll(async () => {
        server = await startFixtureServer(FIXTURES);
        const own = typeof options === "function" ? await options(kind) : options;
        extension = await launch(kind, { proxyPort: server.port, passing: true, ...own });
      });
      afterEach(async () => {
        const pages = [...opened];
        opened = new Set();
        await Promise.all(pages.map((page) => page.close().catch(() => {})));
      });
      afterAll(async () => {
        await extension?.close();
        await server?.close();
      });

      declare({
        kind,
        get extension() {
          return started(extension, "browser");
        },
        get server() {
          return started(server, "fixture server");
        },
        async open(pathOrUrl) {
          const { browser } = started(extension, "browser");
          const url = pathOrUrl.startsWith("/")
            ? started(server, "fixture server").url(pathOrUrl)
            : pathOrUrl;
          const page = await openPage(browser, url);
          opened.add(page);
          return page;
        },
        async openOwn(path, options) {
          const page = await openExtensionPage(started(extension, "browser"), path, options);
          opened.add(page);
          return page;
        },
      });
    });
  }
}

function started<T>(value: T | undefined, what: string): T {
  if (value) return value;
  throw new Error(
    `The ${what} is there only while a test runs: use it inside test(), not describe().`,
  );
}

function chosenBrowsers(): readonly BrowserKind[] {
  const chosen = process.env.LODESTONE_BROWSERS;
  if (!chosen) return BROWSER_KINDS;
  return chosen.split(",").map((name) => {
    const kind = BROWSER_KINDS.find((each) => each === name.trim());
    if (kind) return kind;
    throw new Error(`LODESTONE_BROWSERS names "${name}"; it may name ${BROWSER_KINDS.join(", ")}.`);
  });
}
