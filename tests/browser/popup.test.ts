/** The toolbar's window: it finds entities by any of their names, shows their cards, and switches sites. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { openToolbarPopup } from "./support/extension-pages.ts";
import { readStorage } from "./support/inside.ts";
import { waitForMarks, waitForNoMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

const INPUT = "input[type=search]";

const textOf = (page: Page, css: string) =>
  page.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? "", css);

/** Types as a person does, into a field that is empty. */
async function type(popup: Page, text: string): Promise<void> {
  await poll("the search field", () => popup.$(INPUT));
  await popup.type(INPUT, text);
}

const waitForHit = (popup: Page, name: string) =>
  poll(
    `the first hit to be ${name}`,
    async () => (await textOf(popup, "[role=option] .hit-name")) === name,
    {},
    () => textOf(popup, "[role=listbox]"),
  );

/** In the menu that is open or about to. */
async function chooseFirst(popup: Page): Promise<void> {
  await popup.waitForSelector("[role=menuitem]");
  await popup.click("[role=menuitem]");
}

const waitForTitle = (popup: Page, title: string) =>
  poll(`the card ${title}`, async () => (await textOf(popup, ".card h2")).startsWith(title));

describeInBrowsers("popup", (context) => {
  for (const [how, query] of [
    ["name", "Baogang Gr"],
    ["name in other letters", "BAOGANG group"],
    ["misspelt name", "Baogamg Group"],
    ["Chinese name", "包钢"],
  ] as const)
    test(`finds Baogang Group by its ${how}`, async () => {
      const popup = await context.openOwn("popup.html");
      await type(popup, query);
      await waitForHit(popup, "Baogang Group");
    });

  test("finds the listed company by its ticker", async () => {
    const popup = await context.openOwn("popup.html");
    await type(popup, "600010");
    await waitForHit(popup, "Inner Mongolia Baotou Steel Union");
    expect(await textOf(popup, "[role=option] .hit-match")).toContain("600010");
  });

  test("the field has the focus, arrows choose, Enter shows the card, Esc begins anew", async () => {
    const popup = await context.openOwn("popup.html");
    await poll("the search field", () => popup.$(`${INPUT}:focus`));
    await popup.keyboard.type("lynas");
    // The answer to all of it, not to the letters before the last.
    await poll("the answer", async () => (await textOf(popup, ".hit-match mark")) === "Lynas");
    const selected = () => textOf(popup, '[aria-selected="true"] .hit-name');
    const first = await selected();
    await popup.keyboard.press("ArrowDown");
    await poll("another hit to be chosen", async () => !["", first].includes(await selected()));
    await popup.keyboard.press("ArrowUp");
    await poll("the first hit to be chosen", async () => (await selected()) === first);
    await popup.keyboard.press("Enter");
    await waitForTitle(popup, "Lynas Rare Earths");
    expect(await textOf(popup, ".card")).toContain("Key facts");
    await popup.keyboard.press("Escape");
    await poll("an empty field", () => popup.$(`${INPUT}:placeholder-shown`));
    expect(await popup.$(".card")).toBeNull();
  });

  test("a click shows the card; closing it gives the field the focus back", async () => {
    const popup = await context.openOwn("popup.html");
    await type(popup, "Mt Weld");
    await waitForHit(popup, "Mount Weld");
    await popup.click("[role=option]");
    await waitForTitle(popup, "Mount Weld");
    await popup.click('[aria-label="Close"]');
    await poll("the field to have the focus", () => popup.$(`${INPUT}:focus`));
    await waitForHit(popup, "Mount Weld");
  });

  test("the card is copied and its entity hidden as over a page", async () => {
    const popup = await context.openOwn("popup.html");
    await type(popup, "Mt Weld");
    await waitForHit(popup, "Mount Weld");
    await popup.click("[role=option]");
    await waitForTitle(popup, "Mount Weld");
    await popup.click(".actions .copy > button");
    await chooseFirst(popup);
    await poll("the copy", async () => (await textOf(popup, ".actions .copy")).includes("Copied"));

    const hidden = async () => {
      const { settings } = await readStorage(popup);
      return (settings as { hiddenEntities?: string[] } | undefined)?.hiddenEntities ?? [];
    };
    await popup.click(".actions .hide > button");
    await popup.waitForSelector("[role=menu]");
    await popup.keyboard.press("Escape");
    await poll("the menu to close", async () => !(await popup.$("[role=menu]")));
    await waitForTitle(popup, "Mount Weld");
    await popup.click(".actions .hide > button");
    await chooseFirst(popup);
    await poll("it to be hidden", async () => (await hidden()).join() === "mount-weld");
    await popup.waitForSelector(".undo");
    await popup.click(".undo");
    await poll("it to be shown again", async () => (await hidden()).length === 0);
  });

  test("says so where nothing is found", async () => {
    const popup = await context.openOwn("popup.html");
    await type(popup, "<b>qqqq</b>");
    await poll("an answer", async () =>
      (await textOf(popup, ".status")).includes("Nothing in the pack is called “<b>qqqq</b>”"),
    );
  });

  test("switches the site in front off and on in open tabs", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Baogang Group" });
    const popup = await context.openOwn("popup.html", { background: true });
    await poll("the switch", () => popup.$(".foot [role=switch]"));
    expect(await textOf(popup, ".foot")).toContain("On 127.0.0.1");
    const flip = () => popup.$eval(".foot label", (label) => label.click());
    await flip();
    await waitForNoMarks(page);
    await flip();
    await waitForMarks(page, { text: "Baogang Group" });
  });

  test("opens from the toolbar, over a page", async () => {
    const page = await context.open("/news.html");
    const popup = await openToolbarPopup(context.extension, page);
    // Firefox's popup can be opened, but not driven.
    if (!popup) return expect(context.kind).toBe("firefox");
    await type(popup, "包钢");
    await waitForHit(popup, "Baogang Group");
    expect(await textOf(popup, ".foot")).toContain("On 127.0.0.1");
    await popup.keyboard.press("Enter");
    await waitForTitle(popup, "Baogang Group");
  });
});
