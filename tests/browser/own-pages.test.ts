/**
 * Popup, options and welcome shut nobody out: axe finds nothing, light and dark, in both languages; on 320 px and with
 * text twice as large nothing is cut off. The side panel: side-panel-access.test.ts.
 */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { checkPage } from "./support/axe.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { scaleText, whatDoesNotFit } from "./support/fits.ts";
import { LOOKS, takeLook } from "./support/own-looks.ts";
import { waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

/** By what is on them once they are all there. */
const PAGES = { "popup.html": ".row", "options.html": "form", "welcome.html": "form" };

const fontSize = (own: Page, css: string) =>
  own.evaluate(
    (css) => Number.parseFloat(getComputedStyle(document.querySelector(css)!).fontSize),
    css,
  );

describeInBrowsers(
  "own pages for everybody",
  (context) => {
    for (const [path, sign] of Object.entries(PAGES))
      test(`${path} in every look`, async () => {
        await waitForMarks(await context.open("/article.html"));
        const own = await context.openOwn(path, { background: true });
        await poll("the page", () => own.$(sign));
        await own.bringToFront();
        for (const look of LOOKS) {
          const name = `${look.theme}, ${look.language}`;
          await takeLook(own, look);
          const { violations, passed } = await checkPage(own);
          expect(violations, name).toEqual([]);
          expect(passed, name).toContain("color-contrast");
          for (const times of [1, 2]) {
            await scaleText(own, times);
            expect(await whatDoesNotFit(own), `${name}, text × ${times}`).toEqual([]);
          }
        }
      });

    test("the size of text is that of every page of ours", async () => {
      for (const [path, css] of [
        ["popup.html", "input"],
        ["sidepanel.html", ".panel"],
        ["options.html", "legend"],
        ["welcome.html", "legend"],
      ] as const) {
        const own = await context.openOwn(path);
        await takeLook(own, { textSize: 100 });
        await poll("the page", () => own.$(css));
        const before = await fontSize(own, css);
        await takeLook(own, { textSize: 130 });
        await poll(
          `larger text in ${path}`,
          async () => Math.abs((await fontSize(own, css)) / before - 1.3) < 0.01,
          {},
          () => fontSize(own, css),
        );
        await takeLook(own, { textSize: 100 });
        await own.close();
      }
    });
  },
  { viewport: { width: 320, height: 800 } },
);
