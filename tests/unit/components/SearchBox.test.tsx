// @vitest-environment happy-dom
/** A combobox as people know it. */
import { createRef } from "preact";
import { beforeEach, expect, test, vi } from "vitest";
import { SearchBox } from "../../../components/popup/SearchBox.tsx";
import type { SearchHit } from "../../../facts/search.ts";
import { doing, show } from "./show.tsx";

const hit = (id: string): SearchHit => ({
  id,
  name: `Name of ${id}`,
  kind: "company",
  matched: { text: `${id} Ltd`, kind: "short", start: 0, end: id.length },
});

const HITS = ["a", "b", "c"].map(hit);

const on = { onQuery: vi.fn(), onActive: vi.fn(), onOpen: vi.fn(), onBelow: vi.fn() };
beforeEach(() => vi.clearAllMocks());

function box(
  query: string,
  hits: SearchHit[] | undefined,
  active = 0,
  most = HITS.length + 1,
  packsOn = true,
): HTMLElement {
  return show(
    <SearchBox
      field={createRef<HTMLInputElement>()}
      query={query}
      hits={hits}
      most={most}
      packsOn={packsOn}
      active={active}
      {...on}
    />,
  );
}

/** @returns whether the key still does what it does by itself */
function press(root: HTMLElement, key: string): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  doing(() => void root.querySelector("input")!.dispatchEvent(event));
  return !event.defaultPrevented;
}

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 2, 0],
  ["ArrowUp", 0, 2],
  ["ArrowUp", 2, 1],
])("%s on hit %i goes to hit %i", (key, active, next) => {
  expect(press(box("x", HITS, active), key)).toBe(false);
  expect(on.onActive).toHaveBeenCalledExactlyOnceWith(next);
});

test("Enter opens the chosen hit", () => {
  press(box("x", HITS, 1), "Enter");
  expect(on.onOpen).toHaveBeenCalledExactlyOnceWith("b");
});

test("without hits Enter and the arrow up do nothing, the arrow down leads on", () => {
  for (const hits of [undefined, []]) {
    for (const key of ["ArrowUp", "Enter"]) expect(press(box("x", hits), key)).toBe(true);
    expect(on.onBelow).not.toHaveBeenCalled();
    expect(press(box("x", hits), "ArrowDown")).toBe(false);
    expect(on.onBelow).toHaveBeenCalledOnce();
    on.onBelow.mockClear();
  }
  expect(on.onActive).not.toHaveBeenCalled();
  expect(on.onOpen).not.toHaveBeenCalled();
});

test("Esc empties the field; on an empty one it is the browser's", () => {
  expect(press(box("x", HITS), "Escape")).toBe(false);
  expect(on.onQuery).toHaveBeenCalledExactlyOnceWith("");
  expect(press(box("", undefined), "Escape")).toBe(true);
  expect(on.onQuery).toHaveBeenCalledOnce();
});

test("letters stay the field's", () => {
  expect(press(box("x", HITS), "b")).toBe(true);
});

test("typing asks, a click opens, the pointer chooses", () => {
  const root = box("x", HITS);
  const field = root.querySelector("input")!;
  field.value = "steel";
  doing(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
  expect(on.onQuery).toHaveBeenCalledExactlyOnceWith("steel");
  const [first, second] = root.querySelectorAll("li");
  doing(() => void second!.dispatchEvent(new Event("pointermove", { bubbles: true })));
  expect(on.onActive).toHaveBeenCalledExactlyOnceWith(1);
  doing(() => first!.click());
  expect(on.onOpen).toHaveBeenCalledExactlyOnceWith("a");
});

test("tells those who can't see it what is chosen, and how many there are", () => {
  const root = box("a", HITS, 1);
  const field = root.querySelector("input")!;
  const chosen = root.querySelector('[aria-selected="true"]')!;
  expect(field.getAttribute("aria-expanded")).toBe("true");
  expect(field.getAttribute("aria-activedescendant")).toBe(chosen.id);
  expect(field.getAttribute("aria-controls")).toBe(root.querySelector("ul")!.id);
  expect(chosen.textContent).toContain("Name of b");
  expect(root.querySelector("[role=status]")!.textContent).toBe("3 found");
});

test("does not pass the best few for all there are", () => {
  const root = box("a", HITS, 0, HITS.length);
  expect(root.querySelector("[role=status]")!.textContent).toMatch(/^The best 3;/);
});

test("says what it has: nothing, or that there is nothing", () => {
  const status = (query: string, hits?: SearchHit[]) =>
    box(query, hits).querySelector("[role=status]")!.textContent;
  expect(status("")).toBe("");
  expect(status("x")).toBe("");
  expect(status("x", [])).toBe(
    "Nothing in the pack is called “x”. Try a shorter part of the name.",
  );
  const off = box("x", [], 0, 9, false).querySelector("[role=status]")!;
  expect(off.textContent).toBe(
    "No pack is on, so there is nothing to search. Choose one in the options.",
  );
});

test("shows which part of which name was found", () => {
  const root = box("a", HITS);
  expect(root.querySelector("mark")!.textContent).toBe("a");
  expect(root.querySelector(".hit-match")!.textContent).toBe("a Ltd");
});

test("does not say a name twice", () => {
  const matched = { text: "Name of a", kind: "short" as const, start: 0, end: 4 };
  const root = box("name", [{ ...hit("a"), matched }]);
  expect(root.querySelector(".hit-match")).toBeNull();
  expect(root.querySelector(".hit-name")!.innerHTML).toBe("<mark>Name</mark> of a");
});
