/** The toolbar's button counts the entities of the page in its tab, frames and all, whatever happens to the worker. */
import type { Page } from "puppeteer-core";
import { test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { readBadge, sendToWorker } from "./support/inside.ts";
import { waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";
import { stopBackground } from "./support/worker.ts";

/** What news.html names: Baogang Group, Lynas, Mount Weld, Western Australia, Xi, the plan, dysprosium. */
const NEWS = "7";

describeInBrowsers("badge", (context) => {
  const waitForBadge = (own: Page, path: string, text: string) => {
    // Ports are no part of a match pattern.
    const pattern = `*://127.0.0.1${path}`;
    return poll(
      `the badge "${text}"`,
      async () => (await readBadge(own, pattern)) === text,
      { timeout: 10_000 },
      () => readBadge(own, pattern),
    );
  };

  test("counts the page's entities, and follows what the page does", async () => {
    const own = await context.openOwn("options.html");
    const page = await context.open("/news.html");
    await waitForBadge(own, "/news.html", NEWS);
    await page.evaluate(() => {
      document.querySelector("#first")!.textContent = "MP Materials works Mountain Pass.";
    });
    await waitForBadge(own, "/news.html", "8");
    await page.evaluate(() => document.body.replaceChildren());
    await waitForBadge(own, "/news.html", "");
  });

  test("counts an entity of several frames once", async () => {
    const own = await context.openOwn("options.html");
    const page = await context.open("/frames.html");
    await waitForBadge(own, "/frames.html", NEWS);
    await page.evaluate(() => {
      document.querySelector("h1")!.textContent = "Baogang Group and MP Materials";
    });
    await waitForBadge(own, "/frames.html", "8");
  });

  test("counts on after the worker was stopped", async () => {
    const own = await context.openOwn("options.html");
    const page = await context.open("/news.html");
    await waitForBadge(own, "/news.html", NEWS);
    await stopBackground(context.extension);
    await page.evaluate(() => document.querySelector("#first")!.remove());
    await waitForBadge(own, "/news.html", "6");
  });

  test("can be switched off, and goes where marks go", async () => {
    const own = await context.openOwn("options.html");
    const page = await context.open("/news.html");
    await waitForMarks(page);
    await waitForBadge(own, "/news.html", NEWS);
    for (const option of ["badge", "enabled"]) {
      const set = (on: boolean) =>
        sendToWorker(own, {
          type: "change-settings",
          change: { type: "set", values: { [option]: on } },
        });
      await set(false);
      await waitForBadge(own, "/news.html", "");
      await set(true);
      await waitForBadge(own, "/news.html", NEWS);
    }
  });
});
