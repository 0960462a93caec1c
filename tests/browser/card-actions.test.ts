/** The buttons below a card. Each test takes back what it changed: they share a browser, and so its settings. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { clickInCard, hoverMark, movePointerAway } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

const COPY = ".actions .copy > button";
const HIDE = ".actions .hide > button";
const UNDO = ".undo";

/** The nth item of the menu that is open. */
const item = (nth: number) => `[role=menuitem]:nth-of-type(${nth})`;

async function choose(page: Page, menu: string, nth: number): Promise<void> {
  await clickInCard(page, menu);
  await clickInCard(page, item(nth));
}

async function openCard(page: Page, name: string): Promise<void> {
  await hoverMark(page, name);
  await waitForCard(page, name);
}

async function paste(page: Page): Promise<string> {
  await page.keyboard.press("Escape");
  await waitForNoCard(page);
  await page.focus("textarea");
  await page.keyboard.down("Control");
  await page.keyboard.press("v", { commands: ["Paste"] });
  await page.keyboard.up("Control");
  return poll("the text", () => page.evaluate(() => document.querySelector("textarea")!.value));
}

const saysCopied = (page: Page) =>
  poll("the button to say so", async () => (await readCard(page))?.text.match(/^Copied$/m));

describeInBrowsers("copying", (context) => {
  // Without HTTPS, on any host but 127.0.0.1, the browser has no clipboard API. Each has an entity of its own, for
  // the clipboard outlives a test.
  for (const [host, name] of [
    ["127.0.0.1", "Baogang Group"],
    ["plain.fixture.test", "Lynas Rare Earths"],
  ] as const)
    test(`the facts with their sources go onto the clipboard on ${host}`, async () => {
      const page = await context.open(
        host === "127.0.0.1" ? "/paste.html" : `http://${host}/paste.html`,
      );
      await openCard(page, name);
      await choose(page, COPY, 1);
      await saysCopied(page);
      const pasted = await paste(page);
      expect(pasted.startsWith(`${name}: `)).toBe(true);
      expect(pasted).toMatch(/^\[1\] .*https:\/\//m);
      if (name === "Baogang Group")
        expect(pasted).toMatch(
          /Revenue: \$9\.9\sbn \(2023; disputed; .* Inner Mongolia Baotou Steel Union\) \[\d+\]/,
        );
    });

  test("one fact goes as a row of a table, all by keyboard", async () => {
    const page = await context.open("/paste.html");
    await openCard(page, "Baogang Group");
    const focused = async () => (await readCard(page))?.focused ?? "";
    await clickInCard(page, ".scroller h2");
    for (let press = 0; press < 40 && (await focused()) !== "Copy: Revenue"; press++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
    await poll("the last item", async () => (await focused()) === "As table rows (CSV)");
    await page.keyboard.press("ArrowUp");
    await poll("the one above", async () => (await focused()) === "As Markdown");
    await page.keyboard.press("Escape");
    await poll("the button", async () => (await focused()) === "Copy: Revenue");
    expect((await readCard(page))?.visible).toBe(true);
    await page.keyboard.press("Enter");
    await poll("the first item", async () => (await focused()).startsWith("As text"));
    await page.keyboard.press("End");
    await poll("the last item", async () => (await focused()) === "As table rows (CSV)");
    await page.keyboard.press("Enter");
    await saysCopied(page);
    const pasted = await paste(page);
    expect(pasted).toMatch(/^Baogang Group,Revenue,\$9\.9\sbn,9900000000,USD,2023,disputed; /);
    expect(pasted).not.toContain("\n");
  });
});

describeInBrowsers("hiding", (context) => {
  test('"Not this entity" takes its marks away everywhere, and only those; "Undo" gives them back', async () => {
    const other = await context.open("/article.html");
    await waitForMarks(other, { text: "Baogang Group" });
    const page = await context.open("/news.html");
    await openCard(page, "Baogang Group");
    await choose(page, HIDE, 3);
    await waitForNoMarks(page, { text: "Baogang Group" });
    await waitForNoMarks(other, { text: "Baogang Group" });
    expect((await readMarks(page)).map(({ text }) => text)).toContain("Lynas Rare Earths");
    await poll("the card to say so", async () => {
      const { title, lines, focused } = await waitForCard(page);
      const says = title === "Baogang Group" && lines.includes("Baogang Group is hidden.");
      return says && focused === "Undo";
    });
    await page.keyboard.press("Enter");
    await waitForMarks(page, { text: "Baogang Group" });
    await waitForMarks(other, { text: "Baogang Group" });
  });

  test("a name is hidden here alone, or everywhere, and the entity's other names are not", async () => {
    const other = await context.open("http://other.fixture.test/news.html");
    await waitForMarks(other, { text: "Lynas Rare Earths" });
    const page = await context.open("/names.html");
    await waitForMarks(page, { text: "Lynas" });
    await openCard(page, "Lynas Rare Earths");
    await choose(page, HIDE, 1);
    await waitForNoMarks(page, { text: "Lynas Rare Earths" });
    expect((await readMarks(page)).map(({ text }) => text)).toContain("Lynas");
    expect((await readMarks(other)).map(({ text }) => text)).toContain("Lynas Rare Earths");
    await clickInCard(page, UNDO);
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    await choose(page, HIDE, 2);
    await waitForNoMarks(page, { text: "Lynas Rare Earths" });
    await waitForNoMarks(other, { text: "Lynas Rare Earths" });
    expect((await readMarks(page)).map(({ text }) => text)).toContain("Lynas");
    await clickInCard(page, UNDO);
    await waitForMarks(other, { text: "Lynas Rare Earths" });
  });

  test('"Not on this site" takes all marks of the site away, and of no other; the card stays to undo it', async () => {
    const other = await context.open("http://other.fixture.test/news.html");
    await waitForMarks(other, { text: "Lynas Rare Earths" });
    const page = await context.open("/news.html");
    await openCard(page, "Lynas Rare Earths");
    await choose(page, HIDE, 4);
    await waitForNoMarks(page);
    await poll("the card to say so", async () =>
      (await waitForCard(page)).lines.includes("Marks are off on this site."),
    );
    await clickInCard(page, UNDO);
    await waitForNoCard(page);
    await waitForMarks(page, { text: "Lynas Rare Earths" });
    await movePointerAway(page);
    await openCard(page, "Lynas Rare Earths");
    await choose(page, HIDE, 4);
    await waitForNoMarks(page);
    await page.mouse.click(5, 5);
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelector("[data-lodestone=card]"))).toBeNull();
    await page.reload();
    expect(await readMarks(other)).not.toEqual([]);
    // The other page was read after this one was loaded anew: this one had its chance.
    await waitForMarks(await context.open("http://third.fixture.test/news.html"));
    await page.bringToFront();
    expect(await readMarks(page)).toEqual([]);
  });
});
