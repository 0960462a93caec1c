/** A finger: tap to open, tap elsewhere to close; on a narrow screen the card is a sheet at the bottom. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import {
  readCard,
  waitForCard,
  waitForNoCard,
  waitForStillCard,
  type Rect,
} from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { revealMark } from "./support/page.ts";
import { sleep } from "./support/poll.ts";

/** Where the card stands when it has come to rest. */
async function standingCard(page: Page, title: string): Promise<Rect> {
  await waitForCard(page, title);
  await waitForStillCard(page);
  return (await waitForCard(page, title)).rect;
}

describeInBrowsers("touch", (context) => {
  const SCREEN = { width: 400, height: 720 };

  async function openSmall(path: string) {
    const page = await context.open(path);
    await page.setViewport({ ...SCREEN, hasTouch: context.kind === "chromium" });
    const tap = async (text: string) => {
      const { rect } = await revealMark(page, text);
      await page.touchscreen.tap(rect.x + rect.width / 2, rect.y + rect.height / 2);
      return rect;
    };
    return { page, tap };
  }

  test("a tap opens a sheet over the whole width at the bottom, clear of what was tapped", async () => {
    const { page, tap } = await openSmall("/news.html");
    const mark = await tap("Lynas Rare Earths");
    const rect = await standingCard(page, "Lynas Rare Earths");
    expect(rect.x).toBe(0);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(rect.width).toBe(width);
    expect(rect.y + rect.height).toBeCloseTo(SCREEN.height, 0);
    expect(rect.y).toBeGreaterThan(mark.y + mark.height);
    // A finger that is lifted leaves nothing: the sheet stays.
    await sleep(1000);
    expect((await readCard(page))?.visible).toBe(true);
    await page.touchscreen.tap(200, 20);
    await waitForNoCard(page);
  });

  test("what is tapped at the bottom gets its sheet at the top", async () => {
    const { page } = await openSmall("/news.html");
    await revealMark(page, "Lynas Rare Earths");
    await page.evaluate(() => {
      const text = [...document.querySelectorAll("p")].find((p) => p.innerText.includes("Lynas"))!;
      text.style.marginTop = "500px";
      scrollTo(0, 0);
      scrollBy(0, text.getBoundingClientRect().top - innerHeight + 90);
    });
    const { rect: mark } = await revealMark(page, "Lynas Rare Earths");
    await page.touchscreen.tap(mark.x + 20, mark.y + mark.height / 2);
    const rect = await standingCard(page, "Lynas Rare Earths");
    expect(rect.y).toBe(0);
    expect(rect.y + rect.height).toBeLessThan(mark.y);
  });

  test("a tap on another mark opens that one", async () => {
    const { page, tap } = await openSmall("/news.html");
    await tap("Baogang Group");
    const card = await standingCard(page, "Baogang Group");
    const { rect } = await revealMark(page, "Baogang Group");
    expect(card.y).toBeGreaterThan(rect.y);
    await page.touchscreen.tap(200, 20);
    await waitForNoCard(page);
    await tap("Lynas Rare Earths");
    await waitForCard(page, "Lynas Rare Earths");
  });
});
