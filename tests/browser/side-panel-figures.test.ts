/** The figures of a page beside what our sources state: in the side panel, while that list is open. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { checkPage } from "./support/axe.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { sendToWorker } from "./support/inside.ts";
import { waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

const PAGE = `<!doctype html><html lang="en"><title>Figures</title>
<p>First-half revenue at <i>China</i> Northern Rare Earth came to <b>CNY</b> 18.87bn in 2025.</p>
${"<p>MP Materials is a company.</p>".repeat(30)}
<p>The company had revenue of $203.9 million in 2024, said James Litinsky.</p><div style="height: 3000px"></div>
<p>In the third quarter of 2025 revenue at MP Materials was $63.5 million.</p>`;

const textOf = (page: Page, css: string) =>
  page.evaluate((css) => {
    const text = document.querySelector<HTMLElement>(css)?.innerText ?? "";
    return text.replace(/\s+/g, " ").trim();
  }, css);

describeInBrowsers("figures in the side panel", (context) => {
  const waitForText = (panel: Page, css: string, text: string | RegExp) =>
    poll(
      `${css} with ${text}`,
      async () => (await textOf(panel, css)).match(text),
      { timeout: 15_000 },
      () => textOf(panel, ".panel"),
    );

  test("lists each with its source, leads to it, follows the page, and goes with its option", async () => {
    context.server.route("/figures.html", PAGE);
    const page = await context.open("/figures.html");
    await waitForMarks(page, { text: "MP Materials" });
    const panel = await context.openOwn("sidepanel.html", { background: true });
    await waitForText(panel, ".panel", "MP Materials");
    await panel.bringToFront();
    expect(await textOf(panel, "#tab-figures")).toBe("Figures");
    await panel.focus("#tab-names");
    await panel.keyboard.press("End");
    await waitForText(panel, "#tab-figures[aria-selected=true]", "Figures 3");

    expect(await textOf(panel, ".verdict-counts")).toBe(
      "✓ the same 1 ≠ another figure 1 ◷ another time 1",
    );
    expect(await textOf(panel, ".figure-list > li")).toMatch(
      /^China Northern Rare Earth First-half revenue at China Northern Rare Earth came to CNY 18\.87bn in 2025\. ✓ Our source states the same In the text CNY 18\.87bn Revenue CN¥18\.87 bn.* \S+, .*2025/,
    );
    // Whom "the company" is, the blocks before say.
    expect(await textOf(panel, ".figure-list > li:nth-child(2)")).toMatch(
      /^MP Materials The company had revenue of \$203\.9 million in 2024/,
    );
    expect(await textOf(panel, ".figure-list > li:last-child")).toMatch(
      /≠ Our source states another figure In the text \$63\.5 million Revenue .*53\.6 m/,
    );
    expect(await textOf(panel, ".quote mark")).toBe("CNY 18.87bn");
    expect(await panel.$$(".figure-list > li a[href^=https]")).toHaveLength(3);
    expect((await checkPage(panel)).violations).toEqual([]);

    await panel.focus(".figure-list > li:last-child .go");
    await panel.keyboard.press("Enter");
    await page.bringToFront();
    await poll("the page to scroll", () => page.evaluate(() => scrollY > 1500));

    await page.evaluate(() => document.querySelector("p")!.remove());
    await waitForText(panel, ".verdict-counts", /^≠ another figure 1 ◷ another time 1$/);
    await page.evaluate(() => {
      for (const block of [...document.querySelectorAll("p")].slice(-2)) block.remove();
    });
    await waitForText(panel, "[role=tabpanel]", "No figure on this page could be compared");

    const change = { type: "set", values: { checkFigures: false } };
    await sendToWorker(panel, { type: "change-settings", change });
    await poll("no such tab", async () => !(await panel.$("#tab-figures")));
    expect(await textOf(panel, "[aria-selected=true]")).toMatch(/^Names/);
    const passages = [{ text: "x", mentions: [] }];
    expect(await sendToWorker(panel, { type: "figures", passages })).toEqual({
      ok: true,
      value: [],
    });
  });
});
