// @vitest-environment happy-dom
/** Each control shows its setting and asks for the change that it stands for. */
import { beforeEach, expect, test, vi } from "vitest";
import { OptionsForm, type FormValues } from "../../../components/OptionsForm.tsx";
import { ENTITY_KINDS } from "../../../facts/kinds.ts";
import { doing, show } from "./show.tsx";

const VALUES: FormValues = {
  enabled: true,
  markStyle: "underline",
  repeat: "all",
  openDelay: 300,
  hiddenKinds: [],
  offSites: [],
  hiddenEntities: [],
};

const on = { onSet: vi.fn(), onList: vi.fn(), onReset: vi.fn() };
beforeEach(() => vi.clearAllMocks());

const form = (over: Partial<FormValues> = {}, entityNames: Record<string, string> = {}) =>
  show(<OptionsForm values={{ ...VALUES, ...over }} entityNames={entityNames} {...on} />);

const click = (root: HTMLElement, css: string) =>
  doing(() => root.querySelector<HTMLElement>(css)!.click());

test.each([
  ["input[role=switch]", { enabled: false }],
  ["input[name=style][value=tint]", { markStyle: "tint" }],
  ["input[name=style][value=none]", { markStyle: "none" }],
  ["input[name=repeat][value=first]", { repeat: "first" }],
  ["input[name=delay][value='150']", { openDelay: 150 }],
  ["input[name=delay][value='500']", { openDelay: 500 }],
])("%s asks for %j", (css, values) => {
  click(form(), css);
  expect(on.onSet).toHaveBeenCalledExactlyOnceWith(values);
});

test("shows what is set", () => {
  const root = form({ enabled: false, markStyle: "both", repeat: "first", openDelay: 500 });
  const checked = [...root.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")];
  expect(checked.map(({ value }) => value)).toEqual(["both", "first", "500"]);
  expect(root.querySelector<HTMLInputElement>("input[role=switch]")!.checked).toBe(false);
  expect(root.querySelector(".sample .mark-both")).not.toBeNull();
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

test("sites and entities that were put away are listed by name, each with a way back", () => {
  const root = form(
    { offSites: ["example.com"], hiddenEntities: ["baogang-group", "gone"] },
    { "baogang-group": "Baogang Group" },
  );
  const items = [...root.querySelectorAll(".removable li")].map(
    (item) => item.firstChild?.textContent,
  );
  // An entity that the pack no longer has is listed by its id.
  expect(items).toEqual(["example.com", "Baogang Group", "gone"]);
  click(root, '[aria-label="Show marks on example.com again"]');
  expect(on.onList).toHaveBeenLastCalledWith("offSites", "example.com", false);
  click(root, '[aria-label="Show Baogang Group again"]');
  expect(on.onList).toHaveBeenLastCalledWith("hiddenEntities", "baogang-group", false);
});

test.each([
  ["example.com", "example.com"],
  ["  https://News.Example.com:8080/a?b#c ", "news.example.com"],
  ["localhost", "localhost"],
  ["http://[::1]/", "[::1]"],
])("the site %j is added as %j", (typed, site) => {
  add(form(), typed);
  expect(on.onList).toHaveBeenCalledExactlyOnceWith("offSites", site, true);
});

test.each(["no site", "http://", "exa mple"])("%j is no site and is not added", (typed) => {
  const root = form();
  add(root, typed);
  expect(on.onList).not.toHaveBeenCalled();
  expect(root.querySelector("[role=alert]")!.textContent).toContain(`“${typed}” is no site`);
  expect(root.querySelector("input[name=site]")!.getAttribute("aria-invalid")).toBe("true");
});

test("reset asks for it", () => {
  click(form(), "section:last-of-type > button");
  expect(on.onReset).toHaveBeenCalledOnce();
});

function add(root: HTMLElement, typed: string): void {
  const field = root.querySelector<HTMLInputElement>("input[name=site]")!;
  field.value = typed;
  doing(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
  click(root, ".site-form button");
}
