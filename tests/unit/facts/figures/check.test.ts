/** The verdicts, on the bundled pack: what is said, and above all when nothing is. */
import { beforeAll, describe, expect, test } from "vitest";
import { openAuthoredPack } from "../../../../scripts/open-authored-pack.ts";
import {
  createSentenceChecker,
  type SentenceChecker,
} from "../../../../scripts/quality/sentences.ts";

let checker: SentenceChecker;
beforeAll(async () => {
  checker = await createSentenceChecker((await openAuthoredPack()).store);
}, 180_000);

/** Each figure that any card speaks to: as written, the verdict, on whose card. */
async function said(text: string): Promise<string[]> {
  const shown = await checker.shown({ text, entities: [] });
  return shown.map(
    ({ start, end, verdict, entity }) => `${text.slice(start, end)} ${verdict} ${entity}`,
  );
}

const CNRE = "china-northern-rare-earth";
const BAOTOU_STEEL = "inner-mongolia-baotou-steel-union";

test.each([
  [
    "China Northern Rare Earth had revenue of about 33 billion yuan in 2024.",
    [`33 billion yuan agrees ${CNRE}`],
  ],
  [
    "In 2024 China Northern Rare Earth's revenue was 35.4 billion yuan.",
    [`35.4 billion yuan differs ${CNRE}`],
  ],
  [
    "China Northern Rare Earth's revenue was 14.3 billion yuan in 2018.",
    [`14.3 billion yuan other-period ${CNRE}`],
  ],
  ["北方稀土2024年营业收入为350亿元。", [`350亿元 differs ${CNRE}`]],
  [
    "Baogang Group owns 36.71% of China Northern Rare Earth.",
    ["36.71% agrees baogang-group", `36.71% agrees ${CNRE}`],
  ],
  ["包钢集团2024年净利润为2.65亿元。", ["2.65亿元 other-entity baogang-group"]],
  [
    "Lynas made a profit of A$12 million in the year to June 2025.",
    ["A$12 million differs lynas-rare-earths"],
  ],
  ["MP Materials had revenue of $253.2 million in 2025.", ["$253.2 million differs mp-materials"]],
  ["Rio Tinto's underlying EBITDA was $27.9 billion in 2025.", ["$27.9 billion differs rio-tinto"]],
  ["Baotou Steel earned 3.4 billion yuan in 2021.", [`3.4 billion yuan differs ${BAOTOU_STEEL}`]],
  [
    "Gerdau's shipments slipped to 10.98 million tonnes in 2024 from 11.32 million tonnes in 2023.",
    ["10.98 million tonnes agrees gerdau", "11.32 million tonnes agrees gerdau"],
  ],
  [
    "In 2025 China made 270,000 tonnes of rare-earth oxide, the United States 51,000 tonnes.",
    ["270,000 tonnes agrees china", "51,000 tonnes agrees united-states"],
  ],
  [
    "Lynas Rare Earths reported revenue of $556.5 million for FY2025.",
    ["$556.5 million agrees lynas-rare-earths"],
  ],
])("%s", async (text, verdicts) => expect(await said(text)).toEqual(verdicts));

describe("nothing is said of", () => {
  test.each([
    [
      "another kind of result",
      "Operating profit at China Northern Rare Earth was 1.2 billion yuan in 2024.",
    ],
    ["another kind of result, in Chinese", "北方稀土2024年扣非净利润为8.5亿元。"],
    [
      "a part",
      "Revenue of China Northern Rare Earth from magnetic materials was 12.4 billion yuan in 2024.",
    ],
    ["a part, in Chinese", "北方稀土2024年稀土冶炼分离产品收入为120亿元。"],
    ["a region", "ArcelorMittal's revenue in Europe was $29 billion in 2025."],
    ["a business", "Rio Tinto's iron ore business earned $11.2 billion in 2025."],
    [
      "a subsidiary",
      "China Northern Rare Earth's subsidiary in Gansu had revenue of 3.1 billion yuan in 2024.",
    ],
    [
      "what was expected",
      "Analysts had expected revenue of 35 billion yuan from China Northern Rare Earth in 2024.",
    ],
    ["a bound", "China Northern Rare Earth had revenue of more than 40 billion yuan in 2024."],
    ["another currency", "Lynas Rare Earths reported revenue of US$360 million for FY2025."],
    ["a calendar year beside a fiscal one", "Lynas revenue in 2025 was A$640 million."],
    ["a kind of the material", "China's stainless steel production was 39 million tonnes in 2025."],
    [
      "another's number",
      "While Lynas ramps up, its rival Orex Metals took in A$556.5 million in FY2025.",
    ],
    [
      "a kind of result that our source's is not",
      "BHP reported a profit of $9.02 billion for the year to June 2025.",
    ],
    ["a half of a financial year", "Lynas had first-half revenue of A$254.3 million in FY2025."],
    ["a part that a name makes", "Thyssenkrupp Steel Europe had sales of €9.8 billion in FY2025."],
    [
      "another sum beside it",
      "Arafura had liabilities of A$40 million beside its cash at 31 December 2025.",
    ],
    ["two together", "China Baowu and Ansteel produced 190 million tonnes of steel in 2024."],
    ["a price at its highest", "Neodymium oxide peaked at $85 a kilogram in 2025."],
    ["a rate of something else", "CATL made a profit of 0.11 yuan a watt-hour in 2025."],
    ["a change", "The loss at Iluka narrowed by A$14 million in 2025."],
    [
      "a figure that our source is known to give too",
      "JSW Steel's net profit for the year to March 2025 was Rs 34.91 billion.",
    ],
    ["a loss beside a profit", "Siemens Energy lost €1.8 billion in fiscal 2024."],
    [
      "a share that we have of another time",
      "Baogang Group holds 45% of China Northern Rare Earth.",
    ],
    [
      "a quarter's average",
      "Quarterly revenue at China Northern Rare Earth averaged 8.2 billion yuan in 2024.",
    ],
    [
      "another way of counting",
      "China Northern Rare Earth's net profit for 2024 was 1.3 billion yuan, excluding impairments.",
    ],
  ])("%s", async (_, text) => expect(await said(text)).toEqual([]));
});
