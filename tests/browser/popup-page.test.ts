/** The popup shows what the page in front names, leads to each mention, and says why where it can't. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { describeInBrowsers } from "./support/describe.ts";
import { openToolbarPopup } from "./support/extension-pages.ts";
import { readStorage, sendToWorker, writeStorage } from "./support/inside.ts";
import { waitForMarks, waitForNoMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";
import { readArea, writeArea } from "./support/storage.ts";
import { stopBackground } from "./support/worker.ts";

const textOf = (page: Page, css: string) =>
  page.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? "", css);

/** Without the mouse: a tab in the background has none. */
async function click(popup: Page, css: string): Promise<void> {
  await poll(css, () => popup.$(css));
  await popup.$eval(css, (element) => (element as HTMLElement).click());
}

const namesIn = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".row .hit-name")].map((name) => name.innerText),
  );

const waitForNote = (popup: Page, text: string) =>
  poll(
    `the note “${text}”`,
    async () => (await textOf(popup, ".note")).includes(text),
    { timeout: 10_000 },
    () => textOf(popup, ".popup"),
  );

const waitForNames = (popup: Page, first: string, count: number) =>
  poll(
    `${count} entities, ${first} first`,
    async () => {
      const names = await namesIn(popup);
      return names[0] === first && names.length === count;
    },
    { timeout: 10_000 },
    () => textOf(popup, ".popup"),
  );

/** What is set off from the other marks now. */
const currentIn = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("lodestone-current") ?? [])].map((range) => {
      const { startContainer, startOffset, endOffset } = range as StaticRange;
      return `${startOffset} ${startContainer.textContent!.slice(startOffset, endOffset)}`;
    }),
  );

describeInBrowsers("this page's entities", (context) => {
  test("stand below the field in the order of the page, with count, kind and first mention", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    const popup = await context.openOwn("popup.html", { background: true });
    await waitForNames(popup, "Baogang Group", 7);
    expect(await textOf(popup, ".on-page h2")).toMatch(/^On this page\s*7$/);
    const row = await textOf(popup, ".row");
    expect(row).toContain("Company ×2");
    expect(row).toContain("In 2023, Baogang Group generated");
  });

  test("lead to each mention in turn, scroll to it and flash it", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    await page.evaluate(() => scrollTo(0, 1200));
    const popup = await context.openOwn("popup.html", { background: true });
    await waitForNames(popup, "Baogang Group", 7);
    const gone: string[] = [];
    for (let times = 0; times < 3; times++) {
      await click(popup, ".go");
      gone.push(
        await poll(
          "the flash of another mention",
          async () => (await currentIn(page)).find((mention) => mention !== gone.at(-1)),
          { interval: 20 },
        ),
      );
    }
    expect(new Set(gone).size).toBe(2);
    expect(gone[0]).toMatch(/ Baogang Group$/);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(400);
    // Between two of its flashes nothing is set off either, for 250 ms.
    let since = performance.now();
    await poll("the flash to end", async () => {
      if ((await currentIn(page)).length > 0) since = performance.now();
      return performance.now() - since > 1000;
    });
    expect(await popup.$(".row")).not.toBeNull();
  });

  test("are walked through by arrows in the popup of the toolbar", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    const popup = await openToolbarPopup(context.extension, page);
    // Firefox's popup can be opened, but not driven.
    if (!popup) return expect(context.kind).toBe("firefox");
    await waitForNames(popup, "Baogang Group", 7);
    await poll("the field to have the focus", () => popup.$("input[type=search]:focus"));
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("Enter");
    await poll("the flash", async () => (await currentIn(page)).join().includes("Lynas"));
    await popup.keyboard.press("ArrowUp");
    await popup.keyboard.press("ArrowUp");
    await poll("the field to have the focus", () => popup.$("input[type=search]:focus"));
  });

  test("open their cards, and come back when it is closed", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    const popup = await context.openOwn("popup.html", { background: true });
    await waitForNames(popup, "Baogang Group", 7);
    await click(popup, ".row .open");
    await poll("the card", async () => (await textOf(popup, ".card h2")).startsWith("Baogang"));
    expect(await popup.$(".row")).toBeNull();
    await click(popup, '[aria-label="Close"]');
    await waitForNames(popup, "Baogang Group", 7);
  });

  test("are those of every frame, and a click goes into the frame", async () => {
    const page = await context.open("/frames.html");
    const popup = await context.openOwn("popup.html", { background: true });
    await waitForNames(popup, "Baogang Group", 7);
    await click(popup, ".go");
    const inner = page.frames().find((frame) => frame.url().includes("inner"))!;
    await poll("the flash in the frame", () =>
      inner.evaluate(() => (CSS.highlights.get("lodestone-current")?.size ?? 0) > 0),
    );
  });

  test.each([
    ["320 px", 320, 1],
    ["200 % text", 640, 2],
  ])("fit into %s", async (_what, width, zoom) => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    const popup = await context.openOwn("popup.html", { background: true });
    await waitForNames(popup, "Baogang Group", 7);
    await popup.setViewport({ width, height: 600 });
    await popup.evaluate((zoom) => void (document.body.style.zoom = String(zoom)), zoom);
    const wide = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .filter((each) => !each.closest(".hit-match"))
          .map((each) => each.className || each.tagName),
      );
    await poll("the new width", () => popup.evaluate((width) => innerWidth === width, width));
    await poll("nothing to stand out", async () => (await wide()).length === 0, {}, wide);
  });

  test("follow the page and the tab", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    const popup = await context.openOwn("popup.html", { background: true });
    await waitForNames(popup, "Baogang Group", 7);
    await page.evaluate(() => document.querySelector("#first")!.remove());
    await waitForNames(popup, "Lynas Rare Earths", 6);
    await page.goto(context.server.url("/dialog.html"));
    await waitForNames(popup, "MP Materials", 3);
    await context.open("/news.html");
    await waitForNames(popup, "Baogang Group", 7);
  });
});

