// @vitest-environment happy-dom
/** Each control shows its setting and asks for the change that it stands for. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { OptionsForm } from "../../../components/options/OptionsForm.tsx";
import type { FormValues } from "../../../components/options/values.ts";
import { ENTITY_KINDS } from "../../../facts/kinds.ts";
import { hiddenNameKey } from "../../../facts/hidden-names.ts";
import { doing, show } from "./show.tsx";

const VALUES: FormValues = {
  enabled: true,
  language: "browser",
  theme: "page",
  markStyle: "underline",
  repeat: "all",
  showDoubtful: false,
  offPacks: [],
  hiddenKinds: [],
  opening: "rest",
  openDelay: 300,
  cardSize: "medium",
  textSize: 100,
  checkFigures: true,
  where: "everywhere",
  onSites: [],
  offSites: [],
  hiddenEntities: [],
  hiddenNames: [],
  badge: true,
  sync: true,
};

const on = {
  onSet: vi.fn(),
  onList: vi.fn(),
  onSites: vi.fn(async () => true),
  onChangeKeys: vi.fn(),
};
const data = { onExport: vi.fn(), onImport: vi.fn(), onReset: vi.fn() };
beforeEach(() => vi.clearAllMocks());

const COMMANDS = [
  { name: "next-mention", description: "as the manifest has it", shortcut: "Alt+." },
  { name: "other", description: "something new", shortcut: "" },
];

interface Given {
  entityNames?: Record<string, string>;
  onUndo?: () => void;
  synced?: { state: "on" | "off" | "newer" | "failed"; left: number };
}

const form = (over: Partial<FormValues> = {}, given: Given = {}) =>
  show(
    <OptionsForm
      values={{ ...VALUES, ...over }}
      entityNames={given.entityNames ?? {}}
      packs={[{ id: "rare-earths", title: "Rare earths" }]}
      commands={COMMANDS}
      data={{ ...data, synced: given.synced ?? { state: "on", left: 0 }, onUndo: given.onUndo }}
      {...on}
    />,
  );

const click = (root: HTMLElement, css: string) =>
  doing(() => root.querySelector<HTMLElement>(css)!.click());
const textOf = (root: HTMLElement, css: string) => root.querySelector(css)?.textContent;

test.each([
  ["input[name=enabled]", { enabled: false }],
  ["input[name=language][value=zh]", { language: "zh" }],
  ["input[name=theme][value=dark]", { theme: "dark" }],
  ["input[name=style][value=tint]", { markStyle: "tint" }],
  ["input[name=style][value=held]", { markStyle: "held" }],
  ["input[name=repeat][value=screen]", { repeat: "screen" }],
  ["input[name=doubtful]", { showDoubtful: true }],
  ["input[name=opening][value=modifier]", { opening: "modifier" }],
  ["input[name=delay][value='150']", { openDelay: 150 }],
  ["input[name=card-size][value=large]", { cardSize: "large" }],
  ["input[name=text-size][value='130']", { textSize: 130 }],
  ["input[name=figures]", { checkFigures: false }],
  ["input[name=where][value=chosen]", { where: "chosen" }],
  ["input[name=badge]", { badge: false }],
  ["input[name=sync]", { sync: false }],
])("%s asks for %j", (css, values) => {
  click(form(), css);
  expect(on.onSet).toHaveBeenCalledExactlyOnceWith(values);
});

test("shows what is set", () => {
  const values = { enabled: false, markStyle: "both", repeat: "first", openDelay: 500 } as const;
  const root = form({ ...values, theme: "dark", textSize: 115, where: "chosen" });
  const checked = [...root.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")];
  expect(checked.map(({ name, value }) => `${name} ${value}`)).toEqual([
    "language browser",
    "theme dark",
    "style both",
    "repeat first",
    "opening rest",
    "delay 500",
    "card-size medium",
    "text-size 115",
    "where chosen",
  ]);
  expect(root.querySelector<HTMLInputElement>("input[name=enabled]")!.checked).toBe(false);
});

test("a click needs no rest before it", () => {
  expect(form({ opening: "click" }).querySelector("input[name=delay]")).toBeNull();
});

test("every kind of entity has a box; unticking hides it, ticking shows it", () => {
  const root = form({ hiddenKinds: ["person"] });
  const boxes = [...root.querySelectorAll<HTMLInputElement>("input[name^=kind-]")];
  expect(boxes.map(({ name }) => name)).toEqual(ENTITY_KINDS.map((kind) => `kind-${kind}`));
  expect(boxes.filter(({ checked }) => !checked).map(({ name }) => name)).toEqual(["kind-person"]);
  click(root, "input[name=kind-company]");
  expect(on.onList).toHaveBeenLastCalledWith("hiddenKinds", "company", true);
  click(root, "input[name=kind-person]");
  expect(on.onList).toHaveBeenLastCalledWith("hiddenKinds", "person", false);
});

test("so has every pack", () => {
  click(form(), "input[name=pack-rare-earths]");
  expect(on.onList).toHaveBeenLastCalledWith("offPacks", "rare-earths", true);
});

describe("what was put away", () => {
  const item = (root: HTMLElement) =>
    [...root.querySelectorAll(".removable li > span:first-child")].map((at) => at.textContent);

  test("is listed by name, each with a way back", () => {
    const key = hiddenNameKey({ entity: "baogang-group", name: "Baogang" });
    const there = hiddenNameKey({ entity: "gone", name: "Lead", site: "a.example" });
    const root = form(
      { hiddenEntities: ["baogang-group", "gone"], hiddenNames: [key, there] },
      { entityNames: { "baogang-group": "Baogang Group" } },
    );
    // An entity that the pack no longer has is listed by its id.
    expect(item(root)).toEqual([
      "Baogang Group",
      "gone",
      "“baogang” for Baogang Group",
      "“lead” for gone on a.example",
    ]);
    click(root, '[aria-label="Show Baogang Group again"]');
    expect(on.onList).toHaveBeenLastCalledWith("hiddenEntities", "baogang-group", false);
    click(root, '[aria-label="Show “lead” for gone on a.example again"]');
    expect(on.onList).toHaveBeenLastCalledWith("hiddenNames", there, false);
  });

  test("so are sites, with what holds there", () => {
    const root = form({ offSites: ["*.b.example"], onSites: ["a.example/news"] });
    const rows = [...root.querySelectorAll("#sites .removable li")].map((at) => at.textContent);
    expect(rows).toEqual(["*.b.exampleoff×", "a.example/newson×"]);
    click(root, '[aria-label="Remove the rule for *.b.example"]');
    expect(on.onList).toHaveBeenLastCalledWith("offSites", "*.b.example", false);
    click(root, '[aria-label="Remove the rule for a.example/news"]');
    expect(on.onList).toHaveBeenLastCalledWith("onSites", "a.example/news", false);
  });
});

describe("a site", () => {
  test.each([
    ["example.com", "example.com"],
    ["  https://News.Example.com:8080/a?b#c ", "news.example.com"],
    ["*.Example.com", "*.example.com"],
    ["example.com/News/", "example.com/News"],
    ["*.example.com/a/b?c", "*.example.com/a/b"],
    ["localhost", "localhost"],
    ["http://[::1]/", "[::1]"],
  ])("%j is added as %j", (typed, site) => {
    add(form(), typed);
    expect(on.onSites).toHaveBeenCalledExactlyOnceWith([site], false);
  });

  test.each(["no site", "http://", "exa mple", "*", "*.*.example", "a..b"])(
    "%j is none and is not added",
    (typed) => {
      const root = form();
      add(root, typed);
      expect(on.onSites).not.toHaveBeenCalled();
      expect(textOf(root, "[role=alert]")).toContain(`“${typed}” is no site`);
      const field = root.querySelector<HTMLTextAreaElement>("[name=site]")!;
      expect(field.getAttribute("aria-invalid")).toBe("true");
      expect(field.value).toBe(typed);
    },
  );

  test("of a pasted list what is sound is added, and the rest stays to be mended", async () => {
    const root = form();
    add(root, "a.example\n\nno site\n b.example/x,c.example");
    expect(on.onSites).toHaveBeenCalledExactlyOnceWith(
      ["a.example", "b.example/x", "c.example"],
      false,
    );
    const field = root.querySelector<HTMLTextAreaElement>("[name=site]")!;
    await vi.waitFor(() => expect(field.value).toBe("no site"));
  });

  test("and what could not be saved stays too", async () => {
    on.onSites.mockResolvedValueOnce(false);
    const root = form();
    add(root, "a.example");
    await Promise.resolve();
    expect(root.querySelector<HTMLTextAreaElement>("[name=site]")!.value).toBe("a.example");
  });

  test("is for marks where marks are shown on chosen sites only", () => {
    add(form({ where: "chosen" }), "a.example");
    expect(on.onSites).toHaveBeenCalledExactlyOnceWith(["a.example"], true);
  });
});

test("commands are listed with their keys", () => {
  const root = form();
  const rows = [...root.querySelectorAll(".commands > div")].map((row) => row.textContent);
  expect(rows).toEqual(["Go to the next mentionAlt+.", "something newno key"]);
  click(root, "#controls .button");
  expect(on.onChangeKeys).toHaveBeenCalledOnce();
});

describe("data", () => {
  test("each button asks for what it says", () => {
    const root = form();
    click(root, "[name=export]");
    expect(data.onExport).toHaveBeenCalledOnce();
    click(root, "[name=reset]");
    expect(data.onReset).toHaveBeenCalledOnce();
    expect(root.querySelector("[name=undo]")).toBeNull();
  });

  test("what was reset can be undone", () => {
    const onUndo = vi.fn();
    click(form({}, { onUndo }), "[name=undo]");
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test("says how things stand with the browser's sync", () => {
    const said = (state: "on" | "failed", left: number) =>
      textOf(form({}, { synced: { state, left } }), ".sync-state");
    expect(said("failed", 0)).toContain("kept here");
    expect(said("on", 0)).not.toContain("room");
    expect(said("on", 1200)).toContain("1,200 entries are more than");
  });
});

function add(root: HTMLElement, typed: string): void {
  const field = root.querySelector<HTMLTextAreaElement>("[name=site]")!;
  field.value = typed;
  doing(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
  click(root, ".site-form button");
}
