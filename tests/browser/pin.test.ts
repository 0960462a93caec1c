/** Pinned cards: they stay, several at once, where the reader puts them, until the reader is done with them. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { evaluateInCard, waitForCard, waitForNoCard, type Rect } from "./support/card.ts";
import { evaluateInClosedRoots } from "./support/closed-root.ts";
import { describeInBrowsers } from "./support/describe.ts";
import {
  clickInCard,
  hoverCard,
  hoverMark,
  movePointer,
  movePointerAway,
} from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";
import { reloadExtension } from "./support/worker.ts";
import { waitForMarks } from "./support/page.ts";

/** Longer than every delay of the hover together. */
const LONG = 1000;

interface Pinned {
  label: string;
  rect: Rect;
  handle: Rect;
  close: Rect;
  focused: string | null;
}

/** The pinned cards, oldest first. */
async function pinned(page: Page): Promise<Pinned[]> {
  const seen = await evaluateInClosedRoots(
    page,
    (root) => {
      const rectOf = (css: string) => {
        const { x, y, width, height } = root.querySelector(css)!.getBoundingClientRect();
        return { x, y, width, height };
      };
      if (!root.querySelector(".handle") || !root.host.matches(":popover-open")) return null;
      return {
        label: root.querySelector("[role=dialog]")!.getAttribute("aria-label")!,
        rect: rectOf("[role=dialog]"),
        handle: rectOf(".handle"),
        close: rectOf(".close"),
        focused: root.activeElement?.textContent ?? null,
      };
    },
    null,
  );
  return seen.filter((each) => each !== null);
}

/** The button that pins the card of this name; undefined while there is no such card on a mention. */
async function pinButton(page: Page, name: string): Promise<Rect | undefined> {
  const seen = await evaluateInClosedRoots(
    page,
    (root, label) => {
      const dialog = root.querySelector("[role=dialog]");
      const button = root.querySelector(".pin");
      if (!button || dialog?.getAttribute("aria-label") !== label) return null;
      const { x, y, width, height } = button.getBoundingClientRect();
      return width > 0 ? { x, y, width, height } : null;
    },
    name,
  );
  return seen.find((each) => each !== null) ?? undefined;
}

async function hover(page: Page, name: string): Promise<Rect> {
  await hoverMark(page, name);
  return poll(`the card of "${name}"`, () => pinButton(page, name));
}

async function pin(page: Page, name: string): Promise<void> {
  const to = middle(await hover(page, name));
  await movePointer(page, to);
  await page.mouse.click(to.x, to.y);
  await poll(`"${name}" to be pinned`, async () =>
    (await pinned(page)).some(({ label }) => label === name),
  );
  await waitForRest(page);
}

