/**
 * A page that changes its text 1,000 times a second. For a few seconds in every run; `LODESTONE_MINUTE=60` makes it the
 * whole minute.
 */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { collectGarbage } from "./support/garbage.ts";
import { ourWorkDuring } from "./support/our-work.ts";
import { readMarks, waitForMarks } from "./support/page.ts";
import { poll, sleep } from "./support/poll.ts";

const SECONDS = Number(process.env.LODESTONE_MINUTE ?? 5);

declare global {
  /** One of a hundred of the text nodes that were replaced, as long as anybody holds them. */
  var lodestoneReplaced: WeakRef<Node>[];
  var lodestoneChanges: number;
}

/** Runs in the page: each change gives the ticker a new text node; a name stands in every second one. */
async function churn(seconds: number): Promise<void> {
  globalThis.lodestoneReplaced = [];
  globalThis.lodestoneChanges = 0;
  const ticker = document.querySelector("#ticker")!;
  const start = performance.now();
  for (let now = start; now - start < seconds * 1_000; now = performance.now()) {
    // As many as are due: a timer that comes late makes up for it.
    for (const due = now - start; globalThis.lodestoneChanges < due;) {
      const count = globalThis.lodestoneChanges++;
      if (count % 100 === 0) globalThis.lodestoneReplaced.push(new WeakRef(ticker.firstChild!));
      ticker.textContent = `${count % 2 ? "Shenghe Resources" : "Nobody"} at ${count}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  ticker.textContent = "At last Iluka Resources";
}

const held = (page: Page) =>
  page.evaluate(() => globalThis.lodestoneReplaced.filter((ref) => ref.deref()).length);

describeInBrowsers("1,000 changes a second", (context) => {
  test(
    `for ${SECONDS} s: marks are right, nothing is kept, nothing goes on by itself`,
    async () => {
      const body =
        "<p id=ticker>0</p><p>Of Baogang Group.</p><p>Of MP Materials and Lynas Rare Earths.</p>";
      context.server.route("/churn.html", `<!doctype html><meta charset="utf-8">${body}`);
      const page = await context.open("/churn.html");
      await waitForMarks(page, { atLeast: 3 });
      await page.evaluate(churn, SECONDS);
      const names = ["Iluka Resources", "Baogang Group", "MP Materials", "Lynas Rare Earths"];
      const marked = async () => (await readMarks(page)).map(({ text }) => text);
      await poll(
        "the last marks",
        async () => (await marked()).join() === names.join(),
        {},
        marked,
      );
      expect(await page.evaluate(() => globalThis.lodestoneChanges)).toBeGreaterThan(900 * SECONDS);
      await poll(
        "the text that was replaced to go",
        async () => {
          await collectGarbage(context.kind, page);
          return (await held(page)) <= 2;
        },
        { timeout: 20_000, interval: 500 },
        () => held(page),
      );
      // Marking is no change that we would hear of: with the page at rest, all comes to rest.
      await poll(
        "half a second without any work of ours",
        async () => (await ourWorkDuring(context.kind, page, () => sleep(500))) === 0,
        { timeout: 40_000 },
      );
    },
    (SECONDS + 90) * 1_000,
  );
});
