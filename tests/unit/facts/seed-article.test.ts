/** The article that the product was made for: what each sentence with a figure says, and what a card says to it. */
import { beforeAll, expect, test } from "vitest";
import { figuresOfPassages, type PageFigure } from "../../../facts/figures/passages.ts";
import { createPageReader } from "../../../facts/mentions.ts";
import { openAuthoredPack } from "../../../scripts/open-authored-pack.ts";

/** Short quotes, in the article's order; each is a block of its own there. */
const QUOTES = [
  "Baogang Group held its 37th expanded Party Committee meeting",
  "The company generated $9.9 billion in 2023",
  "Baogang Group held its 37th expanded Party Committee meeting and annual grassroots Party leadership assessment for 2024 at its headquarters.",
  "Party secretaries from six units delivered in-person reports.",
  "Baogang leadership reviewed 2024 achievements, identified challenges, and laid out plans for 2025, which marks the final year of China’s 14th Five-Year Plan",
  "In 2023, Baogang Group generated $9.9 billion, down 2.23% from the previous year. The company generated a profit of $72.5 million that year",
];

const UNION = "inner-mongolia-baotou-steel-union";

/** Said in which quote, as what; what the pack holds of whom; what is shown. */
const TABLE = [
  [1, "$9.9 billion", "other-entity", UNION, "revenue", 70_565_000_000, "CNY", "2023"],
  [5, "$9.9 billion", "other-entity", UNION, "revenue", 70_565_000_000, "CNY", "2023"],
  [5, "2.23%", "other-entity", UNION, "revenue", 70_565_000_000, "CNY", "2023"],
  [5, "$72.5 million", "other-entity", UNION, "net-profit", 515_000_000, "CNY", "2023"],
];

let figures: PageFigure[];

beforeAll(async () => {
  const { store } = await openAuthoredPack();
  const names = await store.names();
  const read = createPageReader(names);
  // What one block shows about the page counts for all, so that they are read twice, as a page is.
  for (const text of QUOTES) read(text);
  const passages = QUOTES.map((text) => ({
    text,
    mentions: read(text).mentions.map(({ start, end, entity }) => ({
      start,
      end,
      entity: entity.id,
    })),
  }));
  figures = await figuresOfPassages(store, passages);
}, 60_000);

test("what is said, what the pack holds, what is shown", () => {
  const shown = figures.map(({ passage, text, verdict, stated }) => {
    const { property, value, currency, asOf } = stated.fact;
    return [passage, text, verdict, stated.entity.id, property, value, currency, asOf];
  });
  expect(shown).toEqual(TABLE);
});

test("ordinals, plans and counts of other things are no figures to compare", () => {
  expect(figures.filter(({ passage }) => passage !== 1 && passage !== 5)).toEqual([]);
});

test("each names the document that states it", () => {
  for (const { stated } of figures) {
    expect(stated.sources[0]?.url).toMatch(/^https:/);
    expect(stated.sources[0]?.publisher).toBeTruthy();
  }
});
