// @vitest-environment happy-dom
/** The card of one entity, from a single fact to thirty, and with texts that mean harm. */
import { expect, test, vi } from "vitest";
import { FactCard } from "../../../components/FactCard.tsx";
import type { CardData } from "../../../facts/card.ts";
import { makeCard, makeFact, makeSource } from "./make.ts";
import { doing, show } from "./show.tsx";

const card = (data: CardData, onOpen = (_: string) => {}) =>
  show(<FactCard data={data} today="2026-11-22" onOpen={onOpen} />);

const facts = (count: number) =>
  Array.from({ length: count }, (_, i) => makeFact({ label: { en: `Fact ${i}`, zh: `${i}` } }));

const labels = (root: Element) =>
  [...root.querySelectorAll("dt")].map((label) => label.textContent);

test("one fact and nothing else: no empty sections, nothing to unfold", () => {
  const root = card(makeCard({ facts: facts(1) }));
  expect(labels(root)).toEqual(["Fact 0"]);
  expect([...root.querySelectorAll("h3")].map((title) => title.textContent)).toEqual(["Key facts"]);
  expect(root.querySelector(".more")).toBeNull();
});

test("thirty facts: five at first, all of them on demand, and back", () => {
  const root = card(makeCard({ facts: facts(30) }));
  const more = root.querySelector<HTMLButtonElement>(".more")!;
  expect(labels(root)).toEqual(["Fact 0", "Fact 1", "Fact 2", "Fact 3", "Fact 4"]);
  expect(more.textContent).toBe("All 30 facts");
  expect(more.getAttribute("aria-expanded")).toBe("false");
  doing(() => more.click());
  expect(labels(root)).toHaveLength(30);
  expect(more.getAttribute("aria-expanded")).toBe("true");
  doing(() => more.click());
  expect(labels(root)).toHaveLength(5);
});

test("the facts of the sentence stand first and count among the five", () => {
  const about = facts(32).slice(30);
  const root = card(makeCard({ facts: facts(30) }, about));
  expect(root.querySelector(".about h3")?.textContent).toBe("In this sentence");
  expect(labels(root)).toEqual(["Fact 30", "Fact 31", "Fact 0", "Fact 1", "Fact 2"]);
});

test("dates are there where there is nothing to unfold, else with the unfolded facts", () => {
  const events = [{ date: "2024-05", text: "Something opened.", sources: [{ source: 0 }] }];
  expect(card(makeCard({ facts: facts(2), events })).textContent).toContain("Something opened.");
  const root = card(makeCard({ facts: facts(30), events }));
  expect(root.textContent).not.toContain("Something opened.");
  doing(() => root.querySelector<HTMLButtonElement>(".more")!.click());
  expect(root.textContent).toContain("Something opened.");
});

test("a related entity is a button that opens it", () => {
  const onOpen = vi.fn();
  const relations = [
    {
      id: "owner",
      name: "Owner",
      kind: "company" as const,
      type: "owned-by" as const,
      share: 77,
      sources: [],
    },
  ];
  const root = card(makeCard({ relations }), onOpen);
  const chip = root.querySelector<HTMLButtonElement>(".chips button")!;
  expect(chip.textContent).toBe("Owned by 77% Owner");
  doing(() => chip.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("owner");
});

test("a series has its numbers for those who can't see the line", () => {
  const series = [
    {
      ...makeFact(),
      points: [
        ["2022", 5],
        ["2023", 7],
      ] as [string, number][],
    },
  ];
  const root = card(makeCard({ series }));
  const table = root.querySelector("table")!;
  expect(table.querySelectorAll("tr")).toHaveLength(2);
  expect(table.textContent).toContain("2022");
  expect(root.querySelector(".plot")?.getAttribute("aria-hidden")).toBe("true");
});

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(1)</script>';

test("texts are shown as they are, never as HTML", () => {
  const source = makeSource({ title: HOSTILE, publisher: HOSTILE });
  const root = card(
    makeCard({
      name: HOSTILE,
      summary: HOSTILE,
      names: [{ text: `${HOSTILE}x`, kind: "native", lang: '"><b>' }],
      facts: [makeFact({ datatype: "text", value: HOSTILE, note: HOSTILE, scope: HOSTILE })],
      highlights: [{ text: HOSTILE, sources: [{ source: 0, at: HOSTILE }] }],
      sources: [source],
    }),
  );
  expect(root.querySelectorAll("img, script, b")).toHaveLength(0);
  expect(root.querySelector("h2")!.textContent).toContain(HOSTILE);
  expect(root.querySelector(".value")!.textContent).toBe(HOSTILE);
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "//example.com/",
  "",
])("the address %j never becomes a link", (url) => {
  const root = card(makeCard({ facts: facts(1), sources: [makeSource({ url })] }));
  expect(root.querySelectorAll("a")).toHaveLength(0);
  expect(root.textContent).toContain("Annual report");
});
