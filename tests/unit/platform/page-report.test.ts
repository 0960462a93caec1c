// @vitest-environment happy-dom
/** What is said of a page: its frames as one, or why nothing can be said. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DOOR_KEY, type PageDoor } from "../../../platform/tab/page-door.ts";
import type { Tab } from "../../../platform/tab/page-report.ts";

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock("../../../platform/browser.ts", () => ({
  get browser() {
    return fake.browser;
  },
}));

const { reportOf, revealOnPage } = await import("../../../platform/tab/page-report.ts");

/** What stands at the door of each frame, by frame id; undefined where no script of ours runs. */
type Frames = Record<number, PageDoor | string | undefined>;

let frames: Frames;
let allowed: boolean;
let stored: object;

interface Injection {
  target: { frameIds?: number[] };
  func(...args: unknown[]): unknown;
  args: unknown[];
}

beforeEach(() => {
  frames = {};
  allowed = true;
  stored = {};
  fake.browser = {
    storage: { local: { get: async () => stored } },
    permissions: { contains: async () => allowed },
    scripting: {
      async executeScript({ target, func, args }: Injection) {
        const ids = Object.keys(frames).map(Number);
        if (ids.length === 0) throw new Error("Cannot access contents of the page");
        return ids
          .filter((id) => target.frameIds?.includes(id) ?? true)
          .map((frameId) => {
            (globalThis as Record<string, unknown>)[DOOR_KEY] = frames[frameId];
            return { frameId, result: structuredClone(func(...args)) };
          });
      },
    },
  };
});
afterEach(() => Reflect.deleteProperty(globalThis, DOOR_KEY));

const entity = (id: string, count = 1) => ({
  id,
  kind: "company",
  name: id.toUpperCase(),
  count,
  first: { text: `the ${id}`, start: 4, end: 4 + id.length },
});

const door = (entities: unknown[], reading = false) => ({
  overview: () => ({ reading, entities }),
  passages: () => [],
  reveal: vi.fn(),
  rest: vi.fn(),
  isResting: () => false,
  step: () => false,
  startCards: () => undefined,
});

const idle = { ...door([]), overview: () => undefined };

const TAB: Tab = { id: 1, url: "https://example.com/news", status: "complete" };

describe("a page that is read", () => {
  test("gives the entities of all frames once each, the page's own first", async () => {
    frames = { 9: door([entity("b", 2), entity("a")]), 0: door([entity("a", 3)]), 5: undefined };
    expect(await reportOf(TAB)).toEqual({
      state: "read",
      entities: [entity("a", 4), entity("b", 2)],
    });
  });

  test.each([
    ["a frame still has text to read", { 0: door([]), 3: door([], true) }, "complete"],
    ["the tab is still loading", { 0: door([]) }, "loading"],
    ["our script is still to start", { 0: undefined }, "loading"],
  ] as const)("is not done while %s", async (_what, some, status) => {
    frames = some;
    expect(await reportOf({ ...TAB, status })).toMatchObject({ state: "reading" });
  });

  test("waits while it stands in the background with text left to read", async () => {
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    frames = { 0: door([entity("a")], true) };
    expect(await reportOf(TAB)).toEqual({ state: "waiting", entities: [entity("a")] });
    frames = { 0: door([entity("a")]) };
    expect(await reportOf(TAB)).toEqual({ state: "read", entities: [entity("a")] });
    hidden.mockRestore();
  });

  test.each([
    ["a kind there is not", [{ ...entity("a"), kind: "dog" }]],
    ["a count that is none", [{ ...entity("a"), count: -1 }]],
    ["no list", "a"],
  ])("a frame that says %s is not heard", async (_what, entities) => {
    frames = { 0: door([entity("b")]), 2: door(entities as unknown[]) };
    expect(await reportOf(TAB)).toEqual({ state: "read", entities: [entity("b")] });
  });
});

describe("a page that can't be read says why", () => {
  test.each([
    ["no script of ours runs there", TAB.url, { 0: undefined }, "absent"],
    ["it asks to be left alone", TAB.url, { 0: "opted-out" }, "opted-out"],
    ["it is the browser's own", undefined, {}, "protected"],
    ["it is the store's", TAB.url, {}, "protected"],
    ["it is a PDF that the browser draws itself", "https://example.com/a.PDF?x", {}, "pdf"],
    ["it is a file", "file:///home/me/a.html", {}, "file"],
  ])("%s", async (_what, url, some: Frames, why) => {
    frames = some;
    expect(await reportOf({ ...TAB, url })).toEqual({ state: "unread", why });
  });

  test("it is a PDF that an embedder draws", async () => {
    frames = { 0: door([]) };
    const type = vi.spyOn(document, "contentType", "get").mockReturnValue("application/pdf");
    expect(await reportOf(TAB)).toEqual({ state: "unread", why: "pdf" });
    type.mockRestore();
  });

  test.each([
    ["off", { settings: { enabled: false } }],
    ["site-off", { settings: { offSites: ["example.com"] } }],
    ["paused", { pausedUntil: Date.now() + 60_000 }],
  ])("it is %s", async (why, storage) => {
    stored = storage;
    frames = { 0: idle };
    for (const status of ["complete", "loading"] as const)
      expect(await reportOf({ ...TAB, status })).toMatchObject({ state: "unread", why });
  });

  test("no pack is on, unless it is off itself", async () => {
    stored = { settings: { offPacks: ["rare-earths"] } };
    frames = { 0: door([]) };
    expect(await reportOf(TAB)).toEqual({ state: "unread", why: "no-packs" });
    stored = { settings: { offPacks: ["rare-earths"], enabled: false } };
    frames = { 0: idle };
    expect(await reportOf(TAB)).toEqual({ state: "unread", why: "off" });
  });

  test("it rests", async () => {
    frames = { 0: { ...idle, isResting: () => true } };
    expect(await reportOf(TAB)).toEqual({ state: "unread", why: "resting" });
  });

  test("we may not read pages", async () => {
    allowed = false;
    expect(await reportOf(TAB)).toEqual({ state: "unread", why: "not-allowed" });
  });
});

describe("going to a mention", () => {
  test.each([
    [0, 0, 0],
    [1, 0, 1],
    [2, 7, 0],
    [3, 0, 0],
    [5, 7, 0],
  ])("number %i is in frame %i, its number %i", async (nth, frameId, place) => {
    const doors: Record<number, ReturnType<typeof door>> = {
      0: door([entity("a", 2)]),
      4: door([entity("b")]),
      7: door([entity("a")]),
    };
    frames = doors;
    await revealOnPage(1, "a", nth);
    for (const [id, { reveal }] of Object.entries(doors))
      if (Number(id) === frameId) expect(reveal).toHaveBeenCalledExactlyOnceWith("a", place);
      else expect(reveal).not.toHaveBeenCalled();
  });

  test("an entity that is gone moves nothing", async () => {
    const only = door([entity("a")]);
    frames = { 0: only };
    await revealOnPage(1, "b", 0);
    expect(only.reveal).not.toHaveBeenCalled();
  });
});
