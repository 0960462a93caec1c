import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULTS } from "../../../platform/settings/settings.ts";
import { createFakeBrowser } from "./fake-browser.ts";

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock("../../../platform/browser.ts", () => ({
  get browser() {
    return fake.browser;
  },
}));

const store = {
  ...(await import("../../../platform/settings/settings-store.ts")),
  ...(await import("../../../platform/settings/write-settings.ts")),
};

let data: Map<string, unknown>;
beforeEach(() => {
  const browser = createFakeBrowser();
  fake.browser = browser;
  data = browser.storage.local.data;
});

describe("writing", () => {
  test("stores only what differs", async () => {
    await store.writeSettings({ type: "set", values: { markStyle: "tint", enabled: true } });
    expect(data.get("settings")).toEqual({ version: 2, markStyle: "tint" });
  });

  test("many writers at once lose nothing", async () => {
    const sites = Array.from({ length: 20 }, (_, i) => `s${i}.example`);
    await Promise.all(
      sites.map((item) =>
        store.writeSettings({ type: "list", list: "offSites", item, present: true }),
      ),
    );
    expect((await store.loadSettings()).settings.offSites).toEqual(sites);
  });

  test("a change that is refused leaves all as it was, and the next one works", async () => {
    const bad = { type: "list", list: "hiddenKinds", item: "dog", present: true } as const;
    await expect(store.writeSettings(bad)).rejects.toThrow(/not changed/);
    await store.writeSettings({ type: "set", values: { enabled: false } });
    expect(data.get("settings")).toEqual({ version: 2, enabled: false });
  });
});

describe("a stored value that can't be read", () => {
  beforeEach(() => data.set("settings", { markStyle: "glow", offSites: ["mine.example"] }));

  test("gives the defaults to go on with", async () => {
    expect((await store.loadSettings()).settings).toEqual(DEFAULTS);
  });

  test("is set aside whole, with the reason", async () => {
    await store.setBrokenAside();
    expect(await store.loadBroken()).toEqual({
      value: { markStyle: "glow", offSites: ["mine.example"] },
      fault: { kind: "bad-value", option: "markStyle", value: '"glow"' },
    });
    expect((await store.loadSettings()).ok).toBe(true);
  });

  test("is set aside before anything is written over it", async () => {
    await store.writeSettings({ type: "set", values: { enabled: false } });
    expect((await store.loadBroken())?.value).toMatchObject({ offSites: ["mine.example"] });
    expect(data.get("settings")).toEqual({ version: 2, enabled: false });
  });

  test("is kept until it is dropped", async () => {
    await store.setBrokenAside();
    await store.setBrokenAside();
    expect(await store.loadBroken()).toBeDefined();
    await store.dropBroken();
    expect(await store.loadBroken()).toBeUndefined();
  });
});

describe("what was kept beside the settings and is not as it was left", () => {
  test.each([5, "x", [], {}, { value: 1 }, { fault: { kind: "glitter" } }])(
    "%j is still handed to the user",
    async (stored) => {
      data.set("settings-broken", stored);
      expect(await store.loadBroken()).toEqual({ value: stored, fault: { kind: "no-options" } });
    },
  );

  test.each([5, "x", [], {}, { base: 1, state: "on", left: 0 }, { base: {}, state: "x", left: 0 }])(
    "%j counts as nothing agreed with other browsers",
    async (stored) => {
      data.set("settings-synced", stored);
      expect(await store.loadSynced()).toEqual({ base: {}, state: "on", left: 0 });
    },
  );
});

test("a change is told to whoever watches, until it ends", async () => {
  const seen: boolean[] = [];
  const end = store.watchSettings((settings) => seen.push(settings.enabled));
  await store.writeSettings({ type: "set", values: { enabled: false } });
  end();
  await store.writeSettings({ type: "set", values: { enabled: true } });
  expect(seen).toEqual([false]);
});
