/** The name under the pointer is found however its text is set, and none beside it. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { revealMark } from "./support/page.ts";
import { hoverMark, movePointer, movePointerAway } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";

/** Longer than a card takes to open. */
const LONG = 700;

async function rectOf(page: Page, selector: string) {
  return page.$eval(selector, (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

describeInBrowsers("pointing", (context) => {
  const open = () => context.open("/reading/pointing.html");

  test.each([
    ["in vertical text", "包钢集团", /Baogang/],
    ["in text from right to left", "Lynas Rare Earths", "Lynas Rare Earths"],
    ["in the second column", "MP Materials", "MP Materials"],
    ["in turned text", "Iluka Resources", "Iluka Resources"],
    ["in zoomed text", "Mountain Pass", /Mountain Pass/],
    ["in text that can't be selected", "Terbium", /erbium/],
    ["in a link", "Neodymium", /eodymium/],
  ])("%s", async (_where, text, title) => {
    const page = await open();
    await hoverMark(page, text);
    await waitForCard(page, title);
  });

  test("on each line of a name, and not in the space after a line", async () => {
    const page = await open();
    await revealMark(page, "Inner Mongolia Baotou Steel Union");
    const lines = await page.$eval("#lines span", (span) =>
      [...span.getClientRects()].map(({ left, right, top, bottom }) => ({
        left,
        right,
        y: (top + bottom) / 2,
      })),
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      await movePointer(page, { x: line.left + 10, y: line.y });
      await waitForCard(page);
      await movePointerAway(page);
      await waitForNoCard(page);
    }
    const wide = await revealMark(page, "Samarium");
    await movePointer(page, { x: wide.rect.x + wide.rect.width + 30, y: wide.rect.y + 8 });
    await sleep(LONG);
    expect((await readCard(page))?.visible ?? false).toBe(false);
    await movePointer(page, { x: wide.rect.x + wide.rect.width - 2, y: wide.rect.y + 8 });
    await waitForCard(page, /amarium/);
  });

  test("in a box that was scrolled", async () => {
    const page = await open();
    await page.$eval("#scroller", (box) => {
      box.scrollIntoView();
      box.scrollTop = 400;
    });
    await hoverMark(page, "Bayan Obo");
    await waitForCard(page, /Bayan Obo/);
  });

  test("under a link that covers its card", async () => {
    const page = await open();
    await hoverMark(page, "Shenghe Resources");
    await waitForCard(page, /Shenghe/);
  });

  test("a marked link is still followed", async () => {
    const page = await open();
    await hoverMark(page, "Neodymium");
    const { left, right, top, bottom } = await rectOf(page, "#link a");
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    await poll("the link to be followed", () => new URL(page.url()).hash === "#followed");
  });
});
