/** The buttons below a card. Each group changes settings, so each has a browser of its own. */
import { expect, test } from "vitest";
import { readCard, waitForCard, waitForNoCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { clickInCard, hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

const NOT_THIS_ENTITY = ".actions button:nth-of-type(2)";
const NOT_ON_THIS_SITE = ".actions button:nth-of-type(3)";

describeInBrowsers("card actions", (context) => {
  // Without HTTPS, on any host but 127.0.0.1, the browser has no clipboard API. Each has an entity of its own, for
  // the clipboard outlives a test.
  for (const [host, name] of [
    ["127.0.0.1", "Baogang Group"],
    ["plain.fixture.test", "Lynas Rare Earths"],
  ] as const)
    test(`"Copy" puts the facts with their sources on the clipboard on ${host}`, async () => {
      const page = await context.open(
        host === "127.0.0.1" ? "/paste.html" : `http://${host}/paste.html`,
      );
      await hoverMark(page, name);
      await waitForCard(page, name);
      await clickInCard(page, ".actions button:nth-of-type(1)");
      await poll("the button to say so", async () =>
        (await readCard(page))?.text.match(/^Copied$/m),
      );
      await page.keyboard.press("Escape");
      await waitForNoCard(page);
      await page.focus("textarea");
      await page.keyboard.down("Control");
      await page.keyboard.press("v", { commands: ["Paste"] });
      await page.keyboard.up("Control");
      const pasted = await page.evaluate(() => document.querySelector("textarea")!.value);
      expect(pasted.startsWith(`${name}: `)).toBe(true);
      expect(pasted).toMatch(/^\[1\] .*https:\/\//m);
      if (name === "Baogang Group")
        expect(pasted).toMatch(
          /Revenue: \$9\.9\sbn \(2023; disputed; .* Inner Mongolia Baotou Steel Union\) \[\d+\]/,
        );
    });

  test('"Not this entity" takes its marks away everywhere, and only those', async () => {
    const other = await context.open("/article.html");
    await waitForMarks(other, { text: "Baogang Group" });
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await clickInCard(page, NOT_THIS_ENTITY);
    await waitForNoCard(page);
    await waitForNoMarks(page, { text: "Baogang Group" });
    await waitForNoMarks(other, { text: "Baogang Group" });
    expect((await readMarks(page)).map(({ text }) => text)).toContain("Lynas Rare Earths");
  });

  test('"Not on this site" takes all marks of the site away, and of no other', async () => {
    const other = await context.open("http://other.fixture.test/news.html");
    await waitForMarks(other, { text: "Lynas Rare Earths" });
    const page = await context.open("/news.html");
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page, "Lynas Rare Earths");
    await clickInCard(page, NOT_ON_THIS_SITE);
    await waitForNoMarks(page);
    expect(await page.evaluate(() => document.querySelector("lodestone-card"))).toBeNull();
    await page.reload();
    expect(await readMarks(other)).not.toEqual([]);
    // The other page was read after this one was loaded anew: this one had its chance.
    await waitForMarks(await context.open("http://third.fixture.test/news.html"));
    await page.bringToFront();
    expect(await readMarks(page)).toEqual([]);
  });
});
