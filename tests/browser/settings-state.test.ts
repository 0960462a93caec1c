/** Whatever happens to the worker and the storage, no choice of the user's is lost. */
import { randomBytes } from "node:crypto";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { sendToWorker } from "./support/inside.ts";
import { poll } from "./support/poll.ts";
import { openPrivateWindow } from "./support/private-window.ts";
import { waitForMarks, waitForNoMarks } from "./support/page.ts";
import { emptyStorage, fillStorage, readArea } from "./support/storage.ts";
import { stopBackground } from "./support/worker.ts";

interface Stored {
  [option: string]: unknown;
  offSites?: string[];
}

const stored = async (own: Page): Promise<Stored> =>
  ((await readArea(own, "local")).settings ?? {}) as Stored;
const change = (own: Page, change: object) =>
  sendToWorker(own, { type: "change-settings", change });
const addSite = (own: Page, site: string) =>
  change(own, { type: "sites", sites: [site], on: false });
const reset = (own: Page) => change(own, { type: "replace", values: {} });
const notice = (own: Page) =>
  own.evaluate(() => document.querySelector<HTMLElement>(".notice")?.innerText ?? "");

/** As by pasting. */
const typeInto = (page: Page, lines: string[]) =>
  page.evaluate((text) => {
    const field = document.querySelector<HTMLTextAreaElement>("textarea[name=site]")!;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, lines.join("\n"));

/** Filling a storage up takes its time. */
const LONG = 150_000;

describeInBrowsers(
  "writing settings",
  (context) => {
    test("two windows at once lose nothing of each other's", async () => {
      const windows = [await context.openOwn("options.html"), await context.openOwn("popup.html")];
      const sites = Array.from({ length: 30 }, (_, i) => `s${i}.example`);
      const answers = await Promise.all(sites.map((site, i) => addSite(windows[i % 2]!, site)));
      for (const answer of answers) expect(answer).toMatchObject({ ok: true });
      expect((await stored(windows[0]!)).offSites!.sort()).toEqual(sites.sort());
    });

    test("what was answered is kept, whenever the worker is killed", async () => {
      const own = await context.openOwn("options.html");
      await reset(own);
      const kept: string[] = [];
      let killed = 0;
      for (let round = 0; round < 6; round++) {
        const answers = Array.from({ length: 4 }, async (_, i) => {
          const site = `r${round}-${i}.example`;
          const answer = await addSite(own, site).catch(() => undefined);
          if ((answer as { ok?: boolean } | undefined)?.ok) kept.push(site);
        });
        // At the first answer the others are under way.
        await Promise.race(answers);
        // One that something has woken again in the same moment is killed in the next round.
        killed += await stopBackground(context.extension).then(
          () => 1,
          () => 0,
        );
        await Promise.race([
          Promise.all(answers),
          new Promise((resolve) => setTimeout(resolve, 1000)),
        ]);
      }
      expect(killed).toBeGreaterThan(0);
      expect(kept.length).toBeGreaterThanOrEqual(6);
      // Another answer may come while it is looked up.
      const answered = [...kept];
      expect((await stored(own)).offSites).toEqual(expect.arrayContaining(answered));
      // And what is stored is whole.
      expect(await sendToWorker(own, { type: "check-settings" })).toMatchObject({ ok: true });
      expect(await readArea(own, "local")).not.toHaveProperty("settings-broken");
    });

    test(
      "where there is no room left, a change is refused with advice, and nothing is lost",
      async () => {
        const own = await context.openOwn("options.html");
        await reset(own);
        await change(own, { type: "set", values: { theme: "dark" } });
        const before = await stored(own);
        await fillStorage(own);
        const page = await context.openOwn("options.html");
        await page.waitForSelector("textarea[name=site]");
        // More than any browser has left over in its pages on the disk, and nothing that it could compress.
        await typeInto(
          page,
          Array.from(
            { length: 3000 },
            (_, i) => `s${i}.example/${randomBytes(150).toString("hex")}`,
          ),
        );
        await page.click(".site-form button");
        await poll(
          "the reason",
          async () => (await notice(page)).includes("no room left"),
          {},
          () => notice(page),
        );
        expect(await stored(own)).toEqual(before);
        await emptyStorage(own);
        // What was typed is still there to be tried again.
        await page.click(".site-form button");
        await poll("the change", async () => (await stored(own)).offSites?.length === 3000, {
          timeout: 20_000,
        });
      },
      LONG,
    );
  },
  // In kilobytes; of this an extension gets 10 MB, about what Chromium gives it.
  { firefoxPrefs: { "dom.quotaManager.temporaryStorage.fixedLimit": 20_480 } },
);

describeInBrowsers(
  "a private window",
  (context) => {
    test("follows the settings, and they outlive it", async () => {
      const page = await openPrivateWindow(context.extension);
      const url = context.server.url("/news.html");
      await page.goto(url);
      await waitForMarks(page, { text: "Baogang Group" });
      const own = await context.openOwn("options.html");
      await addSite(own, "127.0.0.1");
      await waitForNoMarks(page);
      await page.close();
      expect(await stored(own)).toEqual({ version: 2, offSites: ["127.0.0.1"] });
      const news = await context.open("/news.html");
      await change(own, { type: "sites", sites: ["127.0.0.1"], on: true });
      await waitForMarks(news, { text: "Baogang Group" });
    });
  },
  { inPrivate: true },
);
