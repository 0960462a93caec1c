/** Everything that the mouse can do with a card, the keyboard can. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { pressCommand } from "./support/keys.ts";
import { readMarks, waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

describeInBrowsers("keyboard", (context) => {
  const next = (page: Page) => pressCommand(context.extension, page, "next-mention");
  const previous = (page: Page) => pressCommand(context.extension, page, "previous-mention");
  const focusedInPage = (page: Page) => page.evaluate(() => document.activeElement?.id);

  test("next and previous mention open their cards and set the mention off", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    const current = async () =>
      (await readMarks(page)).flatMap(({ text, highlights }) =>
        highlights.includes("lodestone-current") ? [text] : [],
      );
    await next(page);
    await waitForCard(page, "Baogang Group");
    expect(await current()).toEqual(["Baogang Group"]);
    await next(page);
    // The second mention of the same name: another sentence, so other facts first.
    await poll("the next card", async () => {
      const card = await readCard(page);
      return card?.visible && !card.lines.includes("In this sentence");
    });
    await next(page);
    await waitForCard(page, "Lynas Rare Earths");
    await previous(page);
    await waitForCard(page, "Baogang Group");
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await current()).toEqual([]);
  });

  test("the focus moves in, Tab goes through the card, Esc gives the focus back", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Baogang Group" });
    await page.focus("#field");
    await next(page);
    await waitForCard(page, "Baogang Group");
    await poll("the focus in the card", async () => (await readCard(page))?.focused);
    expect(await focusedInPage(page)).toBe("");
    const seen: string[] = [];
    for (let press = 0; press < 100 && !seen.includes("Hide"); press++) {
      await page.keyboard.press("Tab");
      seen.push((await readCard(page))?.focused ?? "");
    }
    // A citation, the fold of the facts, a related entity, the sources, the actions.
    expect(seen.join("\n")).toMatch(/Source 1: .* \(opens in a new tab\)/);
    expect(seen.join("\n")).toMatch(/All \d+ facts/);
    expect(seen.join("\n")).toMatch(/Inner Mongolia Baotou Steel Union/);
    expect(seen.join("\n")).toMatch(/Sources \d+/);
    expect(seen).toEqual(expect.arrayContaining(["Copy: Revenue", "Copy", "Hide"]));
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await focusedInPage(page)).toBe("field");
  });

  test("Esc brings the page back to where it was read before the first command", async () => {
    const page = await context.open("/far-mentions.html");
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    const scrolled = () =>
      page.evaluate(() => [scrollY, document.querySelector("#box")!.scrollTop] as const);
    await page.evaluate(() => scrollTo(0, 120));
    const before = await scrolled();
    await next(page);
    await waitForCard(page, "Lynas Rare Earths");
    await next(page);
    await waitForCard(page, "Baogang Group");
    await next(page);
    await waitForCard(page, "MP Materials");
    const [top, inBox] = await scrolled();
    expect(top).not.toBe(before[0]);
    expect(inBox).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await scrolled()).toEqual(before);
    await next(page);
    await waitForCard(page);
    await page.evaluate(() => scrollBy(0, 30));
    const moved = await scrolled();
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect((await scrolled())[0]).toBe(moved[0]);
  });

  test("Enter in the card opens a related entity, and Esc closes from there", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Baogang Group" });
    await page.focus("#field");
    await next(page);
    await waitForCard(page, "Baogang Group");
    const focused = async () => (await readCard(page))?.focused ?? "";
    const name = "Inner Mongolia Baotou Steel Union";
    await poll("the focus in the card", focused);
    // What has the focus at first holds all of the card's text.
    await page.keyboard.press("Tab");
    for (let press = 1; press < 100 && !(await focused()).includes(name); press++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForCard(page, name);
    await poll("the focus in its card", async () => (await focused()) !== "");
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await focusedInPage(page)).toBe("field");
  });
});
