/** Text out, mentions in, over one port a frame. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Reading } from "../../../facts/mentions.ts";
import { createFakeBrowser } from "./fake-browser.ts";

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock("../../../platform/browser.ts", () => ({
  get browser() {
    return fake.browser;
  },
}));

const { createReadingPort } = await import("../../../platform/tab/reading-port.ts");
const { serveReading } = await import("../../../platform/worker/serve-reading.ts");

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

const entity = { id: "big-group", kind: "company", name: "Big Group" } as const;

/** Finds every "Big". */
function readBig(text: string): Reading {
  const mentions = [...text.matchAll(/Big/g)].map(({ index }) => ({
    start: index,
    end: index + 3,
    entity,
    name: "Big",
    score: 4,
    doubtful: index > 0,
    evidence: ["plain-name", "field"] as const,
  }));
  return { mentions, again: text.includes("again") };
}

/** As much of a page's window as is listened to. */
const page = new EventTarget();
vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));

describe("reading", () => {
  test("goes on over a new port when the page is put away and comes back", async () => {
    serveReading(async () => readBig);
    const connect = vi.spyOn(browser.runtime, "connect");
    const port = createReadingPort(() => {});
    await port.read("Big");
    const underWay = port.read("Big");
    page.dispatchEvent(new Event("pagehide"));
    await expect(underWay).rejects.toThrow("no longer read");
    page.dispatchEvent(new Event("pagehide"));
    expect((await port.read("Big")).mentions).toHaveLength(1);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  test("brings each text its own mentions, in any order of answers", async () => {
    serveReading(async () => readBig);
    const port = createReadingPort(() => {});
    const [first, second] = await Promise.all([port.read("Big and Big"), port.read("none, again")]);
    expect(first).toEqual({
      again: false,
      mentions: [
        {
          start: 0,
          end: 3,
          entity: "big-group",
          kind: "company",
          name: "Big Group",
          reason: "plain-name field",
          doubtful: false,
        },
        {
          start: 8,
          end: 11,
          entity: "big-group",
          kind: "company",
          name: "Big Group",
          reason: "plain-name field",
          doubtful: true,
        },
      ],
    });
    expect(second).toEqual({ mentions: [], again: true });
  });

  test("makes one reader a frame, so that evidence adds up", async () => {
    const open = vi.fn(async () => readBig);
    serveReading(open);
    const port = createReadingPort(() => {});
    await port.read("a");
    await port.read("b");
    expect(open).toHaveBeenCalledTimes(1);
    await createReadingPort(() => {}).read("c");
    expect(open).toHaveBeenCalledTimes(2);
  });

  test("fails when the worker goes away, says so, and connects anew", async () => {
    const gone = vi.fn();
    serveReading(async () => {
      throw new Error("no index");
    });
    const port = createReadingPort(gone);
    await expect(port.read("Big")).rejects.toThrow("the worker went away");
    expect(gone).toHaveBeenCalledTimes(1);
    await expect(port.read("Big")).rejects.toThrow("the worker went away");
  });

  test("a port that sends anything else is closed", async () => {
    const open = vi.fn(async () => readBig);
    serveReading(open);
    const port = browser.runtime.connect({ name: "reading" });
    const closed = new Promise((resolve) => port.onDisconnect.addListener(() => resolve("closed")));
    port.postMessage({ id: "x", text: 5 });
    expect(await closed).toBe("closed");
    expect(open).not.toHaveBeenCalled();
  });

  test("a port of another name is none of ours", () => {
    serveReading(async () => readBig);
    const port = browser.runtime.connect({ name: "other" });
    expect(port.onMessage.size()).toBe(0);
  });
});
