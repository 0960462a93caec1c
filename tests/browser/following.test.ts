/** The card goes where its mention goes, and closes when that is out of sight: it never hangs in the air. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readMarks, waitForMarks } from "./support/page.ts";
import { hoverCard, hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

/** The space between a mention and its card, as the design has it. */
const GAP = 8;

async function gapOf(page: Page, text: string): Promise<number | undefined> {
  const mark = (await readMarks(page)).find((each) => each.text === text);
  const card = await readCard(page);
  if (!mark || !card?.visible) return undefined;
  const below = card.rect.y - (mark.rect.y + mark.rect.height);
  return Math.max(below, mark.rect.y - (card.rect.y + card.rect.height));
}

const standsBy = (page: Page, text: string) =>
  poll(
    `the card to stand by "${text}"`,
    async () => Math.abs(((await gapOf(page, text)) ?? Infinity) - GAP) <= 1,
    {},
    () => gapOf(page, text),
  );

describeInBrowsers("following", (context) => {
  test("the page scrolls: the card goes with its text, and closes with it out of view", async () => {
    const page = await context.open("/far-mentions.html");
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    // From its top a page can't be scrolled up.
    await page.evaluate(() => scrollTo(0, 60));
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page);
    await hoverCard(page);
    await standsBy(page, "Lynas Rare Earths");
    const before = (await readCard(page))!.rect;
    await page.evaluate(() => scrollBy(0, -60));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await standsBy(page, "Lynas Rare Earths");
    // Its edge at the text has moved; the other one may stay at the window's, where the card only grows.
    expect((await readCard(page))!.rect).not.toEqual(before);
    await page.evaluate(() => scrollBy(0, 2500));
    await waitForNoCard(page);
  });

  test("a box in the page scrolls: the same, though the text is still inside the window", async () => {
    const page = await context.open("/far-mentions.html");
    await page.evaluate(() => {
      const box = document.querySelector("#box")!;
      box.scrollIntoView({ block: "center" });
      box.scrollTop = 640;
    });
    await hoverMark(page, "MP Materials");
    await waitForCard(page);
    await hoverCard(page);
    await page.evaluate(() => document.querySelector("#box")!.scrollBy(0, 20));
    await standsBy(page, "MP Materials");
    await page.evaluate(() => document.querySelector("#box")!.scrollBy(0, 140));
    await waitForNoCard(page);
  });

  test("the text moves without any scrolling", async () => {
    const page = await context.open("/far-mentions.html");
    await hoverMark(page, "Lynas Rare Earths");
    const before = (await waitForCard(page)).rect;
    await hoverCard(page);
    await page.evaluate(() => document.querySelector("#moving")!.classList.add("away"));
    await poll("the card to have moved along", async () => {
      const { rect } = (await readCard(page))!;
      return Math.abs(rect.x - before.x - 300) <= 2;
    });
  });

  test("the text goes: so does the card", async () => {
    const page = await context.open("/far-mentions.html");
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page);
    await page.evaluate(() => document.querySelector("#moving")!.replaceChildren());
    await waitForNoCard(page);
  });
});
