/** Broken storage and malformed messages: the user is told, nothing is lost, and everything goes on. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readStorage, sendToWorker, writeStorage } from "./support/inside.ts";
import { waitForMarks } from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";
import { poll } from "./support/poll.ts";

const BROKEN = { markStyle: "glitter", offSites: ["127.0.0.1"], note: "卡片 <script>" };
const downloads = mkdtempSync(join(tmpdir(), "lodestone-downloads-"));

/** The first saved file that is all there; it is taken away, for the other browser saves one too. */
function savedText(): string | undefined {
  const name = readdirSync(downloads).find((each) => each.endsWith(".json"));
  if (!name) return undefined;
  const path = join(downloads, name);
  const text = readFileSync(path, "utf8");
  if (text === "") return undefined;
  rmSync(path);
  return text;
}

describeInBrowsers(
  "broken options",
  (context) => {
    test("fall back to the defaults, are told of, kept for export, and deleted on demand", async () => {
      const own = await context.openOwn("popup.html");
      await writeStorage(own, { settings: BROKEN });
      // The defaults are in use: the broken value would have switched this site off.
      await waitForMarks(await context.open("/news.html"), { text: "Baogang Group" });

      const options = await context.openOwn("options.html");
      const alert = () =>
        options.evaluate(() => document.querySelector<HTMLElement>("[role=alert]")?.innerText);
      const told = await poll("the options page to say so", alert);
      expect(told).toContain("could not be read");
      expect(told).toContain("markStyle");
      expect(await readStorage(own)).toMatchObject({ "settings-broken": { value: BROKEN } });

      await options.click(".failure button:nth-of-type(1)");
      const saved = await poll("the saved file", () => savedText());
      expect(JSON.parse(saved)).toMatchObject({ value: BROKEN });

      // A change is saved beside the broken value, and does not bury it.
      await options.click("input[value=tint]");
      await poll("the change in the storage", async () => {
        const { settings } = await readStorage(own);
        return (settings as { markStyle?: string } | undefined)?.markStyle === "tint";
      });
      expect(await readStorage(own)).toMatchObject({ "settings-broken": { value: BROKEN } });

      await options.click(".failure button:nth-of-type(2)");
      await poll("the message to go", async () => !(await alert()));
      await poll("the broken value to go", async () => {
        return !("settings-broken" in (await readStorage(own)));
      });
      const again = await context.openOwn("options.html");
      await again.waitForSelector("input[value=tint]:checked");
      expect(await again.$("[role=alert]")).toBeNull();
    });
  },
  { downloads },
);

const MALFORMED: unknown[] = [
  null,
  7,
  "look-up",
  [],
  {},
  { type: "unknown" },
  { type: "look-up" },
  { type: "look-up", entity: 7 },
  { type: "look-up", entity: "baogang-group", extra: true },
  { type: "look-up", entity: "baogang-group", passage: { text: "short", start: 0, end: 99 } },
  { type: "search", query: "steel", limit: 1e9 },
  { type: "search", query: "x".repeat(100_000), limit: 5 },
  { type: "change-settings", change: { type: "set", values: { markStyle: "glitter" } } },
  { type: "change-settings", change: { type: "set", values: { __unknown__: 1 } } },
  { type: "change-settings", change: { type: "list", list: "enabled", item: "a", present: true } },
  {
    type: "change-settings",
    change: { type: "list", list: "hiddenKinds", item: "x", present: true },
  },
];

describeInBrowsers("malformed messages", (context) => {
  test("are refused with the reason, and harm nothing", async () => {
    const own = await context.openOwn("options.html");
    const before = await readStorage(own);
    for (const message of MALFORMED) {
      const answer = await sendToWorker(own, message);
      expect(answer, JSON.stringify(message)?.slice(0, 100)).toMatchObject({
        ok: false,
        error: expect.stringMatching(/refused|not changed/),
      });
    }
    expect(await readStorage(own)).toEqual(before);
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
  });

  test("an entity that there is not, or that is a path, is not found", async () => {
    const own = await context.openOwn("options.html");
    for (const entity of ["no-such-entity", "../catalog", "../../../manifest", ""]) {
      const answer = (await sendToWorker(own, { type: "look-up", entity })) as { value?: unknown };
      expect(answer, entity).toMatchObject({ ok: true });
      expect(answer.value ?? undefined, entity).toBeUndefined();
    }
  });

  test("on the reading port end that port alone", async () => {
    const own = await context.openOwn("options.html");
    const ended = await own.evaluate(async () => {
      interface Port {
        postMessage(message: unknown): void;
        onDisconnect: { addListener(listener: () => void): void };
        onMessage: { addListener(listener: (message: unknown) => void): void };
      }
      interface Api {
        runtime: { connect(info: { name: string }): Port };
      }
      const api = globalThis as unknown as { browser?: Api; chrome: Api };
      const send = (message: unknown) =>
        new Promise<string>((resolve) => {
          const port = (api.browser ?? api.chrome).runtime.connect({ name: "reading" });
          port.onDisconnect.addListener(() => resolve("ended"));
          port.onMessage.addListener(() => resolve("answered"));
          port.postMessage(message);
        });
      return {
        bad: await Promise.all(
          [null, {}, { id: -1, text: "x" }, { id: 0, text: 5 }, { id: 0, text: "x", more: 1 }].map(
            send,
          ),
        ),
        good: await send({ id: 0, text: "Baogang Group" }),
      };
    });
    expect(ended).toEqual({ bad: Array(5).fill("ended"), good: "answered" });
  });
});
