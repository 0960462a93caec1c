/** Pages built with real libraries draw marked text again and again: none breaks, and the marks follow. */
import { expect, test } from "vitest";
import { bundle } from "./support/bundle.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";

describeInBrowsers("an app of", (context) => {
  test.each(["react", "vue", "svelte"])("%s", async (library) => {
    const script = await bundle(`tests/browser/fixtures/apps/${library}.ts`);
    context.server.route("/app.js", script);
    context.server.route(
      "/app.html",
      '<!doctype html><meta charset="utf-8"><div id="app"></div><script src="/app.js"></script>',
    );
    const page = await context.open("/app.html");
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await waitForMarks(page, { text: "MP Materials" });
    // Keyed lists are sorted, cut and grown; text changes in place; a part comes and goes.
    await page.evaluate(async () => {
      const all = ["Baogang Group", "MP Materials", "Lynas Rare Earths", "Iluka Resources"];
      for (let i = 0; i < 200; i++) {
        const names = [...all.slice(i % 4), ...all.slice(0, i % 4)].slice(0, 1 + (i % 4));
        await globalThis.showView({ names, note: `Bayan Obo ${i}`, open: i % 3 === 0 });
        if (i % 10 === 0) await new Promise(requestAnimationFrame);
      }
      await globalThis.showView({
        names: ["Iluka Resources", "Lynas Rare Earths"],
        note: "Shenghe Resources",
        open: true,
      });
    });
    await waitForMarks(page, { text: "Shenghe Resources", atLeast: 2 });
    await waitForNoMarks(page, { text: "MP Materials" });
    const expected = [
      "Iluka Resources",
      "Shenghe Resources",
      "Iluka Resources",
      "Lynas Rare Earths",
      "Shenghe Resources",
    ];
    await poll(
      "the marks of the last view",
      async () => (await readMarks(page)).map(({ text }) => text).join() === expected.join(),
      {},
      () => readMarks(page),
    );
    // The app is alive still, and all of its parts go.
    await page.evaluate(() =>
      globalThis.showView({ names: ["none"], note: "nobody", open: false }),
    );
    await waitForNoMarks(page);
    expect(await page.evaluate(() => document.querySelector("main")!.textContent)).toContain(
      "nobody",
    );
    expect(errors).toEqual([]);
  });
});
