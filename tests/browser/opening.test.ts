/** What opens a card is the reader's choice: a rest, a click, or a rest with the Alt key down. */
import { beforeAll, expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers, type BrowserContext } from "./support/describe.ts";
import { openExtensionPage } from "./support/extension-pages.ts";
import { writeStorage } from "./support/inside.ts";
import { hoverMark, movePointerAway } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";

/** Longer than every delay of the hover together. */
const LONG = 1000;

async function setOpening(context: BrowserContext, opening: string): Promise<void> {
  const own = await openExtensionPage(context.extension, "options.html");
  await writeStorage(own, { settings: { version: 2, opening } });
  await own.close();
}

describeInBrowsers("opening by click", (context) => {
  beforeAll(() => setOpening(context, "click"));

  test("a rest opens nothing, a click does, and a click elsewhere closes", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Lynas Rare Earths");
    await sleep(LONG);
    expect((await readCard(page))?.visible ?? false).toBe(false);
    await page.mouse.down();
    await page.mouse.up();
    await waitForCard(page, "Lynas Rare Earths");
    await movePointerAway(page);
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
    await page.mouse.click(1, 1);
    await waitForNoCard(page);
  });

  test("a link that is marked is followed, and nothing else happens", async () => {
    const page = await context.open("/linked.html");
    await hoverMark(page, "Lynas Rare Earths");
    await page.mouse.down();
    await page.mouse.up();
    await poll("the link to be followed", () => page.url().includes("#followed"));
    await sleep(LONG);
    expect((await readCard(page))?.visible ?? false).toBe(false);
  });
});

describeInBrowsers("opening with the key", (context) => {
  beforeAll(() => setOpening(context, "modifier"));

  test("a rest opens nothing until the key is down", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Lynas Rare Earths");
    await sleep(LONG);
    expect((await readCard(page))?.visible ?? false).toBe(false);
    await page.keyboard.down("Alt");
    await waitForCard(page, "Lynas Rare Earths");
    await page.keyboard.up("Alt");
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
    await movePointerAway(page);
    await waitForNoCard(page);
  });
});
