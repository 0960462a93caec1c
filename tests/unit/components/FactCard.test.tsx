// @vitest-environment happy-dom
/** The card of one entity, from a single fact to thirty, and with texts that mean harm. */
import { expect, test, vi } from "vitest";
import { FactCard } from "../../../components/card/FactCard.tsx";
import type { CardData } from "../../../facts/card.ts";
import type { Relation } from "../../../facts/model.ts";
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

const relation = (id: string, over: Partial<Relation> = {}): Relation => ({
  id,
  name: id,
  kind: "company",
  type: "owned-by",
  sources: [{ source: 0 }],
  ...over,
});

test("ownership is one line, the largest shares first; each name opens its card", () => {
  const onOpen = vi.fn();
  const relations = [
    relation("Small", { inverse: true, share: 5 }),
    relation("Owner", { share: 77, asOf: "2023" }),
    relation("Large", { inverse: true, share: 45 }),
    relation("Middle", { inverse: true, share: 37.5 }),
    relation("Seller", { share: 90, until: "2019" }),
  ];
  const root = card(makeCard({ relations }), onOpen);
  const line = root.querySelector(".ownership")!;
  // The digits at the end of a part are the marks of its source.
  expect(line.textContent).toBe(
    "Owns 45% of Large1, 37.5% of Middle1 · Owned by Owner (77%, 2023)1",
  );
  doing(() => line.querySelectorAll("button")[2]!.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("Owner");
  const chips = [...root.querySelectorAll(".ties > div")].map((group) => group.textContent);
  expect(chips).toEqual(["OwnsSmall 5%", "Owned bySeller 90% · until 2019"]);
});

test("related entities stand as chips by their tie, eight at first", () => {
  const relations = Array.from({ length: 10 }, (_, i) =>
    relation(`Mine ${i}`, { type: i < 9 ? "operates" : "leads", as: i === 0 ? "since May" : "" }),
  );
  const onOpen = vi.fn();
  const root = card(makeCard({ relations }), onOpen);
  const ties = () => [...root.querySelectorAll(".ties dt")].map((tie) => tie.textContent);
  expect(ties()).toEqual(["Operates"]);
  expect(root.querySelectorAll(".chips button")).toHaveLength(8);
  expect(root.querySelector(".chips button")!.textContent).toBe("Mine 0 since May");
  const more = root.querySelector<HTMLButtonElement>(".more")!;
  expect(more.textContent).toBe("All 10 related");
  doing(() => more.click());
  expect(ties()).toEqual(["Operates", "Leads"]);
  doing(() => root.querySelectorAll<HTMLButtonElement>(".chips button")[9]!.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("Mine 9");
});

test("says how the text wrote the name, where that is another form", () => {
  const names = [
    { text: "包钢", kind: "native" as const, lang: "zh" },
    { text: "Old Company", kind: "former" as const },
  ];
  const written = (form?: string) =>
    card({ ...makeCard({ names }), ...(form && { written: form }) }).querySelector(".written")
      ?.textContent;
  expect(written("old  company")).toBe("Written here as “old  company”, a former name");
  expect(written("Some Co")).toBe("Written here as “Some Co”");
  expect(written("SOME COMPANY")).toBeUndefined();
  expect(written("包钢")).toBeUndefined();
  expect(written()).toBeUndefined();
});

test("texts in another language than the interface say so", () => {
  const names = [{ text: "包鋼", kind: "native" as const, lang: "zh-Hant" }];
  const data = makeCard({ names, facts: facts(1), highlights: [{ text: "稀土", sources: [] }] });
  const langs = (root: Element) =>
    [...root.querySelectorAll("[lang]")].map((e) => `${e.textContent} ${e.getAttribute("lang")}`);
  expect(langs(card(data))).toEqual(["包鋼 zh-Hant", "稀土 zh"]);
  const inChinese = show(<FactCard data={data} today="2026-11-22" onOpen={() => {}} />, "zh-CN");
  expect(langs(inChinese)).toEqual([
    "Some Company en",
    "包鋼 zh-Hant",
    "A company of some kind. en",
    "Annual report en",
    "The Company en",
  ]);
});

test("ten thousand facts come in steps", () => {
  const root = card(makeCard({ facts: facts(10_000) }));
  const more = root.querySelector<HTMLButtonElement>(".more")!;
  expect(more.textContent).toBe("45 more of 10000");
  doing(() => more.click());
  expect(labels(root)).toHaveLength(50);
  expect(more.textContent).toBe("50 more of 10000");
  doing(() => more.click());
  expect(labels(root)).toHaveLength(100);
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
