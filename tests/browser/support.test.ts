/** The helpers that other tests trust to notice something: that they do notice it. */
import { expect, test } from "vitest";
import { readCard, waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { strayRequests } from "./support/network.ts";
import { waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";
import { isBackgroundRunning, stopBackground } from "./support/worker.ts";

describeInBrowsers("helpers", (context) => {
  test("a request to anywhere else is seen, over http and https", async () => {
    context.server.route("/leak.html", "<!doctype html><title>Leak</title>");
    const page = await context.open("/leak.html");
    expect(strayRequests(context.server, ["/leak.html"])).toEqual([]);
    await page.evaluate(() => {
      for (const scheme of ["http", "https"])
        void fetch(`${scheme}://leak.invalid/`).catch(() => {});
    });
    await poll("the requests to reach the proxy", () => {
      const seen = strayRequests(context.server, ["/leak.html"]).join("\n");
      return seen.includes("http://leak.invalid/") && seen.includes("https://leak.invalid");
    });
  });

  test("a request to the fixture server that the page did not need is seen", async () => {
    context.server.route("/own.html", "<!doctype html><title>Own</title>");
    const page = await context.open("/own.html");
    await page.evaluate(() => fetch("/beacon").then(() => {}));
    expect(strayRequests(context.server, ["/own.html", "/leak.html"]).join("\n")).toContain(
      "/beacon",
    );
  });

  test("waiting in vain says for what, and what was there", async () => {
    context.server.route("/empty.html", "<!doctype html><title>Empty</title><p>Nothing known.");
    const page = await context.open("/empty.html");
    await expect(waitForMarks(page, { text: "Baogang Group", timeout: 200 })).rejects.toThrow(
      /1 mark\(s\) on "Baogang Group" on http.*empty\.html; there is: \[\]/,
    );
    await expect(waitForCard(page, undefined, { timeout: 200 })).rejects.toThrow(/a card.*no card/);
    expect(await readCard(page)).toBeUndefined();
  });

  test("a stopped background is told from a running one", async () => {
    const page = await context.open("/empty.html");
    await page.reload();
    await poll("the background to run", () => isBackgroundRunning(context.extension));
    await stopBackground(context.extension);
    expect(await isBackgroundRunning(context.extension)).toBe(false);
  });
});
