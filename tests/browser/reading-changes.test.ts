/** Marks keep up with a page that changes, whatever the change. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { waitForCard, waitForNoCard } from "./support/card.ts";
import { hoverMark, movePointerAway } from "./support/pointer.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

const textsOf = async (page: Page) => (await readMarks(page)).map(({ text }) => text);

/** Waits until these are the marks, in this order, and no others. */
const waitForTexts = (page: Page, texts: string[]) =>
  poll(
    `marks on ${texts.join(", ")} alone`,
    async () => (await textsOf(page)).join() === texts.join(),
    {},
    () => textsOf(page),
  );

describeInBrowsers("a changing page", (context) => {
  async function openWith(body: string): Promise<Page> {
    context.server.route("/changing.html", `<!doctype html><meta charset="utf-8">${body}`);
    return context.open("/changing.html");
  }

  test("text edited in place", async () => {
    const page = await openWith("<p id='a'>Here stands Baogang Group.</p>");
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => {
      (document.querySelector("#a")!.firstChild as Text).data =
        "Here stood Shenghe Resources instead.";
    });
    await waitForTexts(page, ["Shenghe Resources"]);
  });

  test("a name put together and taken apart by its neighbours", async () => {
    const page = await openWith("<p id='a'>Here stands Baogang<br>Group.</p>");
    await page.evaluate(() => document.querySelector("br")!.remove());
    await page.evaluate(() => document.querySelector("#a")!.normalize());
    await page.evaluate(() => {
      const text = document.querySelector("#a")!.firstChild as Text;
      text.data = "Here stands Baogang Group.";
      text.splitText(18);
    });
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => {
      const [, second] = document.querySelector("#a")!.childNodes;
      second!.before(document.createElement("br"));
    });
    await waitForNoMarks(page, { text: "Baogang Group" });
  });

  test("nodes moved and removed", async () => {
    const page = await openWith(
      "<div id='a'><p>Of Baogang Group.</p></div><div id='b'></div><p>Of Shenghe Resources.</p>",
    );
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => {
      document.querySelector("#b")!.append(document.querySelector("#a p")!);
      // Comes with the move, and so tells when that is over.
      document.body.append("Of MP Materials.");
    });
    await waitForTexts(page, ["Baogang Group", "Shenghe Resources", "MP Materials"]);
    await page.evaluate(() => document.querySelector("#b")!.replaceChildren());
    await waitForTexts(page, ["Shenghe Resources", "MP Materials"]);
  });

  test("a log of 5,000 lines, one at a time", async () => {
    const page = await openWith("<div id='log'></div>");
    await page.evaluate(async () => {
      const log = document.querySelector("#log")!;
      for (let i = 0; i < 5_000; i++) {
        const line = document.createElement("div");
        line.textContent = i % 50 ? `${i}: nothing` : `${i}: Baogang Group`;
        log.append(line);
        if (i % 100 === 0) await new Promise(requestAnimationFrame);
      }
      log.lastElementChild!.textContent = "The last is Shenghe Resources";
      scrollTo(0, document.body.scrollHeight);
    });
    await waitForMarks(page, { text: "Shenghe Resources", timeout: 15_000 });
    // Only what is near the viewport is registered.
    expect((await readMarks(page)).length).toBeLessThan(20);
  });

  test("1,000 changes a second, and text that comes in between", async () => {
    const page = await openWith(
      "<p id='ticker'>0</p><p id='still'>Of Baogang Group.</p><div></div>",
    );
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => {
      let count = 0;
      setInterval(() => {
        for (let i = 0; i < 10; i++)
          document.querySelector("#ticker")!.textContent = `Shenghe Resources at ${count++}`;
      }, 10);
      setTimeout(() => (document.querySelector("div")!.innerHTML = "<p>Of MP Materials.</p>"), 500);
    });
    await waitForMarks(page, { text: "MP Materials" });
    expect(await textsOf(page)).toContain("Baogang Group");
    // The page still gets its frames.
    const frames = await page.evaluate(async () => {
      const end = performance.now() + 1_000;
      let frames = 0;
      for (; performance.now() < end; frames++) await new Promise(requestAnimationFrame);
      return frames;
    });
    expect(frames).toBeGreaterThan(10);
  });

  test("a document that is opened and written anew", async () => {
    const page = await openWith("<p>Of Baogang Group.</p>");
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => {
      document.open();
      document.write("<!doctype html><p>Of Shenghe Resources.</p>");
      document.close();
    });
    await waitForTexts(page, ["Shenghe Resources"]);
  });

  test("a page that clears all highlights and style sheets", async () => {
    const page = await openWith("<p>Of Baogang Group.</p><div></div>");
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      document.querySelector("div")!.innerHTML = "Of Shenghe Resources.";
    });
    await waitForTexts(page, ["Baogang Group", "Shenghe Resources"]);
  });

  test("back and forward, to the very page that was left", async () => {
    // What may not be stored is not kept either.
    const headers = { "cache-control": "max-age=60" };
    const body = `<!doctype html><meta charset="utf-8"><p>Of Baogang Group.</p><script>
      addEventListener("pageshow", ({ persisted }) => (document.body.dataset.kept = persisted));
    </script>`;
    const page = await context.open(context.server.route("/first.html", { headers, body }));
    await waitForMarks(page, { text: "Baogang Group" });
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    context.server.route("/second.html", "<!doctype html><p>Of Shenghe Resources.</p>");
    await page.goto(context.server.url("/second.html"));
    await waitForMarks(page, { text: "Shenghe Resources" });
    // Driving the browser back would wait for a page to load.
    await page.evaluate(() => history.back());
    await poll("the first page", () =>
      page.evaluate(() => location.pathname === "/first.html").catch(() => false),
    );
    const why = () =>
      page.evaluate(() => {
        const [entry] = performance.getEntriesByType("navigation");
        return JSON.stringify((entry as { notRestoredReasons?: unknown }).notRestoredReasons);
      });
    // The page hears of it a moment after it is there.
    await poll(
      "the page as it was kept",
      async () => (await page.$eval("body", ({ dataset }) => dataset.kept)) === "true",
      {},
      why,
    );
    await waitForMarks(page, { text: "Baogang Group" });
    await waitForNoCard(page);
    await movePointerAway(page);
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.body.append("And Shenghe Resources."));
    await waitForMarks(page, { text: "Shenghe Resources" });
  });
});
