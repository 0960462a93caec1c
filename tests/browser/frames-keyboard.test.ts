/** Commands and Esc reach the frame that they are meant for, and go on from frame to frame. */
import type { Frame, Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { pressCommand } from "./support/keys.ts";
import { waitForMarks } from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

describeInBrowsers("keys and frames", (context) => {
  const next = (page: Page) => pressCommand(context.extension, page, "next-mention");
  const previous = (page: Page) => pressCommand(context.extension, page, "previous-mention");

  async function openFrames(): Promise<{ page: Page; outer: Frame; inner: Frame; last: Frame }> {
    const page = await context.open("/framed-mentions.html");
    const frameAt = (part: string) =>
      poll(`the frame ${part}`, () => page.frames().find((each) => each.url().includes(part)));
    const inner = await frameAt("inner.fixture.test");
    const last = await frameAt("one-mention.html?2");
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    await waitForMarks(inner, { text: "Baogang Group" });
    await waitForMarks(last, { text: "MP Materials" });
    return { page, outer: page.mainFrame(), inner, last };
  }

  test("the next mention after the last of a frame is the first of the next, around the page", async () => {
    const { page, outer, inner, last } = await openFrames();
    await page.focus("#field");
    await next(page);
    await waitForCard(outer, "Lynas Rare Earths");
    await next(page);
    await waitForCard(inner, "Baogang Group");
    await waitForNoCard(outer);
    await next(page);
    await waitForCard(last, "MP Materials");
    await waitForNoCard(inner);
    await next(page);
    await waitForCard(outer, "Lynas Rare Earths");
    await previous(page);
    await waitForCard(last, "MP Materials");
    await page.keyboard.press("Escape");
    await waitForNoCard(last);
  });

  test("with the focus in a frame, its mention comes first", async () => {
    const { page, inner, outer } = await openFrames();
    await inner.click("p", { offset: { x: 300, y: 5 } });
    // A frame in a process of its own is told of it in its own time.
    await poll("the focus in the frame", () => inner.evaluate(() => document.hasFocus()));
    await next(page);
    await waitForCard(inner, "Baogang Group");
    expect((await readCard(outer))?.visible ?? false).toBe(false);
  });

  test("Esc closes the card of another frame than the one with the focus", async () => {
    const { page, inner } = await openFrames();
    await page.focus("#field");
    await hoverMark(inner, "Baogang Group");
    await waitForCard(inner, "Baogang Group");
    await page.keyboard.press("Escape");
    await waitForNoCard(inner);
  });
});
