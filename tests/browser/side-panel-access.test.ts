/** The side panel shuts nobody out: axe finds nothing, and it fits 320 px, large text and forced colours. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { checkPage } from "./support/axe.ts";
import { setColourScheme, type ColourScheme } from "./support/colours.ts";
import { describeInBrowsers, type BrowserContext } from "./support/describe.ts";
import { sendToWorker } from "./support/inside.ts";
import { waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

const NARROW = 320;

interface Look {
  scheme: ColourScheme;
  language: "en" | "zh";
}

async function openPanel(context: BrowserContext, { scheme, language }: Look): Promise<Page> {
  const page = await context.open("/article.html");
  await waitForMarks(page);
  const panel = await context.openOwn("sidepanel.html", { background: true });
  await setColourScheme(context.extension, panel, scheme);
  await sendToWorker(panel, {
    type: "change-settings",
    change: { type: "set", values: { language } },
  });
  await poll("the facts", () => panel.$(".row-value"), { timeout: 15_000 });
  await panel.bringToFront();
  await poll("the language", () => panel.$(`html[lang=${language}]`));
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
    for (const look of [
      { scheme: "light", language: "en" },
      { scheme: "dark", language: "zh" },
    ] as const)
      test(`axe, ${look.scheme}, ${look.language}`, async () => {
        const panel = await openPanel(context, look);
        for await (const view of everyView(panel)) {
          const { violations, passed } = await checkPage(panel);
          expect(violations, view).toEqual([]);
          expect(passed, view).toContain("color-contrast");
        }
      });

    test("nothing is wider than 320 px, also with text twice as large", async () => {
      const panel = await openPanel(context, { scheme: "light", language: "en" });
      const width = () =>
        panel.evaluate(() => {
          const wide = [...document.querySelectorAll<HTMLElement>("body *")]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .filter((element) => !element.closest(".visually-hidden"));
          return wide.map(
            (element) =>
              `${element.outerHTML.slice(0, 60)} … ${element.textContent.slice(0, 60)}: ${element.getBoundingClientRect().right}`,
          );
        });
      for (const size of ["", "27px"]) {
        await panel.evaluate((size) => void (document.body.style.fontSize = size), size);
        for await (const view of everyView(panel)) expect(await width(), view).toEqual([]);
        await panel.click("[data-first-focus] ~ *, .bar .close");
      }
    });

    test("with colours of the reader’s own, lines still show", async () => {
      // Puppeteer's BiDi can't force colours.
      if (context.kind !== "chromium") return;
      const panel = await openPanel(context, { scheme: "light", language: "en" });
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
    });
  },
  { viewport: { width: NARROW, height: 800 } },
);
