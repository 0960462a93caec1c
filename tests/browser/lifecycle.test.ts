/** The worker is stopped, the extension is reloaded or removed: pages go on, or fall silent. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { evaluateInCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { hoverMark, movePointerAway } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";
import { isBackgroundRunning, reloadExtension, stopBackground } from "./support/worker.ts";

/** Errors of the page and of scripts in it, from now on. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

/** Registered ranges, not only distinct ones: a second script would register each once more. */
const countRanges = (page: Page) =>
  page.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0));

/** Remembers in the page which ranges are registered now, and gives what waits until they are all replaced by others. */
async function watchRanges(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const known = new Set([...CSS.highlights].flatMap(([, highlight]) => [...highlight]));
    Object.assign(window, { known });
  });
  const left = () =>
    page.evaluate(() => {
      const { known } = window as unknown as { known: Set<AbstractRange> };
      const now = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
      return { old: now.filter((range) => known.has(range)).length, all: now.length };
    });
  return async () => {
    await poll(
      "other marks in place of those before",
      async () => {
        const { old, all } = await left();
        return old === 0 && all > 0;
      },
      { timeout: 15_000 },
      left,
    );
  };
}

describeInBrowsers("a stopped worker", (context) => {
  test("wakes for the next hover", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Baogang Group" });
    await stopBackground(context.extension);
    expect(await isBackgroundRunning(context.extension)).toBe(false);
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    expect(await isBackgroundRunning(context.extension)).toBe(true);
  });

  test("wakes for new text", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Baogang Group" });
    await stopBackground(context.extension);
    await page.evaluate(() => {
      document.querySelector("#first")!.textContent = "MP Materials works Mountain Pass.";
    });
    await waitForMarks(page, { text: "MP Materials" });
  });

  test("wakes for the toolbar's search", async () => {
    const popup = await context.openOwn("popup.html");
    await popup.waitForSelector("input");
    await stopBackground(context.extension);
    await popup.type("input", "包钢");
    await poll("a hit", () => popup.$("[role=option]"));
  });
});

describeInBrowsers("a reloaded extension", (context) => {
  for (const asleep of [false, true])
    test(`takes an open page over, its worker ${asleep ? "asleep" : "awake"}`, async () => {
      const page = await context.open("/news.html");
      const errors = watchErrors(page);
      await waitForMarks(page, { text: "Baogang Group" });
      await hoverMark(page, "Lynas Rare Earths");
      await waitForCard(page, "Lynas Rare Earths");
      await movePointerAway(page);
      await waitForNoCard(page);
      const before = await countRanges(page);
      const taken = await watchRanges(page);
      if (asleep) {
        await stopBackground(context.extension);
        // Long enough for the page's script to have made its peace with it.
        await sleep(2000);
      }
      await reloadExtension(context.extension);
      await taken();
      await poll("all marks", async () => (await countRanges(page)) === before);
      // Whatever an old script still has to say, it has said by then.
      await sleep(1000);
      expect(await countRanges(page)).toBe(before);
      await page.evaluate(() => {
        const later = document.createElement("p");
        later.textContent = "MP Materials works on.";
        document.querySelector("#first")!.after(later);
      });
      await waitForMarks(page, { text: "MP Materials" });
      await hoverMark(page, "Baogang Group");
      await waitForCard(page, "Baogang Group", { timeout: 10_000 });
      // Two scripts would open two cards: with more than one this throws.
      await evaluateInCard(page, () => true, null);
      await sleep(1000);
      expect(await countRanges(page)).toBe(before + 2);
      expect(errors).toEqual([]);
    });
});

describeInBrowsers("a removed extension", (context) => {
  test("leaves the page as it was, without a word", async () => {
    const page = await context.open("/news.html");
    const errors = watchErrors(page);
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await context.extension.browser.uninstallExtension(context.extension.extensionId);
    // Firefox ends the script where it stands: what it has shown stays until the page is loaded anew.
    if (context.kind === "firefox") return expect(errors).toEqual([]);
    await waitForNoMarks(page);
    await poll("the card to go", () =>
      page.evaluate(() => document.querySelector("[data-lodestone=card]") === null),
    );
    await page.evaluate(() => {
      document.querySelector("#first")!.textContent = "MP Materials works Mountain Pass.";
    });
    await sleep(1000);
    expect(await readMarks(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
