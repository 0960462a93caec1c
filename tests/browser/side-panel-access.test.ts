/** The side panel shuts nobody out: axe finds nothing, and it fits 320 px, large text and forced colours. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { checkPage } from "./support/axe.ts";
import { describeInBrowsers, type BrowserContext } from "./support/describe.ts";
import { scaleText, whatDoesNotFit } from "./support/fits.ts";
import { readNamesInFront } from "./support/inside.ts";
import { LOOKS, takeLook } from "./support/own-looks.ts";
import { waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

const NARROW = 320;

async function openPanel(context: BrowserContext): Promise<Page> {
  await waitForMarks(await context.open("/article.html"));
  const panel = await context.openOwn("sidepanel.html", { background: true });
  // In front of the page, what is not read yet stays so.
  const { length } = await readNamesInFront(panel);
  const facts = () =>
    panel.$$eval(".row-fact", (all) => all.filter((fact) => fact.textContent !== "").length);
  await poll("the facts", async () => (await facts()) === length, { timeout: 15_000 }, facts);
  await panel.bringToFront();
  await takeLook(panel, LOOKS[0]);
  return panel;
}

/** Everything that the panel can show, one after the other. */
async function* everyView(panel: Page): AsyncGenerator<string> {
  yield "names";
  for (const view of ["relations", "dates"] as const) {
    await panel.click(`#tab-${view}`);
    await poll("the picture", () => panel.$(".node, .mark-sign"));
    await panel.evaluate(() => document.querySelector<SVGElement>(".node, .mark-sign")!.focus());
    yield `${view}, drawn`;
    await panel.evaluate(() =>
      document.querySelectorAll<HTMLElement>(".segments input")[1]!.click(),
    );
    await poll("the text", async () => (await panel.$(".node, .mark-sign")) === null);
    yield `${view}, in words`;
  }
  await panel.click("#tab-names");
  await panel.click(".row .open");
  await poll("the card", () => panel.$(".card"));
  yield "a card";
}

describeInBrowsers(
  "side panel for everybody",
  (context) => {
    test("axe finds nothing in any view and look", async () => {
      const panel = await openPanel(context);
      for await (const view of everyView(panel))
        // The others differ from the first by what they draw, not by its colours.
        for (const look of view === "names" ? LOOKS : [LOOKS[0], LOOKS[3]]) {
          await takeLook(panel, look);
          const { violations, passed } = await checkPage(panel);
          const name = `${view}, ${look.theme}, ${look.language}`;
          expect(violations, name).toEqual([]);
          expect(passed, name).toContain("color-contrast");
        }
    });

    test("nothing is wider than 320 px, also with text twice as large", async () => {
      const panel = await openPanel(context);
      for (const times of [1, 2]) {
        await scaleText(panel, times);
        for await (const view of everyView(panel))
          expect(await whatDoesNotFit(panel), view).toEqual([]);
        await panel.click("[data-first-focus] ~ *, .bar .close");
      }
    });

    // Puppeteer's BiDi can't force colours.
    test.skipIf(context.kind === "firefox")(
      "with colours of the reader’s own, lines still show",
      async () => {
        const panel = await openPanel(context);
        const session = await panel.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", {
          features: [{ name: "forced-colors", value: "active" }],
        });
        await panel.click("#tab-relations");
        await poll("the graph", () => panel.$(".node"));
        const [line, canvas] = await panel.evaluate(() => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "Canvas";
          const found = [
            getComputedStyle(document.querySelector(".graph .way")!).stroke,
            getComputedStyle(probe).color,
          ];
          probe.remove();
          return found;
        });
        expect(line).not.toBe(canvas);
        expect((await checkPage(panel)).violations).toEqual([]);
      },
    );
  },
  { viewport: { width: NARROW, height: 800 } },
);
