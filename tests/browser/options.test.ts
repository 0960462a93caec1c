/** Each option does what it says, and an open tab follows at once, without reload. */
import type { Page } from "puppeteer-core";
import { beforeEach, expect, test } from "vitest";
import { waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { sendToWorker } from "./support/inside.ts";
import {
  readMarks,
  revealMark,
  waitForAllMarks,
  waitForMarks,
  waitForNoMarks,
} from "./support/page.ts";
import { clickInCard, hoverMark, movePointer, movePointerAway } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";

const RESET = "[name=reset]";

describeInBrowsers("options", (context) => {
  let options: Page;
  let page: Page;

  /** Clicks in the options page, and looks at the open page again. */
  const choose = async (css: string): Promise<void> => {
    await options.bringToFront();
    await options.waitForSelector(css);
    // What an earlier change came to is still said. Each change has an element of its own for that.
    await options.evaluate(() => document.querySelector(".notice")?.classList.add("earlier"));
    await options.click(css);
    await poll("the change to be saved", () => options.$(".notice.done:not(.earlier)"));
    await page.bringToFront();
  };
  const named = async (text: string) =>
    (await readMarks(page)).filter((mark) => mark.text === text).length;

  beforeEach(async () => {
    page = await context.open("/news.html");
    options = await context.openOwn("options.html");
    await poll("the options", () => options.$(RESET));
    await choose(RESET);
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("everything off and on", async () => {
    await choose("input[name=enabled]");
    await waitForNoMarks(page);
    await choose("input[name=enabled]");
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("a site off, typed as an address, and on again", async () => {
    await options.bringToFront();
    await options.type("textarea[name=site]", "http://127.0.0.1:80/some/page");
    await options.keyboard.press("Enter");
    await page.bringToFront();
    await waitForNoMarks(page);
    await choose(".removable button");
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("a page that changes its address comes under the rule for the new one", async () => {
    // The next load brings it to browsers that can't tell.
    if (!(await page.evaluate(() => "navigation" in globalThis)))
      return expect(context.kind).toBe("firefox");
    await sendToWorker(options, {
      type: "change-settings",
      change: { type: "sites", sites: ["127.0.0.1/quiet"], on: false },
    });
    await page.evaluate(() => history.pushState(null, "", "/quiet/corner"));
    await waitForNoMarks(page);
    await page.evaluate(() => history.back());
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("a pack", async () => {
    const setPack = (present: boolean) =>
      sendToWorker(options, {
        type: "change-settings",
        change: { type: "list", list: "offPacks", item: "rare-earths", present },
      });
    await setPack(true);
    await waitForNoMarks(page);
    const search = { type: "search", query: "Baogang", limit: 5 };
    const passages = [{ text: "In 2023, Baogang Group made $9.9 billion.", mentions: [] }];
    const entities = ["baogang-group"];
    // By no way at all: not by its names, nor by its id.
    for (const [request, value] of [
      [search, []],
      [{ type: "look-up", entity: "baogang-group" }, undefined],
      [{ type: "digests", entities }, []],
      [{ type: "figures", passages }, []],
    ] as const)
      expect(await sendToWorker(options, request)).toEqual({ ok: true, value });
    await setPack(false);
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("what is no site is refused, with the reason", async () => {
    await options.bringToFront();
    await options.type("textarea[name=site]", "no site");
    await options.click(".site-form button");
    const alert = await poll("the reason", () =>
      options.evaluate(() => document.querySelector<HTMLElement>("[role=alert]")?.innerText),
    );
    expect(alert).toContain("“no site” is no site");
  });

  test("a kind of entity", async () => {
    await choose("input[name=kind-company]");
    await poll(
      "other names alone",
      async () => (await named("Baogang Group")) === 0 && (await named("Xi Jinping")) === 1,
    );
    await choose("input[name=kind-company]");
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("how a mark looks", async () => {
    const look = () =>
      page.evaluate(() => {
        const styles = [...CSS.highlights.keys()].map((name) =>
          getComputedStyle(document.querySelector("#first")!, `::highlight(${name})`),
        );
        return {
          underlined: styles.some((style) => style.textDecorationLine.includes("underline")),
          tinted: styles.some(
            (style) => !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor),
          ),
        };
      });
    const waitForLook = async (underlined: boolean, tinted: boolean) => {
      const wanted = JSON.stringify({ underlined, tinted });
      await poll(`marks to be ${wanted}`, async () => JSON.stringify(await look()) === wanted);
    };
    await waitForLook(true, false);
    await choose("input[value=tint]");
    await waitForLook(false, true);
    await choose("input[value=both]");
    await waitForLook(true, true);
    await choose("input[value=none]");
    await waitForNoMarks(page);
    // Cards only: the name still has its card.
    await hoverFirstName(page);
    await waitForCard(page, "Baogang Group");
  });

  test("marks that show only while Alt is down", async () => {
    await choose("input[value=held]");
    await waitForNoMarks(page);
    await page.keyboard.down("Alt");
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
    await page.keyboard.up("Alt");
    await waitForNoMarks(page);
  });

  test("one mention of each entity on a screen", async () => {
    await choose("input[value=screen]");
    await poll("one mark", async () => (await named("Baogang Group")) === 1);
    await page.evaluate(() => {
      const far = document.querySelector("#first")!.cloneNode(true) as HTMLElement;
      far.style.marginTop = `${innerHeight}px`;
      document.body.append(far, far.cloneNode(true));
      far.nextElementSibling!.removeAttribute("style");
      far.scrollIntoView();
    });
    const below = async () =>
      (await readMarks(page)).filter(({ text, rect }) => text === "Baogang Group" && rect.y >= 0);
    await poll("one on the screen below", async () => (await below()).length > 0);
    await waitForAllMarks(page);
    expect(await below()).toHaveLength(1);
  });

  test("only the first mention of each entity", async () => {
    await choose("input[value=first]");
    await poll("one mark", async () => (await named("Baogang Group")) === 1);
    await choose("input[name=repeat][value=all]");
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });

  test("how long a card waits", async () => {
    await watchOpening(page);
    // The first card brings the code with it.
    await hoverMark(page, "Baogang Group");
    await waitForCard(page);
    const waitOf = async (): Promise<number> => {
      await movePointerAway(page);
      await waitForNoCard(page);
      // Reading one card after the other has no wait: let that pass.
      await sleep(600);
      const { rect } = await revealMark(page, "Baogang Group");
      // In one step: the way across the paragraph, on a busy machine a long one, is no part of the wait.
      await movePointer(page, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, 1);
      await waitForCard(page);
      return openedAfter(page);
    };
    await choose("input[value='500']");
    // Comes after it, and so tells when the page has heard of both.
    await choose("input[name=kind-person]");
    await waitForNoMarks(page, { text: "Xi Jinping" });
    expect(await waitOf()).toBeGreaterThanOrEqual(490);
    await choose("input[value='150']");
    // A busy machine adds to a wait at times, and never takes from it.
    await poll("a shorter wait", async () => (await waitOf()) < 490, { timeout: 20_000 });
  });

  test("a hidden entity is named, and shown again from here", async () => {
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page, "Lynas Rare Earths");
    await clickInCard(page, ".actions .hide > button");
    await clickInCard(page, "[role=menuitem]:nth-of-type(3)");
    await waitForNoMarks(page, { text: "Lynas Rare Earths" });
    await poll("the entity in the list", () =>
      options.evaluate(() =>
        document
          .querySelector<HTMLElement>("#hidden .removable")
          ?.innerText.includes("Lynas Rare Earths"),
      ),
    );
    await choose(".removable button");
    await waitForMarks(page, { text: "Lynas Rare Earths" });
  });

  test("reset undoes them all", async () => {
    await choose("input[name=kind-company]");
    await choose("input[name=kind-person]");
    await choose("input[value=first]");
    await waitForNoMarks(page, { text: "Xi Jinping" });
    await choose(RESET);
    await waitForMarks(page, { text: "Xi Jinping" });
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
  });
});

/** Marks that are not painted can't be asked where they are: the text can. */
async function hoverFirstName(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const text = document.querySelector("#first")!.firstChild!;
    const start = text.nodeValue!.indexOf("Baogang");
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + "Baogang".length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await movePointer(page, { x, y });
}

/** Notes when the pointer came onto the first paragraph, and when the card was put into the page. */
async function watchOpening(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { entered: 0, opened: 0 };
    Object.assign(window, { seen });
    const first = document.querySelector("#first")!;
    // When it came, not when the page was told.
    first.addEventListener("pointermove", ({ timeStamp }) => (seen.entered ||= timeStamp));
    first.addEventListener("pointerleave", () => (seen.entered = 0));
    new MutationObserver(() => {
      if (document.querySelector("[data-lodestone=card]")) seen.opened = performance.now();
    }).observe(document.documentElement, { childList: true });
  });
}

function openedAfter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { entered: number; opened: number } };
    return seen.opened - seen.entered;
  });
}
