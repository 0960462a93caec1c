/** axe-core finds nothing wrong with the popup, the options and the card, light and dark; all looks of the card: card-accessibility.test.ts. */
import { expect, test } from "vitest";
import { checkCard, checkPage } from "./support/axe.ts";
import { waitForCard } from "./support/card.ts";
import { setColourScheme } from "./support/colours.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { waitForMarks } from "./support/page.ts";
import { clickInCard, hoverMark } from "./support/pointer.ts";
import { sleep } from "./support/poll.ts";

/** Animations over: a card that is still fading in has other colours. */
const SETTLE = 400;

describeInBrowsers("accessibility", (context) => {
  for (const scheme of ["light", "dark"] as const) {
    test(`popup, ${scheme}`, async () => {
      const popup = await context.openOwn("popup.html");
      await setColourScheme(context.extension, popup, scheme);
      await popup.waitForSelector("input[type=search]");
      expect(await checkPage(popup)).toMatchObject({ violations: [] });
      await popup.type("input[type=search]", "rare");
      await popup.waitForSelector("[role=option]");
      const hits = await checkPage(popup);
      expect(hits.violations).toEqual([]);
      expect(hits.passed).toContain("color-contrast");
      await popup.keyboard.press("Enter");
      await popup.waitForSelector(".card");
      expect(await checkPage(popup)).toMatchObject({ violations: [] });
    });

    test(`popup with the page's entities, ${scheme}`, async () => {
      await waitForMarks(await context.open("/news.html"));
      const popup = await context.openOwn("popup.html", { background: true });
      await setColourScheme(context.extension, popup, scheme);
      await popup.waitForSelector(".row");
      const list = await checkPage(popup);
      expect(list.violations).toEqual([]);
      expect(list.passed).toContain("button-name");
      await popup.$eval(".pause button:last-child", (button) => (button as HTMLElement).click());
      await popup.waitForSelector(".mend");
      expect(await checkPage(popup)).toMatchObject({ violations: [] });
      await popup.$eval(".mend", (button) => (button as HTMLElement).click());
      await popup.waitForSelector(".row");
    });

    test(`options, ${scheme}`, async () => {
      const options = await context.openOwn("options.html");
      await setColourScheme(context.extension, options, scheme);
      await options.waitForSelector("form");
      await options.type("textarea[name=site]", "no site");
      await options.keyboard.press("Enter");
      await options.waitForSelector("[role=alert]");
      const { violations, passed } = await checkPage(options);
      expect(violations).toEqual([]);
      expect(passed).toContain("color-contrast");
    });

    test(`card, ${scheme}`, async () => {
      context.server.route(
        `/${scheme}.html`,
        `<!doctype html><html lang="en" style="color-scheme: ${scheme}"><title>A page</title>` +
          // Colours are checked in the body only: over an open dialog the card stands in there.
          "<main><h1>News</h1><dialog aria-label=News style='width:80vw;height:80vh'>" +
          "<p>In 2023, Baogang Group generated $9.9 billion.</p></dialog></main>" +
          "<script>document.querySelector('dialog').showModal()</script>",
      );
      const page = await context.open(`/${scheme}.html`);
      await setColourScheme(context.extension, page, scheme);
      await hoverMark(page, "Baogang Group");
      await waitForCard(page, "Baogang Group");
      await clickInCard(page, ".more");
      await clickInCard(page, "summary");
      await sleep(SETTLE);
      const { violations, passed } = await checkCard(page);
      expect(violations).toEqual([]);
      expect(passed).toEqual(
        expect.arrayContaining(["color-contrast", "button-name", "link-name"]),
      );
    });
  }
});
