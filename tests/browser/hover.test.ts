/** The mouse opens the right card, keeps it as long as it is wanted, and closes it. */
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard, waitForStillCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { waitForMarks } from "./support/page.ts";
import {
  clickInCard,
  hoverCard,
  hoverMark,
  movePointer,
  movePointerAway,
} from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";

/** Longer than every delay of the hover together. */
const LONG = 1200;

describeInBrowsers("hover", (context) => {
  test("the card says first what the sentence is about, and whose figure that is", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    const card = await waitForCard(page, "Baogang Group");
    expect(card.label).toBe("Baogang Group");
    expect(card.facts[0]).toMatch(/^Revenue: (US)?\$9\.9\sbn$/);
    const about = card.lines.indexOf("In this sentence");
    const rest = card.lines.indexOf("Key facts");
    expect(about).toBeGreaterThan(0);
    const sentence = card.lines.slice(about, rest).join("\n");
    expect(sentence).toContain("Revenue");
    expect(sentence).toContain("2.23%");
    expect(sentence).toContain("This is the figure of Inner Mongolia Baotou Steel Union");
    expect(card.lines[0]).toBe("Company");
    expect(card.text).toContain("包钢集团");
    expect(card.text).toMatch(/Sources\s*\d+/);
    expect(card.links.every((link) => /^https?:/.test(link))).toBe(true);
  });

  test("another sentence has another fact first, or none", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group", 1);
    const card = await waitForCard(page, "Baogang Group");
    expect(card.lines).not.toContain("In this sentence");
  });

  test("the card stands clear of its mention and of the edges of the window", async () => {
    const page = await context.open("/news.html");
    const { rect: mark } = await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await waitForStillCard(page);
    const { rect } = await waitForCard(page, "Baogang Group");
    const apart = rect.y >= mark.y + mark.height || rect.y + rect.height <= mark.y;
    expect(apart).toBe(true);
    expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(1200);
    expect(rect.y + rect.height).toBeLessThanOrEqual(800);
  });

  test("leaving closes it", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await movePointerAway(page);
    await waitForNoCard(page);
  });

  test("moving onto the card keeps it; leaving the card closes it", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await hoverCard(page);
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
    await movePointerAway(page);
    await waitForNoCard(page);
  });

  test("a pointer that only passes opens nothing", async () => {
    const page = await context.open("/news.html");
    const [mark] = await waitForMarks(page, { text: "Baogang Group" });
    const y = mark!.rect.y + mark!.rect.height / 2;
    await movePointer(page, { x: 1, y });
    await movePointer(page, { x: 1190, y });
    await sleep(LONG);
    expect(await readCard(page)).toBeUndefined();
  });

  test("from an open card the next name opens its own", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Xi Jinping");
    await waitForCard(page, "Xi Jinping");
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page, "Lynas Rare Earths");
  });

  test("Esc closes the card, and reaches the page only when there is none", async () => {
    const page = await context.open("/news.html");
    await page.evaluate(() => {
      Object.assign(window, { escapes: 0 });
      document.addEventListener("keydown", ({ key }) => {
        if (key === "Escape") (window as unknown as { escapes: number }).escapes += 1;
      });
    });
    const escapes = () => page.evaluate(() => (window as unknown as { escapes: number }).escapes);
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await escapes()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await escapes()).toBe(1);
  });

  test("what was dismissed stays closed until the pointer has left the mark", async () => {
    const page = await context.open("/news.html");
    const { rect } = await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    await movePointer(page, { x: rect.x + 8, y: rect.y + rect.height / 2 });
    await sleep(LONG);
    expect((await readCard(page))?.visible ?? false).toBe(false);
    await movePointerAway(page);
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
  });

  test("a related entity opens in the card, with a way back", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await clickInCard(page, ".chips li:first-child button");
    const related = await waitForCard(page, /^(?!Baogang Group$)./);
    expect(related.label).toBe(related.title);
    await clickInCard(page, '[aria-label="Back"]');
    await waitForCard(page, "Baogang Group");
  });

  test("inside an open modal dialog the card can be reached, and Esc closes the card alone", async () => {
    const page = await context.open("/dialog.html");
    const isOpen = () => page.evaluate(() => document.querySelector("dialog")!.open);
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page, "Lynas Rare Earths");
    await hoverCard(page);
    await sleep(LONG);
    await clickInCard(page, ".more");
    await poll("the facts to unfold", async () =>
      (await waitForCard(page)).text.includes("Fewer facts"),
    );
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await isOpen()).toBe(true);
    expect(await page.evaluate(() => document.querySelector("[data-lodestone=card]"))).toBeNull();
    await page.keyboard.press("Escape");
    expect(await isOpen()).toBe(false);
  });
});
