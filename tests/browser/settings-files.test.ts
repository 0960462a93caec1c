/** Options as files, and the way back from what one did to all of them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { beforeEach, expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { readStorage, sendToWorker } from "./support/inside.ts";
import { poll } from "./support/poll.ts";

const folder = mkdtempSync(join(tmpdir(), "lodestone-options-"));

/** The saved file, once it is all there; it is taken away, for the other browser saves one too. */
function savedText(): string | undefined {
  const name = readdirSync(folder).find((each) => each === "lodestone-options.json");
  const text = name && readFileSync(join(folder, name), "utf8");
  if (!text) return undefined;
  rmSync(join(folder, name));
  return text;
}

const stored = async (page: Page) => (await readStorage(page)).settings;
const notice = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>(".notice")?.innerText ?? "");

async function restore(page: Page, text: string): Promise<void> {
  const path = join(folder, "chosen.json");
  writeFileSync(path, text);
  const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

describeInBrowsers(
  "options as files",
  (context) => {
    let page: Page;
    const set = (values: object) =>
      sendToWorker(page, { type: "change-settings", change: { type: "replace", values } });
    beforeEach(async () => {
      page = await context.openOwn("options.html");
      await set({ theme: "dark", offSites: ["a.example"] });
      await page.waitForSelector("input[name=theme][value=dark]:checked");
    });

    test("are saved, and restored as they were", async () => {
      await page.click("[name=export]");
      const text = await poll("the saved file", savedText);
      expect(JSON.parse(text)).toEqual({
        lodestone: "options",
        version: 2,
        options: { theme: "dark", offSites: ["a.example"] },
      });
      await set({ badge: false });
      await restore(page, text);
      await poll("the page to say so", async () => (await notice(page)).includes("are in use"));
      expect(await stored(page)).toEqual({
        version: 2,
        theme: "dark",
        offSites: ["a.example"],
      });
      await page.click("[name=undo]");
      await poll("the options of before", async () =>
        (await notice(page)).includes("as they were"),
      );
      expect(await stored(page)).toEqual({ version: 2, badge: false });
    });

    test.each([
      ["broken", '{"lodestone": "options",', "line and column 1, 25"],
      ["foreign", '{"theme": "dark"}', "no options of Lodestone"],
      [
        "wrong",
        '{"lodestone": "options", "version": 2, "options": {"theme": "pink"}}',
        '“theme” can’t be "pink"',
      ],
      ["newer", '{"lodestone": "options", "version": 3, "options": {}}', "newer version"],
    ])("a %s one changes nothing, and the page says what, where and what to do", async (...row) => {
      const [, text, why] = row;
      const before = await stored(page);
      await restore(page, text);
      await poll(
        "the reason",
        async () => (await notice(page)).includes(why),
        {},
        () => notice(page),
      );
      const said = await notice(page);
      expect(said).toContain("Nothing was changed: in chosen.json");
      expect(said).toContain("Choose a file");
      expect(await stored(page)).toEqual(before);
    });

    test("a reset can be taken back", async () => {
      const before = await stored(page);
      await page.click("[name=reset]");
      await poll("the reset", async () => (await notice(page)).includes("where they began"));
      expect(await stored(page)).toEqual({ version: 2 });
      await page.click("[name=undo]");
      await poll("the options of before", async () =>
        (await notice(page)).includes("as they were"),
      );
      expect(await stored(page)).toEqual(before);
      expect(await page.$("[name=undo]")).toBeNull();
    });
  },
  { downloads: folder },
);
