/** The figures of a whole page: what one sentence leaves to the next, and how the work grows with the page. */
import { afterEach, expect, test, vi } from "vitest";
import { pageLines } from "../../../../facts/figures/page-lines.ts";
import { figuresOfPassages, type TextPassage } from "../../../../facts/figures/passages.ts";
import { openSmallPack } from "../open-small-pack.ts";

const REVENUE = "Steel Union made revenue of CNY 72.2 billion in 2022.";
const OUTPUT = "Its output was 3 tonnes in 2023.";
const NAMES = {
  "Steel Union": "steel-union",
  "Big Group": "big-group",
  "Border Law": "border-law",
};

/** A block with the names of the small pack marked. */
function passageOf(text: string): TextPassage {
  const mentions = Object.entries(NAMES).flatMap(([name, entity]) =>
    [...text.matchAll(RegExp(name, "g"))].map(({ index: start }) => ({
      start,
      end: start + name.length,
      entity,
    })),
  );
  return { text, mentions };
}

afterEach(() => vi.restoreAllMocks());

test("a sentence about the company is about the one of the block before, however far down the page", async () => {
  const { store } = openSmallPack();
  const passages = [
    ...Array.from({ length: 99 }, () => passageOf("The Border Law was passed in 2020.")),
    passageOf(REVENUE),
    passageOf(`${OUTPUT} The Border Law is older.`),
    passageOf("Big Group is a group, and Steel Union is not."),
    passageOf(`${OUTPUT} The Border Law is older.`),
  ];
  const figures = await figuresOfPassages(store, passages);
  expect(figures.map(({ passage, text, entity }) => [passage, text, entity])).toEqual([
    [99, "CNY 72.2 billion", "steel-union"],
    [100, "3 tonnes", "steel-union"],
  ]);
});

test("each figure says where its sentence stands, and comes once, in the order of the page", async () => {
  const { store } = openSmallPack();
  const text = `Big Group owns Steel Union. ${REVENUE} ${OUTPUT}`;
  const figures = await figuresOfPassages(store, [passageOf(text)]);
  expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual([
    "CNY 72.2 billion",
    "3 tonnes",
  ]);
  expect(figures.map(({ sentence: { start, end } }) => text.slice(start, end).trim())).toEqual([
    REVENUE,
    OUTPUT,
  ]);
});

/** Counts each look at a value, and at all that is in it. */
function counted<T extends object>(value: T, count: { looks: number }): T {
  return new Proxy(value, {
    get(target, key, self) {
      count.looks++;
      const inner: unknown = Reflect.get(target, key, self);
      return typeof inner === "object" && inner !== null ? counted(inner, count) : inner;
    },
  });
}

/** Looks at a page's texts, marks and findings, and files that are read, for a page and its list. */
async function workOn(passages: readonly TextPassage[]) {
  const { store, read } = openSmallPack();
  await store.words();
  const before = read.length;
  const onPage = { looks: 0 };
  const figures = await figuresOfPassages(store, counted(passages, onPage));
  const inList = { looks: 0 };
  const lines = pageLines(counted(figures, inList), counted(passages, inList));
  expect(lines.length).toBeGreaterThan(0);
  return { looks: onPage.looks, inList: inList.looks, files: read.length - before };
}

const MANY = `${REVENUE} ${OUTPUT} Big Group knows the Border Law. `;

test.each([
  ["blocks", (n: number) => Array.from({ length: n }, () => passageOf(MANY))],
  ["sentences in one block", (n: number) => [passageOf(MANY.repeat(n))]],
])("the work grows with the number of %s, and no faster", async (_what, page) => {
  const [few, many] = [await workOn(page(10)), await workOn(page(80))];
  expect(few.looks).toBeGreaterThan(100);
  expect(many.looks / few.looks).toBeLessThan(8.5);
  expect(many.inList / few.inList).toBeLessThan(8.5);
  expect(many.files).toBe(few.files);
});

test("others have their turn while a page is compared", async () => {
  const { store } = openSmallPack();
  await store.words();
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 100));
  let turns = 0;
  const other = setInterval(() => turns++, 0);
  await figuresOfPassages(
    store,
    Array.from({ length: 20 }, () => passageOf(MANY)),
  );
  clearInterval(other);
  expect(turns).toBeGreaterThan(10);
});
