/** Builds the extension, serves the demo article, and shows both in a browser. */
import { buildExtension } from "../build-extension.ts";
import { step } from "../setup/progress.mjs";
import { launch } from "../../tests/browser/support/launch.ts";
import type { BrowserKind, ExtensionBrowser } from "../../tests/browser/support/launch.ts";
import { startFixtureServer } from "../../tests/browser/support/server.ts";
import type { StartArguments } from "./arguments.mjs";
import { hasDisplay } from "./has-display.ts";
import { takeTour } from "./take-tour.ts";

const ARTICLE = "/article.html";

export async function runDemo(chosen: StartArguments & { browser: BrowserKind }): Promise<void> {
  const kind = chosen.browser;
  const headless = chosen.headless || !hasDisplay();
  await step(`Building the extension for ${kind}`, () => buildExtension(kind));
  const server = await startFixtureServer(["assets/demo"]);
  const url = chosen.url ?? server.url(ARTICLE);
  let opened: ExtensionBrowser | undefined;
  try {
    opened = await step(`Starting ${kind}${headless ? " without a window" : ""}`, () =>
      launch(kind, {
        headless,
        // Other people's pages need the sandbox, which root can't have. The demo article does without, so that it
        // opens in containers too, where there often is none.
        sandbox: chosen.url !== undefined && process.getuid?.() !== 0,
        viewport: headless ? { width: 1200, height: 800 } : null,
      }),
    );
    if (headless) await takeTour(opened, url, chosen.screenshots ?? `.output/screenshots/${kind}`);
    else await stayOpen(opened, url);
  } finally {
    await opened?.close();
    await server.close();
  }
}

/** Returns when the window is closed or Ctrl-C is pressed. */
async function stayOpen({ kind, browser }: ExtensionBrowser, url: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    browser.once("disconnected", () => resolve());
    process.once("SIGINT", () => resolve());
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(url);
  console.log(
    `\n${kind} is open on ${url} with Lodestone in it.\n` +
      `Rest the mouse on a marked name. Close the window or press Ctrl-C here to end.`,
  );
  await ended;
}
