/**
 * Looking a name up from the menu of a selection and from the address bar. In Firefox both are used as a person uses
 * them. Chromium draws its own outside of all that a test can reach, so there the item is asked for by its id, and the
 * browser's own events say what was chosen.
 */
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import {
  chooseInMenu,
  enterInAddressBar,
  openMenuOn,
  typeInAddressBar,
} from "./support/firefox-menu.ts";
import { closePopup, readPopup, type PopupView } from "./support/own-views.ts";
import { waitForMarks } from "./support/page.ts";
import { onePagePdf } from "./support/pdf.ts";
import { poll } from "./support/poll.ts";
import { emitInWorker, stopBackground } from "./support/worker.ts";

interface Api {
  contextMenus: { update(id: string, changes: object): Promise<void> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  runtime: {
    getManifest(): { commands: Record<string, { suggested_key?: { default: string } }> };
  };
}

describeInBrowsers("looking up", (context) => {
  let own: Page;
  beforeEach(async () => {
    own = await context.openOwn("options.html");
  });
  afterEach(() => closePopup(own));

  const popupWith = (view: Partial<PopupView>) =>
    poll(
      JSON.stringify(view),
      async () => {
        const shown = await readPopup(own);
        const wanted = Object.entries(view);
        return wanted.every(([part, text]) => shown?.[part as keyof PopupView].startsWith(text));
      },
      { timeout: 15_000 },
      () => readPopup(own),
    );

  /** On a page that is open in front. */
  const lookUpInMenu = async (page: Page, text: string, frame = page.mainFrame()) => {
    if (context.kind === "firefox") {
      await openMenuOn(page, frame, text);
      expect(await chooseInMenu(context.extension.browser, `Look up “${text}”`)).toBe(true);
    } else {
      const choice = { menuItemId: "look-up", selectionText: text, pageUrl: page.url() };
      await emitInWorker(context.extension, "contextMenus.onClicked", choice);
    }
  };

  test("the browser has the item, and every key that we ask for", async () => {
    const update = (id: string) =>
      own.evaluate((id) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        return (scope.browser ?? scope.chrome).contextMenus.update(id, {}).then(
          () => true,
          () => false,
        );
      }, id);
    // It is made as the extension is installed, a moment after its pages can be opened.
    await poll("the item", () => update("look-up"));
    expect(await update("another")).toBe(false);
    const keys = await own.evaluate(async () => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { commands, runtime } = scope.browser ?? scope.chrome;
      const asked = Object.entries(runtime.getManifest().commands);
      const granted = await commands.getAll();
      return {
        asked: asked.map(([name, { suggested_key: key }]) => [name, key?.default ?? ""]),
        granted: Object.fromEntries(granted.map(({ name, shortcut }) => [name, shortcut])),
      };
    });
    expect(keys.granted).toEqual(Object.fromEntries(keys.asked));
  });

  test("a selection is searched for, also after the worker has slept", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page);
    // Chromium's event is told to the worker itself.
    if (context.kind === "firefox") await stopBackground(context.extension);
    await lookUpInMenu(page, "Baogang Group");
    await popupWith({ query: "Baogang Group", firstHit: "Baogang Group" });
  });

  test("a selection in a frame of another site", async () => {
    const page = await context.open(context.server.url("/frames.html", "outer"));
    const frame = await poll("the frame", () =>
      page.frames().find((each) => each.url().includes("news.html")),
    );
    await waitForMarks(frame, { timeout: 15_000 });
    await lookUpInMenu(page, "Baogang Group", frame);
    await popupWith({ query: "Baogang Group", firstHit: "Baogang Group" });
  });

  // Chromium's viewer is a page that no test may enter.
  test.skipIf(context.kind === "chromium")("a selection in a PDF", async () => {
    context.server.route("/report.pdf", {
      body: onePagePdf("Report of Lynas Rare Earths"),
      headers: { "content-type": "application/pdf" },
    });
    const page = await context.open("/report.pdf");
    await poll("the text", () => page.evaluate(() => document.body.innerText.includes("Lynas")));
    await lookUpInMenu(page, "Lynas Rare Earths");
    await popupWith({ query: "Lynas Rare Earths", firstHit: "Lynas Rare Earths" });
  });

  test("the keyword in the address bar suggests names, and Enter shows the card of the best", async () => {
    await context.open("/news.html");
    if (context.kind === "firefox") {
      const { browser } = context.extension;
      const lines = await typeInAddressBar(browser, "fact lynas");
      expect(lines[0]).toBe("Look up a name among the bundled facts");
      expect(lines[1]).toBe("Lynas Rare Earths – Lynas");
      await enterInAddressBar(browser);
    } else await emitInWorker(context.extension, "omnibox.onInputEntered", "lynas");
    await popupWith({ card: "Lynas Rare Earths" });
  });
});
