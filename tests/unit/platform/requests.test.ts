/** What one part asks and another answers, with bad input refused at the door. */
import * as v from "valibot";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Request } from "../../../platform/requests.ts";
import { createFakeBrowser } from "./fake-browser.ts";

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock("../../../platform/browser.ts", () => ({
  get browser() {
    return fake.browser;
  },
}));

const { answerRequests } = await import("../../../platform/worker/answer.ts");
const { ask } = await import("../../../platform/ask.ts");
const { MAX_PASSAGE, MAX_QUERY, MOST_PASSAGES, RequestSchema } =
  await import("../../../platform/requests.ts");

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

const search = vi.fn(async () => []);
const handlers = {
  "look-up": vi.fn(async () => undefined),
  search,
  "load-card": vi.fn(async () => {
    throw new Error("a card is loaded into a tab only");
  }),
  "change-settings": vi.fn(),
} as unknown as Parameters<typeof answerRequests>[0];

describe("a request", () => {
  test("reaches its handler and brings the answer", async () => {
    answerRequests(handlers);
    expect(await ask({ type: "search", query: "包钢", limit: 5 })).toEqual([]);
    expect(search).toHaveBeenCalledWith(
      { type: "search", query: "包钢", limit: 5 },
      { id: "fake" },
    );
  });

  test("that fails brings the reason", async () => {
    answerRequests(handlers);
    await expect(ask({ type: "load-card" })).rejects.toThrow("a card is loaded into a tab only");
  });

  test("without a worker to answer fails, after a second try", async () => {
    const send = vi.spyOn(browser.runtime, "sendMessage");
    await expect(ask({ type: "load-card" })).rejects.toThrow("no answer");
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe("a message that is none of ours is refused with the reason and harms nothing", () => {
  test.each([
    ["nothing", undefined],
    ["a word", "search"],
    ["an unknown type", { type: "format-disk" }],
    ["no type", { query: "a" }],
    ["a missing part", { type: "search", query: "a" }],
    ["an extra part", { type: "load-card", tab: 7 }],
    ["a limit without limit", { type: "search", query: "a", limit: 1e9 }],
    ["a query without end", { type: "search", query: "a".repeat(MAX_QUERY + 1), limit: 5 }],
    [
      "a mention outside its text",
      { type: "look-up", entity: "a", passage: { text: "short", start: 2, end: 99 } },
    ],
    [
      "a mention outside its block",
      {
        type: "figures",
        passages: [{ text: "short", mentions: [{ entity: "a", start: 2, end: 6 }] }],
      },
    ],
    [
      "a block without end",
      { type: "figures", passages: [{ text: "a".repeat(MAX_PASSAGE + 1), mentions: [] }] },
    ],
    [
      "blocks without end",
      {
        type: "figures",
        passages: Array.from({ length: MOST_PASSAGES + 1 }, () => ({ text: "a", mentions: [] })),
      },
    ],
    [
      "a setting there is not",
      { type: "change-settings", change: { type: "set", values: { x: 1 } } },
    ],
  ])("%s", async (_what, message) => {
    answerRequests(handlers);
    vi.clearAllMocks();
    const answer = (await browser.runtime.sendMessage(message)) as { ok: boolean; error: string };
    expect(answer.ok).toBe(false);
    expect(answer.error).toMatch(/^refused: ./);
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });
});

/** The parts of a good request of each kind. */
const GOOD: Record<Request["type"], Record<string, unknown>> = {
  "look-up": { entity: "a", passage: { text: "a", start: 0, end: 1 } },
  search: { query: "a", limit: 5, onPage: { a: 1 } },
  digests: { entities: ["a"] },
  figures: { passages: [{ text: "a", mentions: [{ entity: "a", start: 0, end: 1 }] }] },
  "load-card": {},
  dismiss: {},
  "show-on-top": {
    card: {
      place: -1,
      id: 1,
      entity: "a",
      passage: { text: "a", start: 0, end: 1 },
      doubtful: false,
      name: "a",
      opener: "pointer",
      at: { x: 1.5, y: -2 },
    },
  },
  "tell-top": { word: "left" },
  "tell-guest": { frame: 0, id: 1 },
  "open-panel": { entity: "a" },
  "page-changed": {},
  "change-settings": { change: { type: "sites", sites: ["a.example"], on: false } },
  "check-settings": {},
  "list-packs": {},
};

describe.each(Object.entries(GOOD))("%s", (type, parts) => {
  const fits = (message: object): boolean => v.safeParse(RequestSchema, message).success;
  const wrong = [null, true, -1, 1.5, {}, [null], [{}], "x".repeat(10_000), { type: "x" }];

  test("is taken as it should be, and with nothing more", () => {
    expect(fits({ type, ...parts })).toBe(true);
    expect(fits({ type, ...parts, more: 1 })).toBe(false);
  });

  test.each(Object.keys(parts))("is refused with anything else for its %s", (part) => {
    const taken = wrong.filter((value) => fits({ type, ...parts, [part]: value }));
    // A page may name nothing.
    expect(taken).toEqual(part === "onPage" ? [{}] : []);
  });
});