/** Waits until no card moves by itself: each comes up from a little below its place. */
async function waitForRest(page: Page): Promise<void> {
  await poll("the cards at rest", async () => {
    const moving = await evaluateInClosedRoots(
      page,
      (root) => root.querySelector(".root")!.getAnimations().length > 0,
      null,
    );
    return !moving.includes(true);
  });
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
const labels = async (page: Page) => (await pinned(page)).map(({ label }) => label);

async function drag(page: Page, from: Rect, by: { x: number; y: number }): Promise<void> {
  const { x, y } = middle(from);
  await movePointer(page, { x, y });
  await page.mouse.down();
  await movePointer(page, { x: x + by.x, y: y + by.y });
  await page.mouse.up();
}

describeInBrowsers("pinned cards", (context) => {
  test("stay through leaving, scrolling and other cards, several at once, until their button is pressed", async () => {
    const page = await context.open("/news.html");
    await pin(page, "Xi Jinping");
    await drag(page, (await pinned(page))[0]!.handle, { x: 600, y: 200 });
    await pin(page, "Baogang Group");
    expect(await labels(page)).toEqual(["Xi Jinping", "Baogang Group"]);
    const before = await pinned(page);
    await movePointerAway(page);
    await page.evaluate(() => scrollBy(0, 300));
    await sleep(LONG);
    expect((await pinned(page)).map(({ rect }) => rect)).toEqual(before.map(({ rect }) => rect));
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.click(5, 5);
    expect(await labels(page)).toEqual(["Xi Jinping", "Baogang Group"]);
    const { x, y } = middle((await pinned(page))[1]!.close);
    await page.mouse.click(x, y);
    expect(await labels(page)).toEqual(["Xi Jinping"]);
    await sleep(LONG);
    expect(await labels(page)).toEqual(["Xi Jinping"]);
  });

  test("are moved by mouse and by keyboard, and never off screen", async () => {
    const page = await context.open("/news.html");
    await pin(page, "Baogang Group");
    const [start] = await pinned(page);
    await drag(page, start!.handle, { x: 120, y: 60 });
    const [dragged] = await pinned(page);
    expect(dragged!.rect.x - start!.rect.x).toBeCloseTo(120, 0);
    expect(dragged!.rect.y - start!.rect.y).toBeCloseTo(60, 0);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    const [moved] = await pinned(page);
    expect(moved!.focused).toBe("Move");
    expect(dragged!.rect.x - moved!.rect.x).toBeCloseTo(16, 0);
    expect(dragged!.rect.y - moved!.rect.y).toBeCloseTo(32, 0);
    for (let press = 0; press < 30; press++) {
      await page.keyboard.down("Shift");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.up("Shift");
    }
    const [far] = await pinned(page);
    expect(far!.rect.x + far!.rect.width).toBeLessThanOrEqual(1200);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test("Esc closes the one with the focus, else the card on a mention, else the last", async () => {
    const page = await context.open("/news.html");
    await pin(page, "Xi Jinping");
    await drag(page, (await pinned(page))[0]!.handle, { x: 600, y: 200 });
    await pin(page, "Baogang Group");
    await drag(page, (await pinned(page))[1]!.handle, { x: 0, y: 300 });
    // The handle that was pressed last has the focus.
    await page.keyboard.press("Escape");
    expect(await labels(page)).toEqual(["Xi Jinping"]);
    await page.mouse.click(5, 5);
    await hover(page, "Lynas Rare Earths");
    await page.keyboard.press("Escape");
    expect(
      await page.evaluate(() => document.querySelectorAll("[data-lodestone=card]").length),
    ).toBe(1);
    expect(await labels(page)).toEqual(["Xi Jinping"]);
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
  });

  test("work when a modal dialog opens over them, closes, or is taken away", async () => {
    const page = await context.open("/news.html");
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      dialog.textContent = "A dialog of the page";
      document.body.append(dialog);
    });
    await pin(page, "Baogang Group");
    await page.evaluate(() => document.querySelector("dialog")!.showModal());
    const isInDialog = () =>
      page.evaluate(() => document.querySelector("dialog [data-lodestone=card]") !== null);
    await poll("the card in the dialog", isInDialog);
    const [before] = await pinned(page);
    await drag(page, before!.handle, { x: 40, y: 40 });
    expect((await pinned(page))[0]!.rect.x - before!.rect.x).toBeCloseTo(40, 0);
    await page.evaluate(() => document.querySelector("dialog")!.close());
    await poll("the card out of the dialog", async () => !(await isInDialog()));
    expect(await labels(page)).toEqual(["Baogang Group"]);
    await page.evaluate(() => document.querySelector("dialog")!.showModal());
    await poll("the card in the dialog again", isInDialog);
    await page.evaluate(() => document.querySelector("dialog")!.remove());
    await poll("the card on its own", async () => (await labels(page)).length === 1);
  });

  test("stand over what is in full screen, where they can be moved, and stay when that ends", async () => {
    const page = await context.open("/news.html");
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.textContent = "Full screen";
      button.style.cssText = "position: fixed; right: 0; bottom: 0";
      button.onclick = () => void document.querySelector("p")!.requestFullscreen();
      document.body.append(button);
    });
    await pin(page, "Baogang Group");
    const isOnTop = async () => {
      const { x, y } = middle((await pinned(page))[0]!.rect);
      return page.evaluate(
        (at) => (document.elementFromPoint(at.x, at.y) as HTMLElement | null)?.dataset.lodestone,
        { x, y },
      );
    };
    await page.click("button");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await poll("the card on top", async () => (await isOnTop()) === "card");
    await waitForRest(page);
    const [before] = await pinned(page);
    await drag(page, before!.handle, { x: 40, y: 30 });
    const [moved] = await pinned(page);
    expect(moved!.rect.x - before!.rect.x).toBeCloseTo(40, 0);
    expect(moved!.rect.y - before!.rect.y).toBeCloseTo(30, 0);
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => document.fullscreenElement === null);
    await poll("the card on top again", async () => (await isOnTop()) === "card");
    expect(await labels(page)).toEqual(["Baogang Group"]);
  });

  test("go when the site is switched off, and when the extension goes", async () => {
    const page = await context.open("http://pinned.fixture.test/news.html");
    await pin(page, "Baogang Group");
    await hover(page, "Lynas Rare Earths");
    const other = await context.open("http://pinned.fixture.test/names.html");
    await hoverMark(other, "Lynas Rare Earths");
    await waitForCard(other, "Lynas Rare Earths");
    await clickInCard(other, ".actions .hide > button");
    await clickInCard(other, "[role=menuitem]:last-child");
    await page.bringToFront();
    await poll("all cards to go", () =>
      page.evaluate(() => document.querySelector("[data-lodestone=card]") === null),
    );
    const third = await context.open("/news.html");
    await pin(third, "Baogang Group");
    await reloadExtension(context.extension);
    await poll("the pinned card to go", () =>
      third.evaluate(() => document.querySelector("[data-lodestone=card]") === null),
    );
    await waitForMarks(third);
  });
});

