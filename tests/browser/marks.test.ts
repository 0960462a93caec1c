/** Names in pages of every kind are marked, and what only looks like one is not. */
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import {
  readMarks,
  revealMark,
  waitForAllMarks,
  waitForMarks,
  waitForNoMarks,
} from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

describeInBrowsers("marks", (context) => {
  test("the names of the demo article are marked, bayonets are not", async () => {
    const page = await context.open("/article.html");
    const some = [
      "Xi Jinping",
      "14th Five-Year Plan",
      "Lynas Rare Earths",
      "dysprosium",
      "包钢集团",
      "北方稀土",
      "Bayan Obo",
    ];
    for (const name of some) await revealMark(page, name, 0, { timeout: 20_000 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    // The last paragraph: a name over three elements, one with a soft hyphen, and the traps.
    const names = [
      "Inner Mongolia Baotou Steel Union",
      "Baogang Group",
      "Baogang Group",
      "Bayan Obo",
    ];
    const last = async () => (await readMarks(page)).slice(-4).map(({ text }) => text);
    await poll("the last marks", async () => (await last()).join() === names.join(), {}, last);
    await waitForAllMarks(page);
    expect(await last()).toEqual(names);
  });

  test("text that comes later is marked, and marks go with their text", async () => {
    const page = await context.open("/news.html");
    await waitForMarks(page, { text: "Baogang Group", atLeast: 2 });
    await page.evaluate(() => {
      const later = document.createElement("p");
      later.textContent = "And MP Materials works Mountain Pass.";
      document.querySelector("#first")!.replaceWith(later);
    });
    await waitForMarks(page, { text: "MP Materials" });
    await waitForNoMarks(page, { text: "Baogang Group" });
  });

  test("a page that forbids everything by its policy has marks and cards", async () => {
    context.server.route("/csp.html", {
      headers: { "content-security-policy": "default-src 'none'" },
      body: "<!doctype html><title>Strict</title><p>Here stands Baogang Group.",
    });
    const page = await context.open("/csp.html");
    await hoverMark(page, "Baogang Group");
    const { rect } = await waitForCard(page, "Baogang Group");
    // With its style: without it the card would be as wide as the page.
    expect(rect.width).toBe(360);
  });

  test("the text of a frame of another site is marked and has cards there", async () => {
    const page = await context.open("/frames.html");
    const frame = await poll("the frame", () =>
      page.frames().find((each) => each.url().startsWith("http://inner.fixture.test/")),
    );
    await hoverMark(frame, "Lynas Rare Earths");
    await waitForCard(frame, "Lynas Rare Earths");
  });

  test("a page that opts out is left alone", async () => {
    const text = "<p>Here stands Baogang Group.";
    context.server.route("/in.html", text);
    context.server.route("/out.html", `<meta name="lodestone" content="off">${text}`);
    const out = await context.open("/out.html");
    // Both are read by the same worker: once this one has marks, the other had its chance too.
    await waitForMarks(await context.open("/in.html"), { text: "Baogang Group" });
    await out.bringToFront();
    expect(await readMarks(out)).toEqual([]);
  });
});
