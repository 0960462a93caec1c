/** Figures as trade news writes them, and numbers that are none. */
import { describe, expect, test } from "vitest";
import type { Figure } from "../../../../facts/figures/figure.ts";
import { readFigures } from "../../../../facts/figures/read.ts";

const USUAL = ["kind", "value"] as const;

/** Each figure as the text writes it, with what was read of it. */
function read(text: string, ...more: (keyof Figure)[]): unknown[] {
  return readFigures(text).map((figure) => [
    text.slice(figure.start, figure.end),
    ...[...USUAL, ...more].map((key) => figure[key]),
  ]);
}

const currencies = (text: string) => readFigures(text).map((figure) => figure.currencies?.[0]);

describe("money", () => {
  test.each([
    ["$9.9 billion", 9.9e9, "USD"],
    ["US$9.9bn", 9.9e9, "USD"],
    ["$US48", 48, "USD"],
    ["CNY 70.57 bn", 70.57e9, "CNY"],
    ["RMB 70.6亿", 70.6e8, "CNY"],
    ["¥705.65亿元", 705.65e8, "CNY"],
    ["A$1.65b", 1.65e9, "AUD"],
    ["706亿元", 706e8, "CNY"],
    ["1.5万亿元", 1.5e12, "CNY"],
    ["72.5 million U.S. dollars", 72.5e6, "USD"],
    ["3,660万美元", 36.6e6, "USD"],
    ["₹7,280 crore", 7280e7, "INR"],
    ["69.1 trillion won in", 69.1e12, "KRW"],
    ["R$670 million", 670e6, "BRL"],
    ["SEK 103.4 billion", 103.4e9, "SEK"],
    ["€18.75m", 18.75e6, "EUR"],
    ["712.9 billion roubles", 712.9e9, "RUB"],
    ["＄９.９ billion", 9.9e9, "USD"],
  ])("%s", (text, value, currency) => {
    expect(readFigures(text)).toMatchObject([{ kind: "money", value }]);
    expect(currencies(text)).toEqual([currency]);
  });

  test("a bare dollar may be any", () => {
    expect(readFigures("$120.5 million")[0]!.currencies).toContain("AUD");
  });

  test("prices know what they are of", () => {
    expect(read("a floor of $110 per kilogram", "per")).toEqual([
      ["$110 per kilogram", "money", 110, "kg"],
    ]);
    expect(read("每噸62.49萬元", "per")).toEqual([["62.49萬元", "money", 624_900, "t"]]);
    expect(read("624,900 yuan a tonne", "per")).toEqual([
      ["624,900 yuan a tonne", "money", 624_900, "t"],
    ]);
  });

  test.each(["a net loss of $8.0m", "it lost $8.0m", "净亏损800万元", "EBITDA of -$8.0m"])(
    "%s is below nought",
    (text) => expect(readFigures(text)[0]!.value).toBe(-8e6),
  );

  test("what comes after a loss is not one", () => {
    expect(read("a loss of $2m after a profit of $3m")).toEqual([
      ["$2m", "money", -2e6],
      ["$3m", "money", 3e6],
    ]);
  });
});

describe("masses, shares, counts and the rest", () => {
  test.each([
    ["2722 tonnes", "mass", 2722],
    ["1677t", "mass", 1677],
    ["4 Mt", "mass", 4e6],
    ["270 kt", "mass", 270_000],
    ["390,000 mt", "mass", 390_000],
    ["2.2万吨", "mass", 22_000],
    ["16.45 million tonnes", "mass", 16.45e6],
    ["90 per cent", "percent", 90],
    ["百分之七十", undefined, 0],
    ["百分之70", "percent", 70],
    ["九成", "percent", 90],
    ["57,600 employees", "count", 57_600],
    ["60家企业", "count", 60],
    ["1412℃", "other", 1412],
    ["atomic number 66", "count", 66],
  ])("%s", (text, kind, value) => {
    expect(readFigures(text)).toMatchObject(kind ? [{ kind, value }] : []);
  });

  test("a short ton is lighter, a bare ton may be either", () => {
    expect(readFigures("100 short tons")[0]!.value).toBeCloseTo(90.72, 2);
    expect(readFigures("100 tons")[0]).toMatchObject({ value: 100, vague: true });
  });
});

describe("how a figure is meant", () => {
  test.each([
    ["about 70 t", "about"],
    ["more than 70 t", "more-than"],
    ["nearly 70 t", "about"],
    ["up to 70 t", "at-most"],
    ["at least 70 t", "at-least"],
    ["约70吨", "about"],
    ["超过70吨", "more-than"],
    ["近70吨", "about"],
    ["70多吨", "more-than"],
    ["70吨以上", "at-least"],
    ["70 t", undefined],
  ])("%s: %s", (text, bound) => expect(readFigures(text)[0]!.bound).toBe(bound));

  test.each([
    ["down 2.23% from the previous year", "down"],
    ["revenue fell 14% to a low", "down"],
    ["4.4% less than in 2024", "down"],
    ["75% fewer magnets", "down"],
    ["同比增长45%", "up"],
    ["同比下降2.23%", "down"],
    ["降幅达3%", "down"],
    ["rose to 45% of output", undefined],
    ["占比增至45%", undefined],
    ["45% of output", undefined],
  ])("%s: %s", (text, move) => expect(readFigures(text)[0]!.move).toBe(move));

  test("from one level to another, and by how much", () => {
    expect(read("rose from 2,000 t to 5,000 t", "move")).toEqual([
      ["2,000 t", "mass", 2000, "unsaid"],
      ["5,000 t", "mass", 5000, undefined],
    ]);
    expect(read("up by 300 t", "move")).toEqual([["300 t", "mass", 300, "up"]]);
  });

  test.each([
    "It plans to make 70 t.",
    "产能70吨",
    "The mine could yield 70 t.",
    "Capacity is 70 t.",
  ])("%s is not so yet", (text) => expect(readFigures(text)[0]!.ahead).toBe(true));

  test.each([
    ["12,100-18,400 tonnes", 12_100, 18_400],
    ["A$1.7-1.8 billion", 1.7e9, 1.8e9],
    ["between 450 and 560 million yuan", 450e6, 560e6],
    ["RMB 450–560 million", 450e6, 560e6],
    ["$4.1 billion to $4.3 billion", 4.1e9, 4.3e9],
    ["450至560吨", 450, 560],
    ["140.5万-141.5万元/吨", 1.405e6, 1.415e6],
  ])("%s is a range", (text, value, to) =>
    expect(readFigures(text)).toMatchObject([{ value, to }]),
  );

  test("the precision is what was written", () => {
    expect(readFigures("70.57 bn yuan")[0]).toMatchObject({ step: 1e7, roundStep: 1e7 });
    expect(readFigures("3,000 t")[0]).toMatchObject({ step: 1, roundStep: 1000 });
  });
});

test.each([
  "Call +86 472 218 9999 or 010-6655-1234.",
  "On March 7 at 10:30 it moved to page 12.",
  "Section 232, Article 5 and the 37th meeting.",
  "Shares (600111) and SHA: 600010 rose in 2023.",
  "In 2024年10月9日, the 10X facility of Phase 2 opened.",
  "Amanda, 66, and a 54-year-old met on 9 January 2026.",
  "第37次会议，平均年龄58岁",
  "Nd2Fe14B magnets of grade 52 and COVID-19",
])("no figure in: %s", (text) => expect(read(text)).toEqual([]));
