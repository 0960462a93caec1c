/** Figures and dates as readers of each language write them. */
import { describe, expect, test } from "vitest";
import { formatChange, formatPeriod, formatValue } from "../../../components/format.ts";
import { languageFor } from "../../../components/language.ts";
import type { Fact } from "../../../facts/model.ts";
import { makeFact } from "./make.ts";

const en = languageFor("en-GB");
const zh = languageFor("zh-CN");
const t = { en: "t", zh: "吨" };

/** White space of every kind as a plain space: which one it is, is tested on its own. */
const plain = (text: string) => text.replace(/\s/g, " ");

const VALUES: [string, Partial<Fact>, string, string][] = [
  ["billions", { value: 9_900_000_000, currency: "USD" }, "US$9.9 bn", "99亿美元"],
  ["more digits", { value: 70_565_000_000 }, "CN¥70.57 bn", "705.7亿元"],
  ["millions", { value: 72_500_000, currency: "USD" }, "US$72.5 m", "7250万美元"],
  ["a price", { value: 56.25, currency: "USD", per: "kg" }, "US$56.25 per kg", "56.25美元/kg"],
  ["a price with one digit", { value: 62.4, currency: "EUR" }, "€62.40", "62.40欧元"],
  ["a whole price", { value: 110, currency: "EUR" }, "€110", "110欧元"],
  ["a loss", { value: -1_200_000, currency: "EUR" }, "−€1.2 m", "−120万欧元"],
  [
    "a range of money",
    { value: { from: 5, to: 7 }, currency: "USD" },
    "US$5 – US$7",
    "5美元 – 7美元",
  ],
  ["a bound", { value: 5_000_000, bound: "more-than" }, "more than CN¥5 m", "超过500万元"],
  ["about", { value: 5_000_000, bound: "about" }, "about CN¥5 m", "约500万元"],
  ["tonnes", { datatype: "quantity", unit: t, value: 240_000 }, "240,000 t", "240,000吨"],
  [
    "millions of tonnes",
    { datatype: "quantity", unit: t, value: 15_200_000 },
    "15.2 million t",
    "1520万吨",
  ],
  [
    "of what",
    { datatype: "quantity", unit: t, of: "NdPr", value: 5_000 },
    "5,000 t NdPr",
    "5,000吨 NdPr",
  ],
  [
    "of what, in Chinese",
    { datatype: "quantity", unit: t, of: "氧化镨钕", value: 5_000 },
    "5,000 t 氧化镨钕",
    "5,000吨氧化镨钕",
  ],
  ["fewer", { datatype: "count", value: -12 }, "−12", "−12"],
  ["a negative share", { datatype: "percent", value: -3.5 }, "−3.5%", "−3.5%"],
  [
    "a range",
    { datatype: "quantity", unit: t, value: { from: 1_000, to: 2_500 } },
    "1,000 – 2,500 t",
    "1,000 – 2,500吨",
  ],
  ["a count", { datatype: "count", value: 57_600 }, "57,600", "57,600"],
  ["percent", { datatype: "percent", value: 37.5 }, "37.5%", "37.5%"],
  ["percent in hundredths", { datatype: "percent", value: 0.05 }, "0.05%", "0.05%"],
  ["a date", { datatype: "date", value: "1998-05-31" }, "31 May 1998", "1998年5月31日"],
  [
    "words",
    { datatype: "text", value: "Held by <b>no</b> one" },
    "Held by <b>no</b> one",
    "Held by <b>no</b> one",
  ],
];

describe("values", () => {
  test.each(VALUES)("%s", (_, over, english, chinese) => {
    expect(plain(formatValue(makeFact(over), en))).toBe(english);
    expect(plain(formatValue(makeFact(over), zh))).toBe(chinese);
  });

  test("a number and its unit stay on one line", () => {
    expect(formatValue(makeFact({ value: 9_900_000_000 }), en)).toContain("\u00a0bn");
    expect(formatValue(makeFact({ datatype: "quantity", unit: t, value: 5 }), en)).toBe("5\u00a0t");
  });

  test("a reader of another language gets the numbers of that language", () => {
    const fact = makeFact({ datatype: "percent", value: 37.5 });
    expect(plain(formatValue(fact, languageFor("de")))).toBe("37,5 %");
  });
});

test.each([
  [3.1, "+3.1%"],
  [-2.23, "\u22122.23%"],
  [0, "0%"],
])("the change %s is written %s", (percent, text) => {
  expect(formatChange(percent, en)).toBe(text);
});

test.each([
  ["2023", "2023", "2023年"],
  ["FY2023", "FY 2023", "2023财年"],
  ["2024-Q3", "Q3 2024", "2024年第3季度"],
  ["2024-H1", "H1 2024", "2024年上半年"],
  ["2024-H2", "H2 2024", "2024年下半年"],
  ["2024-05", "May 2024", "2024年5月"],
  ["2024-05-31", "31 May 2024", "2024年5月31日"],
  ["2020/2024", "2020–2024", "2020–2024年"],
])("the period %s is written %s and %s", (period, english, chinese) => {
  expect(plain(formatPeriod(period, en))).toBe(english);
  expect(plain(formatPeriod(period, zh))).toBe(chinese);
});
