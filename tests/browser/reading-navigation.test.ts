/** A page that goes from view to view without being loaded anew: marks follow, and nothing is kept of what was. */
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { collectGarbage } from "./support/garbage.ts";
import { readMarks, waitForMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

const NAVIGATIONS = 1_000;

declare global {
  /** The views that were left, as long as anybody holds them. */
  var lodestoneLeft: WeakRef<Node>[];
  var goTo: (view: number) => Promise<void>;
}

/** Each view has a path, three paragraphs and names of its own. */
const APP = `<!doctype html><meta charset="utf-8"><main></main><script>
  globalThis.lodestoneLeft = [];
  const NAMES = ["Baogang Group", "MP Materials", "Lynas Rare Earths", "Iluka Resources"];
  globalThis.goTo = async (view) => {
    const draw = () => {
      const main = document.querySelector("main");
      for (const node of main.childNodes) globalThis.lodestoneLeft.push(new WeakRef(node.firstChild));
      main.replaceChildren(...[0, 1, 2].map((i) => {
        const p = document.createElement("p");
        p.textContent = "View " + view + " tells of " + NAMES[(view + i) % 4] + ".";
        return p;
      }));
    };
    // Browsers allow so many a minute only.
    if (view % 10 === 0) history.pushState({}, "", "/view/" + view);
    if (view % 50 === 0 && document.startViewTransition)
      await document.startViewTransition(draw).updateCallbackDone;
    else draw();
  };
  globalThis.goTo(0);
</script>`;

describeInBrowsers("an app of one page", (context) => {
  test("leaves nothing behind in 1,000 navigations", async () => {
    context.server.route("/spa.html", APP);
    const page = await context.open("/spa.html");
    await waitForMarks(page, { atLeast: 3 });
    let marked = 0;
    for (let view = 1; view <= NAVIGATIONS; view += 100) {
      await page.evaluate(async (from) => {
        for (let i = 0; i < 100; i++) {
          await globalThis.goTo(from + i);
          // A frame now and then, and sometimes time to be read and marked.
          if (i % 10 === 0) await new Promise(requestAnimationFrame);
          if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 150));
        }
      }, view);
      marked += (await waitForMarks(page, { atLeast: 3 })).length;
    }
    expect(marked).toBe(30);
    expect((await readMarks(page)).map(({ text }) => text)).toEqual([
      "Baogang Group",
      "MP Materials",
      "Lynas Rare Earths",
    ]);
    const left = await poll(
      "the views that were left to go",
      async () => {
        await collectGarbage(context.kind, page);
        const counts = await page.evaluate(() => ({
          all: globalThis.lodestoneLeft.length,
          held: globalThis.lodestoneLeft.filter((ref) => ref.deref()).length,
        }));
        return counts.held <= 12 && counts;
      },
      { timeout: 20_000, interval: 500 },
      () => page.evaluate(() => globalThis.lodestoneLeft.filter((ref) => ref.deref()).length),
    );
    expect(left.all).toBe(3 * NAVIGATIONS);
  });
});
