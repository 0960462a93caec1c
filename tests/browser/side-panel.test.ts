/** The side panel: the names, relations and dates of the page in front, by pointer and by keyboard. */
import type { Page } from "puppeteer-core";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeInBrowsers, type BrowserContext } from "./support/describe.ts";
import { readCard, waitForCard } from "./support/card.ts";
import { readNamesInFront } from "./support/inside.ts";
import { waitForMarks } from "./support/page.ts";
import { clickInCard, hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

const downloads = await mkdtemp(join(tmpdir(), "lodestone-panel-"));

const textOf = (page: Page, css: string) =>
  page.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? "", css);

const namesIn = (panel: Page) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".row-name")].map((name) => name.innerText),
  );

const waitForNames = (panel: Page, check: (names: string[]) => boolean, what: string) =>
  poll(
    what,
    async () => check(await namesIn(panel)),
    { timeout: 15_000 },
    () => namesIn(panel),
  );

/** Whether what is known of each name has come too: the relations and dates are made of that. */
const hasAllFacts = (panel: Page) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".row-fact")].every((fact) => fact.innerText !== ""),
  );

/**
 * The panel beside a page, as a tab in the background; once it has all that is on the page it comes to the front and
 * keeps to that page.
 */
async function openPanelBeside(context: BrowserContext, path: string): Promise<[Page, Page]> {
  const page = await context.open(path);
  await waitForMarks(page);
  const panel = await context.openOwn("sidepanel.html", { background: true });
  const all = (await readNamesInFront(panel)).sort().join();
  await waitForNames(panel, (names) => names.sort().join() === all, "the names of the page");
  await poll("their facts", () => hasAllFacts(panel), { timeout: 15_000 });
  await panel.bringToFront();
  return [page, panel];
}

const chooseTab = async (panel: Page, tab: "names" | "relations" | "dates"): Promise<void> => {
  await panel.click(`#tab-${tab}`);
  await poll(`the tab ${tab}`, () => panel.$(`#tab-${tab}[aria-selected=true]`));
};

/** Puppeteer focuses HTML only. */
const focusDrawn = (panel: Page, css: string) =>
  panel.evaluate((css) => document.querySelector<SVGElement>(css)!.focus(), css);

/** What has the focus, by what a screen reader calls it. */
const focused = (panel: Page) =>
  panel.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

