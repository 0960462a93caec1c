/** Menu, address bar, commands and updates: what the browser says, and what comes of it. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { SearchHit } from "../../../facts/search.ts";

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock("../../../platform/browser.ts", () => ({
  get browser() {
    return fake.browser;
  },
}));

const { serveMenu } = await import("../../../platform/worker/menu.ts");
const { serveOmnibox } = await import("../../../platform/worker/omnibox.ts");
const { runCommands } = await import("../../../platform/worker/run-commands.ts");
const { loadSettings } = await import("../../../platform/settings/settings-store.ts");
const { noteUpdates, loadUpdate } = await import("../../../platform/worker/update-notice.ts");

type Listener = (...args: unknown[]) => unknown;

function event() {
  let listener: Listener | undefined;
  return {
    addListener: (added: Listener) => void (listener = added),
    emit: (...args: unknown[]) => listener?.(...args),
  };
}

function storage() {
  const data: Record<string, unknown> = {};
  return {
    data,
    get: async (key: string) => (key in data ? { [key]: data[key] } : {}),
    set: async (values: object) => void Object.assign(data, values),
    remove: async (key: string) => void Reflect.deleteProperty(data, key),
  };
}

function createBrowser() {
  return {
    action: { openPopup: vi.fn(async () => undefined) },
    commands: { onCommand: event() },
    contextMenus: { removeAll: vi.fn(async () => undefined), create: vi.fn(), onClicked: event() },
    i18n: { getMessage: (key: string, part = "") => `${key} ${part}`.trim() },
    omnibox: {
      setDefaultSuggestion: vi.fn(),
      onInputChanged: event(),
      onInputEntered: event(),
    },
    runtime: {
      onInstalled: event(),
      getManifest: () => ({ version: "2.0" }),
      getURL: (path: string) => `extension:/${path}`,
    },
    scripting: { executeScript: vi.fn(async (): Promise<object[]> => []) },
    storage: { local: storage(), session: storage() },
    tabs: {
      query: async () => [{ id: 7, url: "https://example.com/news" }],
      create: vi.fn(),
    },
    windows: { create: vi.fn() },
  };
}

let browser: ReturnType<typeof createBrowser>;
beforeEach(() => {
  browser = createBrowser();
  fake.browser = browser;
});

const wanted = () => browser.storage.session.data.wanted;

describe("the menu", () => {
  test("has one item, for a selection, from the install on", async () => {
    serveMenu();
    await browser.runtime.onInstalled.emit({ reason: "install" });
    expect(browser.contextMenus.create).toHaveBeenCalledExactlyOnceWith({
      id: "look-up",
      title: "lookUp %s",
      contexts: ["selection"],
    });
  });

  test("opens the popup on the selection", async () => {
    serveMenu();
    const selectionText = "  Baogang\n Group ";
    browser.contextMenus.onClicked.emit({ menuItemId: "look-up", selectionText });
    await vi.waitFor(() => expect(wanted()).toEqual({ query: "Baogang Group" }));
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
    expect(browser.windows.create).not.toHaveBeenCalled();
  });

  test("opens a window where the browser opens no popup, a tab where it has no windows", async () => {
    serveMenu();
    browser.action.openPopup.mockRejectedValue(new Error("only on a click"));
    const click = () =>
      browser.contextMenus.onClicked.emit({ menuItemId: "look-up", selectionText: "x" });
    click();
    await vi.waitFor(() => expect(browser.windows.create).toHaveBeenCalledOnce());
    expect(browser.windows.create.mock.calls[0]![0]).toMatchObject({
      url: "extension://popup.html",
    });
    Reflect.deleteProperty(browser, "windows");
    click();
    await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalledOnce());
  });

  test("is left out where there is none", () => {
    Reflect.deleteProperty(browser, "contextMenus");
    expect(serveMenu).not.toThrow();
  });
});

describe("the address bar", () => {
  const hit = (id: string, name: string, text: string): SearchHit => ({
    id,
    name,
    kind: "company",
    matched: { text, kind: "short", start: 0, end: 1 },
  });
  const search = vi.fn(async (query: string) =>
    query === "none" ? [] : [hit("a-b", "A & <B>", "A & <B>"), hit("c", "C", "See")],
  );

  test("suggests what is found, with nothing of it read as markup", async () => {
    serveOmnibox(search);
    const suggest = vi.fn();
    await browser.omnibox.onInputChanged.emit("a", suggest);
    expect(suggest).toHaveBeenCalledExactlyOnceWith([
      { content: "A & <B>", description: "A &#38; &#60;B&#62;" },
      { content: "C", description: "C – See" },
    ]);
  });

  test("Enter opens the best; a text that finds nothing is shown as searched", async () => {
    serveOmnibox(search);
    await browser.omnibox.onInputEntered.emit("a");
    expect(wanted()).toEqual({ entity: "a-b" });
    await browser.omnibox.onInputEntered.emit("none");
    expect(wanted()).toEqual({ query: "none" });
  });
});

describe("commands", () => {
  test("that are the page's reach the frame with the focus", async () => {
    runCommands();
    browser.scripting.executeScript
      .mockResolvedValueOnce([
        { frameId: 0, result: { path: [], focused: false } },
        { frameId: 4, result: { path: [0], focused: true } },
      ])
      .mockResolvedValueOnce([{ frameId: 4, result: true }]);
    await browser.commands.onCommand.emit("next-mention");
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
    expect(browser.scripting.executeScript).toHaveBeenLastCalledWith(
      expect.objectContaining({
        target: { tabId: 7, frameIds: [4] },
        args: ["lodestonePage", "step", 1, false],
      }),
    );
  });

  test("on and off here: the site, or all where all is off", async () => {
    runCommands();
    const press = async () => {
      await browser.commands.onCommand.emit("switch-site");
      const { enabled, offSites } = (await loadSettings()).settings;
      return { enabled, offSites };
    };
    const on = { enabled: true, offSites: [] };
    expect(await press()).toEqual({ enabled: true, offSites: ["example.com"] });
    expect(await press()).toEqual(on);
    browser.storage.local.data.settings = { version: 2, enabled: false };
    expect(await press()).toEqual(on);
    const settings = { version: 2, enabled: false, offSites: ["example.com"] };
    browser.storage.local.data.settings = settings;
    expect(await press()).toEqual(on);
  });
});

describe("an update", () => {
  test.each([
    ["of another version is told", "update", "1.0", "2.0"],
    ["to the same version is not", "update", "2.0", undefined],
    ["is no install", "install", undefined, undefined],
  ])("%s", async (_what, reason, previousVersion, told) => {
    noteUpdates();
    await browser.runtime.onInstalled.emit({ reason, previousVersion });
    expect(await loadUpdate()).toBe(told);
  });
});
