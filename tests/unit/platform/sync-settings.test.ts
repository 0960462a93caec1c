/** Several browsers of one account, and one whose worker is killed half-way. */
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULTS, VERSION, type Settings } from "../../../platform/settings/settings.ts";
import { settings as anySettings } from "./arbitrary-settings.ts";
import { createFakeBrowser, type FakeData } from "./fake-browser.ts";

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock("../../../platform/browser.ts", () => ({
  get browser() {
    return fake.browser;
  },
}));

const { loadSettings, loadSynced, setBrokenAside } =
  await import("../../../platform/settings/settings-store.ts");
const { keepSettings, writeSettings } =
  await import("../../../platform/settings/write-settings.ts");
const { reconcile } = await import("../../../platform/settings/sync-settings.ts");
const { toStored } = await import("../../../platform/settings/stored-settings.ts");

type FakeBrowser = ReturnType<typeof createFakeBrowser>;

let account: FakeData;
beforeEach(() => {
  account = new Map();
});

const use = (browser: FakeBrowser): void => void (fake.browser = browser);
const open = (): FakeBrowser => createFakeBrowser({ account });

/** Changes settings in one browser, as its worker does between two reconcilings. */
function put(browser: FakeBrowser, settings: Partial<Settings>): void {
  browser.storage.local.data.set("settings", toStored({ ...DEFAULTS, ...settings }));
}
async function sync(browser: FakeBrowser): Promise<Settings> {
  use(browser);
  await reconcile();
  return (await loadSettings()).settings;
}
/** Lists have no order. */
const sorted = (settings: Settings) =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].sort() : value,
    ]),
  );

test("what one browser sets reaches the others, only what differs, with a version", async () => {
  const [a, b] = [open(), open()];
  put(a, { theme: "dark", offSites: ["a.example"] });
  await sync(a);
  expect(Object.fromEntries(account)).toEqual({
    version: VERSION,
    theme: "dark",
    "offSites/a.example": true,
  });
  expect(await sync(b)).toEqual({ ...DEFAULTS, theme: "dark", offSites: ["a.example"] });
});

test("a change that is asked for while the one before is being carried is carried too", async () => {
  const browser = open();
  use(browser);
  keepSettings();
  let second: Promise<Settings> | undefined;
  // The worker has just heard of its own carrying, and is about to look again.
  browser.storage.onChanged.addListener((_changes: unknown, area: string) => {
    if (area === "sync") second ??= writeSettings({ type: "set", values: { repeat: "first" } });
  });
  await writeSettings({ type: "set", values: { theme: "dark" } });
  await vi.waitFor(() =>
    expect(Object.fromEntries(account)).toEqual({
      version: VERSION,
      theme: "dark",
      repeat: "first",
    }),
  );
});

test("lists that two browsers changed apart are put together", async () => {
  const [a, b] = [open(), open()];
  put(a, { offSites: ["both.example", "out.example"] });
  await sync(a);
  await sync(b);
  put(a, { offSites: ["both.example", "out.example", "a.example"] });
  put(b, { offSites: ["both.example", "b.example"] });
  await sync(a);
  await sync(b);
  const there = (await sync(a)).offSites.sort();
  expect(there).toEqual(["a.example", "b.example", "both.example"]);
});

test("a browser that comes new to an account takes the account's choices, and adds its lists", async () => {
  const [old, fresh] = [open(), open()];
  put(old, { theme: "dark", offSites: ["old.example"] });
  await sync(old);
  put(fresh, { theme: "light", badge: false, offSites: ["new.example"] });
  expect(await sync(fresh)).toMatchObject({
    theme: "dark",
    badge: false,
    offSites: expect.arrayContaining(["old.example", "new.example"]) as unknown,
  });
});

test("two browsers end up with the same, whatever they did and in whatever order they meet", async () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.option(anySettings)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      account = new Map();
      const [a, b] = [open(), open()];
      for (const [isA, change] of steps) {
        const browser = isA ? a : b;
        if (change) put(browser, { ...change, sync: true });
        else await sync(browser);
      }
      for (const browser of [a, b, a, b]) await sync(browser);
      expect(sorted(await sync(a))).toEqual(sorted(await sync(b)));
    }),
  );
});

