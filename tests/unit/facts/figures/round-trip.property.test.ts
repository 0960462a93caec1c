/** What `Intl` and trade news write, the reader reads back. */
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readFigures } from "../../../../facts/figures/read.ts";

vi.setConfig({ testTimeout: 60_000 });

const LOCALES = [
  "en",
  "en-IN",
  "zh",
  "ja",
  "de",
  "de-CH",
  "fr",
  "es",
  "it",
  "sv",
  "pl",
  "pt-BR",
  "ru",
  "tr",
];
const CURRENCIES = ["USD", "EUR", "GBP", "CNY", "JPY", "AUD", "CAD", "INR", "KRW", "BRL"];

const locale = fc.constantFrom(...LOCALES);
/** Up to four decimals, as nobody writes more. */
const amount = fc
  .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]) => ({ value: digits / 10 ** decimals, decimals }));

const near = (value: number) => expect.closeTo(value, -Math.log10(Math.abs(value) * 1e-9 + 1e-9));

describe("Intl's numbers", () => {
  test("with a unit, in every locale", () => {
    fc.assert(
      fc.property(locale, amount, (lang, { value, decimals }) => {
        const digits = new Intl.NumberFormat(lang, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(value);
        const [figure, ...more] = readFigures(`${digits} t`, lang);
        expect(more).toEqual([]);
        expect(figure).toMatchObject({ kind: "mass", value: near(value) });
      }),
    );
  });

  test("as money, with the sign before or behind", () => {
    fc.assert(
      fc.property(
        locale,
        fc.constantFrom(...CURRENCIES),
        amount,
        (lang, currency, { value, decimals }) => {
          const text = new Intl.NumberFormat(lang, {
            style: "currency",
            currency,
            currencyDisplay: "code",
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          }).format(value);
          const [figure, ...more] = readFigures(text, lang);
          expect(more).toEqual([]);
          expect(figure).toMatchObject({
            kind: "money",
            value: near(value),
            currencies: [currency],
          });
        },
      ),
    );
  });

  test("as a share", () => {
    fc.assert(
      fc.property(
        locale.filter((lang) => lang !== "tr"),
        fc.integer({ min: 1, max: 99_999 }),
        (lang, thousandths) => {
          const share = thousandths / 1000;
          const text = new Intl.NumberFormat(lang, {
            style: "percent",
            minimumFractionDigits: 2,
          }).format(Number((share / 100).toFixed(4)));
          expect(readFigures(text, lang)).toMatchObject([
            { kind: "percent", value: expect.closeTo(share, 1) },
          ]);
        },
      ),
    );
  });
});

/** How trade news writes large sums: a sign, a short number, a scale. */
const SCALES: [string, number][] = [
  [" million", 1e6],
  ["m", 1e6],
  [" mn", 1e6],
  [" billion", 1e9],
  ["bn", 1e9],
  [" bn", 1e9],
  ["b", 1e9],
  [" trillion", 1e12],
  ["万", 1e4],
  ["亿", 1e8],
  ["万亿", 1e12],
];
const SIGNS: [string, string][] = [
  ["$", "USD"],
  ["US$", "USD"],
  ["A$", "AUD"],
  ["C$", "CAD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "CNY"],
  ["RMB ", "CNY"],
  ["CNY ", "CNY"],
];

describe("trade news", () => {
  const hundredths = fc.integer({ min: 100, max: 99_999 });

  test("a sign, a number, a scale: the value, its currency and its rounding", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIGNS),
        hundredths,
        fc.constantFrom(...SCALES),
        ([sign, currency], digits, [scale, times]) => {
          const [figure, ...more] = readFigures(
            `It made ${sign}${(digits / 100).toFixed(2)}${scale} then.`,
          );
          expect(more).toEqual([]);
          expect(figure).toMatchObject({
            kind: "money",
            value: near((digits / 100) * times),
            step: near(times / 100),
          });
          expect(figure!.currencies![0]).toBe(currency);
        },
      ),
    );
  });

  test("a range, however it is joined", () => {
    fc.assert(
      fc.property(
        hundredths,
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom("-", "–", " to ", "至"),
        (low, more, join) => {
          const [from, to] = [low / 100, (low + more) / 100];
          const text = `${from.toFixed(2)}${join}${to.toFixed(2)} million tonnes`;
          expect(readFigures(text)).toMatchObject([
            { kind: "mass", value: near(from * 1e6), to: near(to * 1e6) },
          ]);
        },
      ),
    );
  });

  test("no text makes it fail, and every figure lies in its text", () => {
    const word = fc.constantFrom(
      "$",
      "5",
      "12.5",
      "%",
      "million",
      "–",
      "to",
      "(",
      ")",
      "亿",
      "元",
      "Q3",
      "2024",
      "of",
      "t",
      "，",
      "loss",
      " ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(word, { maxLength: 20 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end, value } of readFigures(any)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
    );
  });
});
