/** Names that may be meant are marked for who asks for them, in their own way, and become sure with the page. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { sendToWorker } from "./support/inside.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

const PAGE = `<!doctype html><title>Doubt</title>
<p id="first">We like Eneabba: it is the only refinery of its kind.</p>
<p>So says Baogang Group.</p>`;

describeInBrowsers("doubtful names", (context) => {
  const markOf = async (page: Page, text: string) =>
    (await readMarks(page)).find((mark) => mark.text === text)?.highlights;

  test("come and go with the option, look different, say so, and become sure", async () => {
    context.server.route("/doubt.html", PAGE);
    const page = await context.open("/doubt.html");
    await waitForMarks(page, { text: "Baogang Group" });
    expect(await markOf(page, "Eneabba")).toBeUndefined();

    const options = await context.openOwn("options.html");
    const ask = async (showDoubtful: boolean) => {
      await options.bringToFront();
      const change = { type: "set", values: { showDoubtful } };
      expect(await sendToWorker(options, { type: "change-settings", change })).toMatchObject({
        ok: true,
      });
      await page.bringToFront();
    };
    await ask(true);
    await waitForMarks(page, { text: "Eneabba" });
    expect(await markOf(page, "Eneabba")).toEqual(["lodestone-doubtful"]);
    expect(await markOf(page, "Baogang Group")).toEqual(["lodestone-underline"]);
    expect(await lineOf(page, "lodestone-doubtful")).toEqual(["underline", "dashed"]);
    expect(await lineOf(page, "lodestone-underline")).toEqual(["underline", "dotted"]);

    await hoverMark(page, "Eneabba");
    const { text } = await waitForCard(page, "Eneabba rare earths refinery");
    expect(text).toContain("Marked as doubtful: words close by belong to it");

    await ask(false);
    await waitForNoMarks(page, { text: "Eneabba" });
    await ask(true);
    await waitForMarks(page, { text: "Eneabba" });
    await page.evaluate(() => {
      const more = document.createElement("p");
      more.textContent = "Lynas Rare Earths mines rare earths: tonnes of oxide and concentrate.";
      document.body.append(more);
    });
    await poll("the name to be sure", async () =>
      (await markOf(page, "Eneabba"))?.includes("lodestone-underline"),
    );
  });
});

/** How a highlight draws its line on the first paragraph. */
function lineOf(page: Page, name: string): Promise<string[]> {
  return page.evaluate((name) => {
    const style = getComputedStyle(document.querySelector("#first")!, `::highlight(${name})`);
    return [style.textDecorationLine, style.textDecorationStyle];
  }, name);
}