describeInBrowsers("back and forward", (context) => {
  for (const { window, scrolls } of [
    { window: { width: 1200, height: 800 }, scrolls: ".scroller" },
    { window: { width: 700, height: 300 }, scrolls: ".stack" },
  ])
    test(`what opens in place of a card that was scrolled starts at its top, ${window.height} px high`, async () => {
      const page = await context.open("/news.html");
      await page.setViewport(window);
      await hoverMark(page, "Baogang Group");
      await waitForCard(page, "Baogang Group");
      const scrolled = () =>
        evaluateInCard(page, (root, css) => root.querySelector(css)!.scrollTop, scrolls);
      const chip = ".chips li:last-child button";
      await hoverCard(page, chip);
      expect(await scrolled()).toBeGreaterThan(0);
      await clickInCard(page, chip);
      await waitForCard(page, /^(?!Baogang Group$)./);
      expect(await scrolled()).toBe(0);
    });

  test("by button and by Alt with an arrow key, and the page stays where it is", async () => {
    const page = await context.open("/names.html");
    await page.goto(context.server.url("/news.html"));
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await clickInCard(page, ".chips li:first-child button");
    const related = await waitForCard(page, /^(?!Baogang Group$)./);
    const alt = async (key: "ArrowLeft" | "ArrowRight") => {
      await page.keyboard.down("Alt");
      await page.keyboard.press(key);
      await page.keyboard.up("Alt");
    };
    await alt("ArrowLeft");
    await waitForCard(page, "Baogang Group");
    await alt("ArrowLeft");
    await alt("ArrowRight");
    await waitForCard(page, related.title);
    await clickInCard(page, '[aria-label="Back"]');
    await waitForCard(page, "Baogang Group");
    await clickInCard(page, '[aria-label="Forward"]');
    await waitForCard(page, related.title);
    expect(page.url()).toContain("/news.html");
  });
});
