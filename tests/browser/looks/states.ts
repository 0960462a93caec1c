/** The states in which the card is looked at: each a page with one mention, and what is done before looking. */
import type { Page } from "puppeteer-core";
import { evaluateInCard } from "../support/card.ts";
import { clickInCard, movePointer } from "../support/pointer.ts";

export interface State {
  /** What its picture is called. */
  name: string;
  /** The name on the page that the pointer rests on. */
  mention: string;
  /** The sentence around the mention, as HTML. */
  sentence: string;
  page?: "light" | "dark";
  lang?: string;
  dir?: "rtl";
  viewport?: { width: number; height: number };
  /** The reader's own few colours. */
  forcedColours?: boolean;
  /** How large the reader has text in all pages; 1 is usual. */
  textScale?: number;
  /** The language that the browser asks for. */
  locale?: string;
  /** What the reader has set. */
  settings?: {
    cardSize?: "small" | "large";
    textSize?: 90 | 115 | 130;
    theme?: "light" | "dark";
    showDoubtful?: boolean;
  };
  /** Where the sentence stands. */
  inside?: "dialog" | "fullscreen";
  /** True where more is looked at than the card and a little around it. */
  whole?: true;
  /** What is done with the open card. */
  act?: (page: Page) => Promise<void>;
}

const TALL = { width: 640, height: 800 };

/** All facts, from the first one on. */
const allFacts = async (page: Page): Promise<void> => {
  await clickInCard(page, ".more");
  await scrollTo(page, "section:not(.about)");
};
const sources = async (page: Page): Promise<void> => {
  await clickInCard(page, "summary");
  await scrollTo(page, ".sources");
};

const pinned = async (page: Page): Promise<void> => {
  await clickInCard(page, ".pin");
  await movePointer(page, { x: 4, y: 4 });
};
const scrollTo = (page: Page, selector: string): Promise<void> =>
  evaluateInCard(page, (root, css) => root.querySelector(css)!.scrollIntoView(), selector);

const FULL = {
  mention: "Vessmer Rare Earths",
  sentence: "<b>Vessmer Rare Earths</b> sold more in 2024: its revenue rose by a fifth.",
};
const DISPUTE = {
  mention: "Harrow Group",
  sentence: "In 2023, Harrow Group generated $9.9 billion, down 2.23% from the year before.",
};
const DIFFERS = {
  mention: "Vessmer Rare Earths",
  sentence: "In 2024, Vessmer Rare Earths reported revenue of €611 million.",
};
const ARABIC = {
  mention: "معادن النجم",
  sentence: "قالت معادن النجم إن أعمال التنقيب مستمرة في الجنوب.",
  lang: "ar",
};

export const STATES: readonly State[] = [
  { name: "company", ...FULL },
  { name: "all-facts", ...FULL, settings: { cardSize: "large" }, viewport: TALL, act: allFacts },
  { name: "sources", ...FULL, act: sources },
  { name: "ticker", mention: "ASX: VSM", sentence: "Shares in ASX: VSM were halted on Monday." },
  { name: "dispute", ...DISPUTE },
  {
    name: "agrees",
    mention: "Vessmer Rare Earths",
    sentence: "For 2024, Vessmer Rare Earths reported revenue of €556.5 million, up 20.1%.",
  },
  { name: "differs", ...DIFFERS },
  {
    name: "other-time",
    mention: "Vessmer Rare Earths",
    sentence: "Production at Vessmer Rare Earths reached 9,900 tonnes of rare earth oxides.",
  },
  {
    name: "doubtful",
    mention: "Narrows",
    sentence: "They met at Narrows, over a cup of tea.",
    settings: { showDoubtful: true },
  },
  { name: "pinned", ...FULL, act: pinned },
  {
    name: "menu",
    ...FULL,
    whole: true,
    act: (page) => clickInCard(page, ".actions .hide > button"),
  },
  {
    name: "one-fact",
    mention: "Kestrel Peak",
    sentence: "Snow closed the road to Kestrel Peak for a week.",
  },
  {
    name: "stale",
    mention: "Narrows separation plant",
    sentence: "Nobody has seen smoke over the Narrows separation plant this year.",
  },
  {
    name: "series",
    mention: "Vessmite",
    sentence: "The price of Vessmite has fallen for two years.",
  },
  {
    name: "law",
    mention: "Interim Order No. 7 of 2025 on the Export of Rare Earth Metals and Magnets",
    sentence:
      "Under the Interim Order No. 7 of 2025 on the Export of Rare Earth Metals and Magnets, each shipment waits.",
  },
  {
    name: "person",
    mention: "Ada Lindqvist",
    sentence: "Nobody believed Ada Lindqvist when she spoke of ore.",
  },
  {
    name: "place",
    mention: "Norrvik",
    sentence: "The railway ends in Norrvik, where the ships are loaded.",
  },
  { name: "rtl-page", ...ARABIC, dir: "rtl" },
  { name: "rtl-name", ...ARABIC, sentence: "Drilling goes on at معادن النجم, it says." },
  {
    name: "chinese",
    mention: "东岭稀土",
    sentence: "东岭稀土今年的产量比上年有所增加。",
    lang: "zh",
    locale: "zh-CN",
  },
  {
    name: "german",
    mention: "Rohstoffversorgungssicherheitsüberwachungsbehörde",
    sentence: "So die Rohstoffversorgungssicherheitsüberwachungsbehörde in ihrem Bericht.",
    lang: "de",
    locale: "de-DE",
  },
  { name: "dark", ...FULL, page: "dark" },
  { name: "dark-dispute", ...DISPUTE, page: "dark" },
  { name: "dark-differs", ...DIFFERS, page: "dark" },
  { name: "forced-colours", ...DISPUTE, forcedColours: true },
  { name: "large-text", ...FULL, settings: { cardSize: "large", textSize: 130 }, viewport: TALL },
  { name: "double-text", ...DISPUTE, textScale: 2, viewport: { width: 900, height: 800 } },
  {
    name: "double-text-sheet",
    ...FULL,
    textScale: 2,
    settings: { textSize: 130 },
    viewport: { width: 420, height: 800 },
  },
  { name: "small-card", ...DISPUTE, settings: { cardSize: "small", textSize: 90 } },
  { name: "small-screen", ...FULL, viewport: { width: 320, height: 560 } },
  { name: "zoomed-in", ...FULL, viewport: { width: 320, height: 256 } },
  { name: "dialog", ...FULL, inside: "dialog" },
  { name: "full-screen", ...FULL, inside: "fullscreen", page: "dark" },
];