describeInBrowsers("a page that names nothing", (context) => {
  const showOver = async (url: string): Promise<Page> => {
    await context.open(url);
    return context.openOwn("popup.html", { background: true });
  };

  test("because there is nothing", async () => {
    context.server.route("/empty.html", "<!doctype html><title>Empty</title><p>Nothing here.");
    await waitForNote(await showOver("/empty.html"), "None of the known names");
  });

  test("because it asks to be left alone", async () => {
    context.server.route(
      "/off.html",
      '<!doctype html><meta name="lodestone" content="off"><title>Off</title><p>Baogang Group',
    );
    await waitForNote(await showOver("/off.html"), "asks Lodestone to stay away");
  });

  test("because it is the browser's own", async () => {
    const popup = await context.openOwn("popup.html");
    await waitForNote(popup, "keep extensions away");
  });

  test("because no pack is on; then nothing can be searched either", async () => {
    const popup = await showOver("/news.html");
    await waitForNames(popup, "Baogang Group", 7);
    const setPack = (present: boolean) =>
      sendToWorker(popup, {
        type: "change-settings",
        change: { type: "list", list: "offPacks", item: "rare-earths", present },
      });
    await setPack(true);
    await waitForNote(popup, "No pack is on");
    expect(await textOf(popup, ".mend")).toBe("Open the options");
    await popup.bringToFront();
    await popup.type("input", "lynas");
    await poll("the reason", async () =>
      (await textOf(popup, "[role=status]")).startsWith("No pack is on"),
    );
    await setPack(false);
  });

  for (const [how, begin, note] of [
    ["off everywhere", ".pause button:last-child", "off everywhere"],
    ["off on this site", ".foot label", "off on this site"],
    ["paused for an hour", ".pause button:nth-of-type(2)", "rests until"],
    ["paused on this page", ".pause button:first-of-type", "rests on this page"],
  ] as const)
    test(`because it is ${how}, with the way to go on`, async () => {
      const page = await context.open("/news.html");
      await waitForMarks(page);
      const popup = await context.openOwn("popup.html", { background: true });
      await waitForNames(popup, "Baogang Group", 7);
      await click(popup, begin);
      await waitForNote(popup, note);
      await waitForNoMarks(page);
      await stopBackground(context.extension);
      await click(popup, ".mend");
      await waitForNames(popup, "Baogang Group", 7);
      await waitForMarks(page);
    });

  test("while it is paused, and goes on by itself when that is over", async () => {
    const own = await context.openOwn("options.html");
    const page = await context.open("/news.html");
    await waitForMarks(page);
    // Until far away: on a busy machine a short one would be over before it is seen.
    await writeStorage(own, { pausedUntil: Date.now() + 1_800_000 });
    await waitForNoMarks(page);
    await writeStorage(own, { pausedUntil: Date.now() + 3000 });
    // A page that is opened meanwhile rests too.
    const other = await context.open("/dialog.html");
    await stopBackground(context.extension);
    await page.bringToFront();
    await waitForMarks(page, { timeout: 10_000 });
    await other.bringToFront();
    await waitForMarks(other, { timeout: 10_000 });
  });
});

describeInBrowsers("what the popup is opened with", (context) => {
  test("a text from a menu is searched, an entity from the address bar is shown", async () => {
    const popup = await context.openOwn("popup.html");
    await waitForNote(popup, "keep extensions away");
    await writeArea(popup, "session", { wanted: { query: "包钢" } });
    await poll("the hit", async () => (await textOf(popup, ".hit-name")) === "Baogang Group");
    await writeArea(popup, "session", { wanted: { entity: "mount-weld" } });
    await poll("the card", async () => (await textOf(popup, ".card h2")).startsWith("Mount Weld"));
    await poll(
      "nothing to be left",
      async () => (await readArea(popup, "session")).wanted === undefined,
    );
  });

  test("a new version is told of until that is closed", async () => {
    const first = await context.openOwn("popup.html");
    const { version } = manifest as { version: string };
    await writeStorage(first, { updatedTo: version });
    const second = await context.openOwn("popup.html");
    await poll("the note", async () =>
      (await textOf(second, ".update")).includes("is now version"),
    );
    await click(second, ".update button");
    await poll("it to be remembered", async () => !("updatedTo" in (await readStorage(second))));
    const third = await context.openOwn("popup.html");
    await waitForNote(third, "keep extensions away");
    expect(await textOf(third, ".update")).toBe("");
  });
});
