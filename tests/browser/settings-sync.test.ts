/** The browser's own sync: what it carries, what comes in by it, and what happens where it is not. */
import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { sendToWorker } from "./support/inside.ts";
import { waitForMarks, waitForNoMarks } from "./support/page.ts";
import { poll } from "./support/poll.ts";
import { readArea, writeArea } from "./support/storage.ts";
import { stopBackground } from "./support/worker.ts";

const change = (own: Page, change: object) =>
  sendToWorker(own, { type: "change-settings", change });
const said = (own: Page) =>
  own.evaluate(() => document.querySelector<HTMLElement>(".sync-state")?.innerText ?? "");
const settingsOf = async (own: Page) => (await readArea(own, "local")).settings as object;

describeInBrowsers("sync", (context) => {
  test("carries what differs, entry by entry, and takes in what another browser changed", async () => {
    const own = await context.openOwn("options.html");
    await change(own, { type: "set", values: { repeat: "first" } });
    await change(own, { type: "sites", sites: ["mine.example"], on: false });
    const carried = { version: 2, repeat: "first", "offSites/mine.example": true };
    await poll(
      "both to be carried, and no more",
      async () => isDeepStrictEqual(await readArea(own, "sync"), carried),
      // Firefox opens its store of synced settings at the first use.
      { timeout: 20_000 },
      () => readArea(own, "sync"),
    );

    // As another browser's change comes in.
    const news = await context.open("/news.html");
    await waitForMarks(news, { text: "Baogang Group" });
    await writeArea(own, "sync", { "offSites/127.0.0.1": true, theme: "dark", repeat: null });
    await waitForNoMarks(news);
    expect(await settingsOf(own)).toEqual({
      version: 2,
      theme: "dark",
      offSites: ["mine.example", "127.0.0.1"],
    });
    await poll("the open page in the dark", () =>
      own.evaluate(() => document.documentElement.dataset.theme === "dark"),
    );
    await writeArea(own, "sync", { "offSites/127.0.0.1": null });
    await waitForMarks(news, { text: "Baogang Group" });
  });

  test("takes in what came while the worker slept", async () => {
    const own = await context.openOwn("options.html");
    // By then the page has asked all that it asks when it opens.
    await own.waitForSelector("form");
    await stopBackground(context.extension);
    await writeArea(own, "sync", { cardSize: "large" });
    // The next thing that anyone asks of it wakes it.
    await sendToWorker(own, { type: "check-settings" });
    await poll("the change", async () => "cardSize" in (await settingsOf(own)));
  });

  test("keeps what it has no room for here, and says so", async () => {
    const own = await context.openOwn("options.html");
    const sites = Array.from({ length: 600 }, (_, i) => `s${i}.example`);
    await change(own, { type: "sites", sites, on: false });
    await poll("the page to say so", async () =>
      (await said(own)).includes("stay in this browser"),
    );
    expect(Object.keys(await readArea(own, "sync")).length).toBeLessThanOrEqual(512);
    expect(((await settingsOf(own)) as { offSites: string[] }).offSites).toEqual(
      expect.arrayContaining(sites),
    );
    await change(own, { type: "replace", values: {} });
    await poll(
      "sync to be empty",
      async () => Object.keys(await readArea(own, "sync")).length === 1,
    );
  });

  test("is left alone where the user wants so", async () => {
    const own = await context.openOwn("options.html");
    await own.waitForSelector("input[name=sync]");
    await own.click("input[name=sync]");
    await poll("the page to say so", async () =>
      (await said(own)).includes("in this browser only"),
    );
    await change(own, { type: "set", values: { textSize: 130 } });
    await writeArea(own, "sync", { textSize: 90 });
    await sendToWorker(own, { type: "check-settings" });
    expect(await settingsOf(own)).toEqual({ version: 2, sync: false, textSize: 130 });
    expect(await readArea(own, "sync")).toMatchObject({ textSize: 90 });
  });
});

describeInBrowsers("a sync that refuses", (context) => {
  test("costs nothing: all is kept here, and the page says so", async () => {
    const own = await context.openOwn("options.html");
    await poll("the page to be in step", async () => (await said(own)).includes("In step"));
    // Full of what nobody knows, as by another version that went wrong.
    const junk = Object.fromEntries(
      Array.from({ length: 512 }, (_, i) => [`junk-${i}`, "x".repeat(150)]),
    );
    await writeArea(own, "sync", junk);
    await change(own, { type: "set", values: { repeat: "first" } });
    await poll("the page to say so", async () => (await said(own)).includes("does not sync"));
    expect(await settingsOf(own)).toEqual({ version: 2, repeat: "first" });
  });
});
