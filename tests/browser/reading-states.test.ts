/** A page that is hidden, switched off, printed, edited as a whole or shown on the full screen. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { writeStorage } from "./support/inside.ts";
import { setMedium } from "./support/medium.ts";
import { ourWorkDuring } from "./support/our-work.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { hoverMark, movePointer } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";

/** Longer than all that follows on a change at once; looks at hidden hosts come later, and are not work on text. */
const A_WHILE = 1_500;

/** Changes the page in every way that we watch, and moves the pointer over it. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let i = 0; i < 20; i++) {
      const line = document.createElement("p");
      line.textContent = `Of Shenghe Resources ${i}.`;
      document.body.append(line);
      line.className = "changed";
      (line.firstChild as Text).data += "!";
    }
  });
}

describeInBrowsers("a page", (context) => {
  const open = (name: string, body: string) => {
    context.server.route(`/${name}.html`, `<!doctype html><meta charset="utf-8">${body}`);
    return context.open(`/${name}.html`);
  };

  const waitForRest = (page: Page) =>
    poll(
      "half a second without any work of ours",
      async () => (await ourWorkDuring(context.kind, page, () => sleep(500))) === 0,
      { timeout: 10_000 },
    );

  test("that is hidden is read once it is shown", async () => {
    const hidden = await open("hidden", "<p>Of Baogang Group.</p>");
    await waitForMarks(hidden, { text: "Baogang Group" });
    const front = await open("front", "<p>Of MP Materials.</p>");
    await waitForMarks(front);
    await poll("the tab behind to be hidden", () => hidden.evaluate(() => document.hidden));
    await stir(hidden);
    await sleep(A_WHILE);
    expect((await readMarks(hidden)).map(({ text }) => text)).toEqual(["Baogang Group"]);
    await hidden.bringToFront();
    await waitForMarks(hidden, { text: "Shenghe Resources", atLeast: 5 });
  });

  test("that is hidden and at rest costs nothing", async () => {
    const hidden = await open("resting", "<p>Of Baogang Group.</p>");
    await waitForMarks(hidden);
    const front = await context.open("about:blank");
    await poll("the tab behind to be hidden", () => hidden.evaluate(() => document.hidden));
    // What was under way when it was hidden comes to an end, on a busy machine later.
    await waitForRest(front);
  });

  test("of a site that is switched off costs nothing, whatever happens on it", async () => {
    const settle = async (settings: object) => {
      const own = await context.openOwn("options.html");
      await writeStorage(own, { settings });
      // The same script reads the sample on the page of options, and looks at it again now and then.
      await own.close();
    };
    await settle({ offSites: ["127.0.0.1"] });
    const page = await open("off", "<p>Of Baogang Group.</p>");
    // Firefox lets go of the closed page of options, where our script reads a sample, in its own time.
    await sleep(A_WHILE);
    // What is done where a page is opened comes to an end, on a busy machine later.
    await waitForRest(page);
    const work = await ourWorkDuring(context.kind, page, async () => {
      await stir(page);
      await movePointer(page, { x: 300, y: 300 });
      await page.mouse.click(300, 300);
      await sleep(A_WHILE);
    });
    const marks = await readMarks(page);
    await settle({});
    expect(marks).toEqual([]);
    expect(work).toBe(0);
    // The same is seen to cost something where the site is on.
    await page.bringToFront();
    await waitForMarks(page, { text: "Baogang Group" });
    const workWhenOn = await ourWorkDuring(context.kind, page, async () => {
      await stir(page);
      await sleep(A_WHILE);
    });
    expect(workWhenOn).toBeGreaterThan(1);
  });

  test("is printed without marks", async () => {
    const text = "<p>Of Baogang Group and of MP Materials.</p>";
    const printed = async (page: Page) => {
      await page.bringToFront();
      await setMedium(context.extension, page, "print");
      return page.screenshot({ encoding: "base64" });
    };
    const marked = await open("print", text);
    await waitForMarks(marked, { text: "MP Materials" });
    const onScreen = await marked.screenshot({ encoding: "base64" });
    const bare = await printed(await open("bare", `<meta name="lodestone" content="off">${text}`));
    expect(onScreen).not.toBe(bare);
    expect(await printed(marked)).toBe(bare);
  });

  test("that is edited as a whole is left alone until that is over", async () => {
    const page = await open("edited", "<p>Of Baogang Group.</p>");
    await waitForMarks(page, { text: "Baogang Group" });
    await page.evaluate(() => (document.designMode = "on"));
    await stir(page);
    await waitForNoMarks(page);
    await page.evaluate(() => (document.designMode = "off"));
    await page.evaluate(() => document.body.append("Of MP Materials."));
    await waitForMarks(page, { text: "MP Materials" });
    await waitForMarks(page, { text: "Baogang Group" });
  });

  test("has marks and cards on the full screen", async () => {
    const page = await open(
      "full",
      "<p>Of Baogang Group.</p><div id='stage'><button>Full</button><p>Of Iluka Resources.</p></div>",
    );
    await page.evaluate(() => {
      const stage = document.querySelector("#stage")!;
      stage.querySelector("button")!.onclick = () => void stage.requestFullscreen();
    });
    await page.click("button");
    await poll("the full screen", () => page.evaluate(() => document.fullscreenElement !== null));
    await page.evaluate(() =>
      document.querySelector("#stage")!.append("And there is Shenghe Resources."),
    );
    await waitForMarks(page, { text: "Shenghe Resources" });
    await hoverMark(page, "Iluka Resources");
    await waitForCard(page, "Iluka Resources");
    await page.evaluate(() => document.exitFullscreen());
  });
});