test("a worker that is killed at any writing loses nothing, and the next one ends the work", async () => {
  const remote = { theme: "dark", "offSites/far.example": true } as const;
  const mine = { badge: false, offSites: ["near.example"] };
  let writings = 0;
  let killAt = Infinity;
  const run = async (at: number): Promise<Settings> => {
    account = new Map(Object.entries({ version: VERSION, ...remote }));
    writings = 0;
    killAt = at;
    const beforeWrite = () =>
      ++writings === killAt ? new Promise<void>(() => undefined) : Promise.resolve();
    const browser = createFakeBrowser({ account, beforeWrite });
    put(browser, mine);
    use(browser);
    await Promise.race([reconcile(), new Promise((resolve) => setTimeout(resolve, 20))]);
    return sync(browser);
  };
  const undisturbed = await run(Infinity);
  // All of them of the first run: the second found nothing left to do.
  expect(undisturbed).toMatchObject({ theme: "dark", badge: false });
  const told = Object.fromEntries(account);
  const count = writings;
  expect(count).toBe(3);
  for (let at = 1; at <= count; at++) {
    expect(sorted(await run(at)), `killed at writing ${at}`).toEqual(sorted(undisturbed));
    expect(Object.fromEntries(account)).toEqual(told);
  }
});

describe("stays here, and says so", () => {
  test("what there is no room for", async () => {
    const [a, b] = [open(), open()];
    const offSites = Array.from({ length: 600 }, (_, i) => `s${i}.example`);
    put(a, { offSites, theme: "dark" });
    expect((await sync(a)).offSites).toHaveLength(600);
    expect(await loadSynced()).toMatchObject({ state: "on", left: 101 });
    expect((await sync(b)).offSites).toHaveLength(499);
    // What another browser takes out goes here too, and makes room.
    put(b, { theme: "dark" });
    await sync(b);
    expect((await sync(a)).offSites).toHaveLength(101);
    expect(await loadSynced()).toMatchObject({ left: 0 });
  });

  test("all of it where sync refuses, until it does no more", async () => {
    let refuses = true;
    const beforeWrite = async (area: string): Promise<void> => {
      if (area === "sync" && refuses) throw new Error("MAX_WRITE_OPERATIONS_PER_MINUTE");
    };
    const a = createFakeBrowser({ account, beforeWrite });
    put(a, { theme: "dark" });
    expect(await sync(a)).toMatchObject({ theme: "dark" });
    expect(await loadSynced()).toMatchObject({ state: "failed" });
    refuses = false;
    await sync(a);
    expect(await loadSynced()).toMatchObject({ state: "on" });
    expect(account.get("theme")).toBe("dark");
  });

  test("all of it where there is no sync at all", async () => {
    const a = open();
    Object.assign(a.storage, { sync: undefined });
    put(a, { theme: "dark" });
    expect(await sync(a)).toMatchObject({ theme: "dark" });
    expect(await loadSynced()).toMatchObject({ state: "failed" });
  });

  test("all of it where the user wants so, and nothing comes in", async () => {
    const [a, b] = [open(), open()];
    put(b, { theme: "dark" });
    await sync(b);
    put(a, { badge: false, sync: false });
    expect(await sync(a)).toEqual({ ...DEFAULTS, badge: false, sync: false });
    expect(account.has("badge")).toBe(false);
    expect(await loadSynced()).toMatchObject({ state: "off" });
    put(a, { badge: false });
    expect(await sync(a)).toEqual({ ...DEFAULTS, badge: false, theme: "dark" });
  });

  test("what a newer version wrote is left alone", async () => {
    account.set("version", VERSION + 1).set("theme", "plaid");
    const a = open();
    put(a, { badge: false });
    expect(await sync(a)).toEqual({ ...DEFAULTS, badge: false });
    expect(Object.fromEntries(account)).toEqual({ version: VERSION + 1, theme: "plaid" });
    expect(await loadSynced()).toMatchObject({ state: "newer" });
  });
});

test("entries that nobody can read change nothing, and stay", async () => {
  account.set("version", VERSION).set("theme", "plaid").set("note", 1).set("badge", false);
  const a = open();
  put(a, { repeat: "first" });
  expect(await sync(a)).toEqual({ ...DEFAULTS, badge: false, repeat: "first" });
  expect(account.get("theme")).toBe("plaid");
  expect(account.get("repeat")).toBe("first");
});

test("settings that broke here come back from the account, and do not empty it", async () => {
  const a = open();
  put(a, { theme: "dark", offSites: ["a.example"] });
  await sync(a);
  a.storage.local.data.set("settings", { theme: "glow" });
  await setBrokenAside();
  expect(await sync(a)).toEqual({ ...DEFAULTS, theme: "dark", offSites: ["a.example"] });
});
