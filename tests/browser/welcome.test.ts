/** The page that greets after an installation: once, and alive. */
import { expect, test } from "vitest";
import { waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readStorage } from "./support/inside.ts";
import { waitForMarks, waitForNoMarks } from "./support/page.ts";
import { hoverMark, movePointerAway } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";
import { findWelcome } from "./support/welcome-page.ts";
import { reloadExtension } from "./support/worker.ts";

describeInBrowsers(
  "welcome",
  (context) => {
    const find = () => findWelcome(context.extension);

    test("opens on install, and never again", async () => {
      const page = await poll("the page", find, { timeout: 15_000 });
      await page.close();
      await reloadExtension(context.extension);
      // Long enough for a page to open.
      await waitForMarks(await context.open("/news.html"), { text: "Baogang Group" });
      await sleep(2000);
      expect(await find()).toBeUndefined();
    });

    test("its paragraph has the marks and the card of any page", async () => {
      const page = await context.openOwn("welcome.html");
      await waitForMarks(page, { text: "Lynas Rare Earths" });
      await hoverMark(page, "Baogang Group");
      const card = await waitForCard(page, "Baogang Group");
      expect(card.facts[0]).toContain("Revenue");
      await movePointerAway(page);
      await waitForNoCard(page);
    });

    test("each of three choices is saved, and shown at once", async () => {
      const page = await context.openOwn("welcome.html");
      await waitForMarks(page);
      await page.click("input[value=none]");
      await waitForNoMarks(page);
      await page.click("input[value=underline]");
      await waitForMarks(page);
      await page.click("input[name=language][value=zh]");
      await poll("the page in Chinese", () =>
        page.evaluate(() => document.documentElement.lang === "zh"),
      );
      await waitForMarks(page, { text: "包钢集团" });
      await hoverMark(page, "包钢集团");
      expect((await waitForCard(page)).text).toContain("来源");
      // Neither the card nor a text that is just changing its language may be where the next click goes.
      await movePointerAway(page);
      await waitForNoCard(page);
      await page.click("input[name=language][value=browser]");
      await waitForMarks(page, { text: "Lynas Rare Earths" });
      await page.click("input[name=where][value=chosen]");
      await poll("the choice in the storage", async () => {
        const { settings } = await readStorage(page);
        return (settings as { where?: string } | undefined)?.where === "chosen";
      });
      // Sites are off now; the page itself goes on showing what it is about.
      const news = await context.open("/news.html");
      await sleep(1000);
      await waitForNoMarks(news);
      await page.bringToFront();
      await waitForMarks(page, { text: "Lynas Rare Earths" });
      await page.click("input[name=where][value=everywhere]");
      await news.bringToFront();
      await waitForMarks(news, { text: "Baogang Group" });
    });
  },
  { welcome: true },
);