describeInBrowsers(
  "side panel",
  (context) => {
    test("lists the names of the page by kind, with fact and count, filtered and in order", async () => {
      const [, panel] = await openPanelBeside(context, "/article.html");
      const all = await namesIn(panel);
      expect(all.length).toBeGreaterThan(25);
      expect(all).toContain("Baogang Group");
      expect(await textOf(panel, "#kind-company")).toMatch(/Companies\s*5/);
      const rows = () =>
        panel.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>(".row")].map((row) => row.innerText),
        );
      const baogang = (await rows()).find((row) => row.startsWith("Baogang Group"));
      expect(baogang).toContain("CN¥128");
      expect(baogang).toContain("×6");
      expect(baogang).toContain("whole group");

      await panel.type("input[type=search]", "lynas");
      await waitForNames(panel, (names) => names.join() === "Lynas Rare Earths", "the one name");
      await panel.click("input[type=search]", { count: 3 });
      await panel.keyboard.press("Backspace");
      await waitForNames(panel, (names) => names.length === all.length, "all names again");
      await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".segments label")]
          .find(({ innerText }) => innerText === "A–Z")!
          .click(),
      );
      await waitForNames(
        panel,
        (names) => names[0] === "Baogang Group" && names[1] === "China Northern Rare Earth",
        "names in order",
      );
    });

    test("a click goes to the next mention; the arrow opens the card, and closing gives the focus back", async () => {
      const [page, panel] = await openPanelBeside(context, "/article.html");
      expect(await namesIn(panel)).toContain("Terbium");
      const go = (name: string) =>
        panel.evaluate((name) => {
          const rows = [...document.querySelectorAll<HTMLElement>(".row")];
          const row = rows.find((each) => each.innerText.startsWith(name))!;
          row.querySelector<HTMLElement>(".go")!.click();
        }, name);
      await go("Terbium");
      await page.bringToFront();
      await poll("the page to scroll", () => page.evaluate(() => scrollY > 300));

      await panel.bringToFront();
      await panel.focus('[aria-label="Card of MP Materials"]');
      await panel.keyboard.press("Enter");
      await poll("the card", async () =>
        (await textOf(panel, ".card h2")).startsWith("MP Materials"),
      );
      await panel.click('[aria-label="Close"]');
      await poll("the focus", async () => (await focused(panel)) === "Card of MP Materials");
    });

    test("follows the page as it grows, and the tab", async () => {
      context.server.route(
        "/grows.html",
        "<!doctype html><title>Grows</title><p>Baogang Group is a company.</p>",
      );
      const [page, panel] = await openPanelBeside(context, "/grows.html");
      expect(await namesIn(panel)).toEqual(["Baogang Group"]);
      await page.bringToFront();
      await page.evaluate(() => {
        document.body.append("Lynas Rare Earths is another.");
      });
      await waitForNames(panel, (names) => names.includes("Lynas Rare Earths"), "what was added");
      await context.open("/news.html");
      await waitForNames(panel, (names) => names.includes("Xi Jinping"), "another tab’s names");
      await page.bringToFront();
      await waitForNames(
        panel,
        (names) => names.join() === "Baogang Group,Lynas Rare Earths",
        "the first tab’s names again",
      );
    });

    test("draws who owns and runs whom; arrow keys follow the lines, Enter opens the card", async () => {
      const [, panel] = await openPanelBeside(context, "/article.html");
      await chooseTab(panel, "relations");
      await poll("the graph", () => panel.$(".node"));
      const labels = await panel.evaluate(() =>
        [...document.querySelectorAll(".node")].map((node) => node.getAttribute("aria-label")),
      );
      expect(labels.join("\n")).toContain("Baogang Group owns Bayan Obo");
      await focusDrawn(panel, '.node[data-id="baogang-group"]');
      await panel.keyboard.press("ArrowUp");
      await poll("who owns it", async () => (await focused(panel)).startsWith("Inner Mongolia"));
      await poll("its lines in the light", () => panel.$(".node.lit"));
      await panel.keyboard.press("ArrowDown");
      await poll("what it owns", async () => (await focused(panel)).startsWith("Baogang Group"));
      await panel.keyboard.press("Enter");
      await poll("its card", async () =>
        (await textOf(panel, ".card h2")).startsWith("Baogang Group"),
      );
      await panel.click('[aria-label="Close"]');
      await poll("the graph again", async () => (await focused(panel)).startsWith("Baogang Group"));
    });

    test("a kind of relation can be left out, and all of it read as sentences with sources", async () => {
      const [, panel] = await openPanelBeside(context, "/article.html");
      await chooseTab(panel, "relations");
      await poll("the graph", () => panel.$(".way.owns"));
      await panel.click(".legend li:first-child button");
      await poll(
        "the other lines alone",
        async () => !(await panel.$(".graph .way.owns")) && (await panel.$(".graph .way.stands")),
      );
      await panel.click(".legend li:first-child button");
      await panel.click(".segments label:nth-of-type(2)");
      await poll("sentences", async () =>
        (await textOf(panel, ".tie-list")).includes("Lynas Rare Earths operates Mount Weld"),
      );
      expect(await panel.$$(".tie-list a[href^=http]")).not.toHaveLength(0);
      expect(await panel.$(".graph")).toBeNull();
    });

    test("has their dates on one axis, by arrow keys and as a list", async () => {
      const [, panel] = await openPanelBeside(context, "/article.html");
      await chooseTab(panel, "dates");
      await poll("the marks", () => panel.$(".mark-sign"));
      await focusDrawn(panel, ".mark-sign");
      await poll("what happened", () => panel.$(".chosen .event-list li"));
      const first = await textOf(panel, ".chosen .event-list");
      await panel.keyboard.press("ArrowDown");
      await poll("another date", async () => {
        const chosen = await textOf(panel, ".chosen .event-list");
        return chosen !== "" && chosen !== first;
      });
      await panel.click(".segments label:nth-of-type(2)");
      await poll("the list", async () => (await panel.$$(".event-list li")).length > 10);
      expect(await panel.$$(".event-list a[href^=http]")).not.toHaveLength(0);
    });

    test("the date that was chosen stays so as the page grows", async () => {
      context.server.route(
        "/dates.html",
        "<!doctype html><title>Dates</title><p>Lynas Rare Earths mines rare earths.</p>",
      );
      const [page, panel] = await openPanelBeside(context, "/dates.html");
      await chooseTab(panel, "dates");
      await poll("the marks", () => panel.$(".mark-sign"));
      await focusDrawn(panel, ".mark-sign");
      await poll("what happened", () => panel.$(".chosen .event-list li"));
      const lanes = () => panel.$$eval(".lane-name", (names) => names.map((e) => e.textContent));
      expect(await lanes()).toHaveLength(1);
      await page.bringToFront();
      await page.evaluate(() => document.body.append("Baogang Group and MP Materials do too."));
      await poll("all dates", async () => (await lanes()).length === 3, {}, lanes);
      expect(await panel.$(".chosen .event-list li")).not.toBeNull();
    });

    test("saves the table as CSV with its sources", async () => {
      const [, panel] = await openPanelBeside(context, "/article.html");
      await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".save button")]
          .find(({ innerText }) => innerText === "CSV")!
          .click(),
      );
      const file = await poll("the file", async () =>
        (await readdir(downloads)).find((name) => name.endsWith(".csv")),
      );
      // Firefox makes the file first and fills it then.
      const text = await poll(
        "its contents",
        async () => (await readFile(join(downloads, file), "utf8")) || undefined,
      );
      await rm(join(downloads, file));
      expect(text.split("\r\n").length, text).toBeGreaterThan(25);
      expect(text).toMatch(/Lynas Rare Earths,Company,1,Revenue,A\$.*https:\/\//);
    });

    test("opens from a card with that card in it, where a page can open it", async () => {
      const page = await context.open("/article.html");
      await hoverMark(page, "Lynas Rare Earths");
      await waitForCard(page, "Lynas Rare Earths");
      if (context.kind === "firefox") {
        expect((await readCard(page))!.text).not.toContain("Side panel");
        return;
      }
      await clickInCard(page, ".to-panel");
      const extension = (await context.extension.browser.extensions()).get(
        context.extension.extensionId,
      )!;
      const panel = await poll(
        "the side panel",
        async () =>
          (await extension.pages()).find((each) => each.url().endsWith("/sidepanel.html")),
        { timeout: 15_000 },
      );
      await poll("its card", async () =>
        (await textOf(panel, ".card h2")).startsWith("Lynas Rare Earths"),
      );
    });

    test("says what is wrong where there is nothing to show, and mends it", async () => {
      context.server.route(
        "/plain.html",
        "<!doctype html><title>Plain</title><p>Nothing here.</p>",
      );
      await context.open("/plain.html");
      const panel = await context.openOwn("sidepanel.html", { background: true });
      const waitForText = (text: string) =>
        poll(
          text,
          async () => (await textOf(panel, ".views")).includes(text),
          {},
          () => textOf(panel, ".panel"),
        );
      await waitForText("None of the known names stands on this page.");
      const off = await context.open("/news.html");
      await waitForMarks(off);
      await panel.evaluate(() => {
        const api = globalThis as never as Record<
          string,
          { runtime: { sendMessage(m: unknown): void } }
        >;
        (api.browser ?? api.chrome)!.runtime.sendMessage({
          type: "change-settings",
          change: { type: "sites", sites: ["127.0.0.1"], on: false },
        });
      });
      await waitForText("Lodestone is off on this site.");
      await poll("the way out", () => panel.$(".mend"));
      await panel.evaluate(() => document.querySelector<HTMLElement>(".mend")!.click());
      await waitForNames(panel, (names) => names.length > 0, "names again");
    });
  },
  { downloads },
);
