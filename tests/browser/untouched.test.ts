/** The page's own nodes are never changed, and nothing is ever sent anywhere. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { strayRequests } from "./support/network.ts";
import { waitForMarks } from "./support/page.ts";
import { clickInCard, hoverMark, movePointerAway } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

interface Watched {
  before: string;
  changes: string[];
}

/** What the page itself saw happen to it. */
const watched = (page: Page) =>
  page.evaluate(() => {
    const { before, changes } = window as unknown as Watched;
    return { changes, same: document.documentElement.outerHTML === before };
  });

describeInBrowsers("an untouched page", (context) => {
  test("sees no change by marks, and of a card only its coming and going", async () => {
    const page = await context.open("/watched.html");
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    expect(await watched(page)).toEqual({ changes: [], same: true });

    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    expect(await watched(page)).toEqual({
      changes: ["childList HTML +DIV"],
      same: false,
    });

    await movePointerAway(page);
    await waitForNoCard(page);
    expect(await watched(page)).toEqual({
      changes: ["childList HTML +DIV", "childList HTML -DIV"],
      same: true,
    });
  });

  test("is the same as its source on the demo article, before and after a card", async () => {
    const page = await context.open("/article.html");
    const asServed = () =>
      page.evaluate(async () => {
        const source = await (await fetch(location.href)).text();
        const served = new DOMParser().parseFromString(source, "text/html");
        return document.documentElement.outerHTML === served.documentElement.outerHTML;
      });
    await waitForMarks(page, { text: "Baogang Group" });
    expect(await asServed()).toBe(true);
    await hoverMark(page, "Xi Jinping");
    await waitForCard(page, "Xi Jinping");
    expect(await asServed()).toBe(false);
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await asServed()).toBe(true);
  });

  test("is all that was requested, whatever a reader does", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await clickInCard(page, ".chips button");
    await waitForCard(page, /^(?!Baogang Group$)./);
    await clickInCard(page, "summary");
    const popup = await context.openOwn("popup.html");
    await poll("the field", () => popup.$("input[type=search]"));
    await popup.type("input[type=search]", "包钢");
    await popup.waitForSelector("[role=option]");
    await popup.click("[role=option]");
    await popup.waitForSelector(".card");
    const options = await context.openOwn("options.html");
    await options.waitForSelector("input[value=tint]");
    await options.click("input[value=tint]");
    expect(strayRequests(context.server, ["/news.html", "/article.html", "/watched.html"])).toEqual(
      [],
    );
  });
});
