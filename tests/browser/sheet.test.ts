/** The sheet of a small screen: pushed away with a finger, by its inner edge; all other ways to close it stay. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import {
  evaluateInCard,
  readCard,
  rectInCard,
  waitForCard,
  waitForNoCard,
  waitForStillCard,
} from "./support/card.ts";
import { setReducedMotion } from "./support/colours.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { revealMark } from "./support/page.ts";
import { poll, sleep } from "./support/poll.ts";

const SCREEN = { width: 400, height: 720 };
const NAME = "Lynas Rare Earths";
/** Slow: what a finger does that tries what happens. */
const STEP_MS = 40;

describeInBrowsers("sheet", (context) => {
  async function openSheet(lift = 0): Promise<Page> {
    const page = await context.open("/news.html");
    await page.setViewport({ ...SCREEN, hasTouch: context.kind === "chromium" });
    await revealMark(page, NAME);
    await page.evaluate((top) => (document.body.style.paddingTop = `${top}px`), lift);
    const { rect } = await revealMark(page, NAME);
    await page.touchscreen.tap(rect.x + 20, rect.y + rect.height / 2);
    await waitForCard(page, NAME);
    await waitForStillCard(page);
    return page;
  }

  /** Pushes by so much, in even steps, and lets go. */
  async function push(page: Page, selector: string, by: number, steps = 6) {
    const { x, y, height } = await rectInCard(page, selector);
    const at = { x: x + 30, y: y + height / 2 };
    await page.touchscreen.touchStart(at.x, at.y);
    for (let step = 1; step <= steps; step++) {
      await page.touchscreen.touchMove(at.x, at.y + (by * step) / steps);
      await sleep(STEP_MS);
    }
    const during = (await readCard(page))!.rect.y;
    await page.touchscreen.touchEnd();
    return during;
  }

  const top = async (page: Page) => (await readCard(page))!.rect.y;

  test("follows the finger that holds its bar, and goes when it is pushed far", async () => {
    const page = await openSheet();
    const before = await top(page);
    expect((await push(page, ".bar .of", 250)) - before).toBeCloseTo(250, 0);
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelector("[data-lodestone=card]"))).toBeNull();
    // The next one stands where it should.
    const { rect } = await revealMark(page, NAME);
    await page.touchscreen.tap(rect.x + 20, rect.y + rect.height / 2);
    await waitForCard(page, NAME);
    await poll("the next sheet in its place", async () => (await top(page)) === before);
  });

  test("comes back when it was pushed a little, or the other way", async () => {
    const page = await openSheet();
    const before = await top(page);
    expect((await push(page, ".bar .of", 60)) - before).toBeCloseTo(60, 0);
    await poll("the sheet back in its place", async () => (await top(page)) === before);
    expect(await push(page, ".bar .of", -80)).toBe(before);
    await sleep(400);
    expect(await top(page)).toBe(before);
  });

  test("goes when it is thrown", async () => {
    const page = await openSheet();
    // In one step: several would be slow where the machine is.
    await push(page, ".bar .of", 100, 1);
    await waitForNoCard(page);
  });

  test("at the top of the screen it goes up, by its lower edge", async () => {
    const page = await openSheet(430);
    expect(await top(page)).toBe(0);
    const { height } = (await readCard(page))!.rect;
    expect(await push(page, ".actions .why", -height / 2)).toBeCloseTo(-height / 2, 0);
    await waitForNoCard(page);
  });

  test("moves for nobody who holds its text, and a tap on its buttons is a tap", async () => {
    const page = await openSheet();
    const before = await top(page);
    expect(await push(page, ".summary", 250)).toBe(before);
    expect((await readCard(page))!.visible).toBe(true);
    const { x, y, width, height } = await rectInCard(page, ".bar .close");
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await waitForNoCard(page);
  });

  test("closes by keyboard as every card", async () => {
    const page = await openSheet();
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
  });

  test("slides nowhere for who wants nothing to move", async () => {
    const slides = async (reduced: boolean) => {
      const page = await openSheet();
      await setReducedMotion(context.extension, page, reduced);
      await evaluateInCard(page, watchSliding, null);
      const before = await top(page);
      await push(page, ".bar .of", 60);
      await poll("the sheet back in its place", async () => (await top(page)) === before);
      await sleep(400);
      return page.evaluate(() => document.documentElement.hasAttribute("data-slid"));
    };
    expect(await slides(false)).toBe(true);
    expect(await slides(true)).toBe(false);
    await setReducedMotion(context.extension, await context.open("/news.html"), false);
  });
});

/** Runs in the page: notes on its root whether the sheet slides in any frame, however soon that is over. */
function watchSliding(root: ShadowRoot): void {
  const look = (): void => {
    if (root.querySelector(".root")!.getAnimations().length > 0)
      document.documentElement.setAttribute("data-slid", "");
    requestAnimationFrame(look);
  };
  look();
}
