/** The card of a frame that is too small for one opens in the top frame, beside that frame. */
import type { Frame, Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { readCard, rectInCard, waitForCard, waitForNoCard, type Rect } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { pressCommand } from "./support/keys.ts";
import { readMarks, waitForMarks } from "./support/page.ts";
import {
  hoverCard,
  hoverMark,
  movePointer,
  movePointerAway,
  pointerOf,
} from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";

/** Longer than every delay of the hover together. */
const LONG = 1000;

const DOCTYPE = "<!doctype html><meta charset=utf-8>";
const SENTENCE = "<p>Baogang Group said revenue rose 2.23% in the first half of 2025.</p>";
const INNER = "http://inner.fixture.test";

/** A frame of 300 × 90 px unless it says otherwise. */
const frame = (of: string, style = "") =>
  `<iframe ${of} style="width:300px;height:90px;border:2px solid;${style}"></iframe>`;

describeInBrowsers("a frame too small for a card", (context) => {
  /** Opens a page with this body, and gives the innermost frame in it with the sentence. */
  async function openAround(body: string): Promise<{ page: Page; inner: Frame }> {
    context.server.route("/small.html", DOCTYPE + SENTENCE);
    context.server.route("/tall.html", `${DOCTYPE}<div style="height:350px"></div>${SENTENCE}`);
    context.server.route("/nesting.html", `${DOCTYPE}<style>body{margin:0}</style>${nested}`);
    context.server.route("/around.html", DOCTYPE + body);
    const page = await context.open("/around.html");
    const inner = await poll("the frame with the sentence", async () => {
      for (const each of page.frames().slice(1).reverse())
        if ((await readMarks(each).catch(() => [])).length > 0) return each;
      return undefined;
    });
    return { page, inner };
  }
  const nested = frame(`src="${INNER}/small.html"`, "width:280px;height:80px");

  const isSetOff = async (inner: Frame) =>
    (await readMarks(inner)).some(({ highlights }) => highlights.includes("lodestone-current"));

  const boxOfFrame = (page: Page): Promise<Rect> =>
    page.evaluate(() => {
      const inShadow = document.querySelector("#host")?.shadowRoot;
      const frame = (inShadow ?? document).querySelector("iframe")!;
      const { x, y, width, height } = frame.getBoundingClientRect();
      return { x, y, width, height };
    });

  const overlap = (a: Rect, b: Rect) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  const AT_BOTTOM = "position:fixed;bottom:0;right:0";
  const cases: [string, string][] = [
    ["at the top", frame('src="/small.html"')],
    ["at the bottom, of another site", frame(`src="${INNER}/small.html"`, AT_BOTTOM)],
    ["of another site in a frame of this", frame('src="/nesting.html"')],
    ["with a document of its own in an attribute", frame(`srcdoc="${SENTENCE}"`, "margin:200px")],
    ["that is high and narrow", frame('src="/small.html"', "width:160px;height:600px")],
    [
      "in a shadow tree",
      `<div id=host><template shadowrootmode=open>${frame('src="/small.html"')}</template></div>`,
    ],
  ];
  for (const [where, body] of cases)
    test(`${where}: beside it, with the sentence's fact`, async () => {
      const { page, inner } = await openAround(body);
      await hoverMark(inner, "Baogang Group");
      const card = await waitForCard(page, "Baogang Group");
      expect(card.lines).toContain("In this sentence");
      expect(card.facts[0]).toContain("Revenue");
      expect(overlap(card.rect, await boxOfFrame(page))).toBe(false);
      expect(Math.min(card.rect.x, card.rect.y)).toBeGreaterThanOrEqual(0);
      expect(card.rect.x + card.rect.width).toBeLessThanOrEqual(1200);
      expect(card.rect.y + card.rect.height).toBeLessThanOrEqual(800);
      expect((await readCard(inner))?.visible ?? false).toBe(false);
      await sleep(LONG);
      expect((await readCard(page))?.visible).toBe(true);
      expect(await isSetOff(inner)).toBe(true);
      await hoverCard(page);
      await sleep(LONG);
      expect((await readCard(page))?.visible).toBe(true);
      expect(await isSetOff(inner)).toBe(true);
      await movePointerAway(page);
      await waitForNoCard(page);
      await poll("the mark to be as before", async () => !(await isSetOff(inner)));
    });

  test("leaving the mark closes it, coming back in time does not", async () => {
    const { page, inner } = await openAround(`<div style="height:300px"></div>${cases[0]![1]}`);
    await hoverMark(inner, "Baogang Group");
    await waitForCard(page);
    const on = pointerOf(page);
    // In few steps: on a busy machine many take longer than the card stays.
    await movePointer(page, { x: on.x, y: on.y + 45 }, 3);
    await movePointer(page, on, 3);
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
    await hoverCard(page);
    await sleep(LONG);
    await movePointer(page, on, 30);
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
    await movePointer(page, { x: on.x, y: on.y + 45 });
    await waitForNoCard(page);
    // Straight back: what was left, and not dismissed, opens again.
    await movePointer(page, on);
    await waitForCard(page, "Baogang Group");
  });

  test("on a long way to it through the frame it waits", async () => {
    const { page, inner } = await openAround(
      frame('src="/tall.html"', "width:300px;height:420px;margin-top:250px"),
    );
    await hoverMark(inner, "Baogang Group");
    const { rect } = await waitForCard(page, "Baogang Group");
    expect(rect.y + rect.height).toBeLessThan(pointerOf(page).y - 300);
    await movePointer(page, { x: rect.x + 60, y: rect.y + rect.height - 20 }, 40);
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
  });

  test("Esc closes it, whichever frame has the focus", async () => {
    const { page, inner } = await openAround(`<input id=field>${cases[1]![1]}`);
    for (const focus of [() => page.focus("#field"), () => inner.click("p")]) {
      await movePointerAway(page);
      await focus();
      await movePointerAway(page);
      await hoverMark(inner, "Baogang Group");
      await waitForCard(page);
      await page.keyboard.press("Escape");
      await waitForNoCard(page);
      await poll("the mark to be as before", async () => !(await isSetOff(inner)));
      await sleep(LONG);
      expect((await readCard(page))?.visible ?? false).toBe(false);
    }
  });

  test("by keyboard the focus moves into the card, and on from mention to mention", async () => {
    const next = () => pressCommand(context.extension, page, "next-mention");
    const { page, inner } = await openAround(
      `<input id=field><p>Of Lynas Rare Earths and of Iluka Resources.</p>${cases[1]![1]}`,
    );
    await waitForMarks(page, { text: "Iluka Resources" });
    await page.focus("#field");
    await next();
    await waitForCard(page, "Lynas Rare Earths");
    await next();
    await waitForCard(page, "Iluka Resources");
    await next();
    await waitForCard(page, "Baogang Group");
    await poll("the focus in the card", async () => (await readCard(page))?.focused);
    expect(await isSetOff(inner)).toBe(true);
    await page.keyboard.press("Tab");
    expect((await readCard(page))?.focused).not.toBeNull();
    await next();
    await waitForCard(page, "Lynas Rare Earths");
    await poll("the mark to be as before", async () => !(await isSetOff(inner)));
    await pressCommand(context.extension, page, "previous-mention");
    await waitForCard(page, "Baogang Group");
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
  });

  test("it goes with its frame, and stays when it is pinned", async () => {
    const { page, inner } = await openAround(cases[0]![1]);
    await hoverMark(inner, "Baogang Group");
    await waitForCard(page);
    // In few steps: on a busy machine many take longer than the card stays.
    const { x, y, width, height } = await rectInCard(page, ".pin");
    const button = { x: x + width / 2, y: y + height / 2 };
    await movePointer(page, button, 3);
    await page.mouse.click(button.x, button.y);
    await poll("the mark to be as before", async () => !(await isSetOff(inner)));
    await movePointerAway(page);
    await sleep(LONG);
    expect((await readCard(page))?.visible).toBe(true);
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
    await hoverMark(inner, "Baogang Group");
    await waitForCard(page);
    await page.evaluate(() => document.querySelector("iframe")!.remove());
    await waitForNoCard(page);
  });

  test("the pages hear and see nothing but the card", async () => {
    const { page, inner } = await openAround(cases[1]![1]);
    const watch = () => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener("message", () => seen.push("message"));
      new MutationObserver((changes) =>
        seen.push(...changes.map(({ type, target }) => `${type} ${target.nodeName}`)),
      ).observe(document, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
    };
    const seenIn = (target: Page | Frame) =>
      target.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await page.evaluate(watch);
    await inner.evaluate(watch);
    await hoverMark(inner, "Baogang Group");
    await waitForCard(page);
    await movePointerAway(page);
    await waitForNoCard(page);
    expect(await seenIn(inner)).toEqual([]);
    // The card's host, in and out.
    expect(await seenIn(page)).toEqual(["childList HTML", "childList HTML"]);
  });

  test("one that has room for a card keeps it", async () => {
    const { page, inner } = await openAround(
      frame('src="/small.html"', "width:600px;height:500px"),
    );
    await hoverMark(inner, "Baogang Group");
    await waitForCard(inner, "Baogang Group");
    expect(await readCard(page)).toBeUndefined();
  });

  test("one with no more room around it than in it keeps its card", async () => {
    const { page, inner } = await openAround(
      frame('src="/small.html"', "width:1150px;height:150px"),
    );
    await page.setViewport({ width: 1200, height: 260 });
    await hoverMark(inner, "Baogang Group");
    await waitForCard(inner, "Baogang Group");
    expect((await readCard(page))?.visible ?? false).toBe(false);
  });
});
