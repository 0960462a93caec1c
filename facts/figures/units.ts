/** Currencies and units as texts write them. */
import type { Measure } from "./figure.ts";

/** Before the number. A sign that several currencies share names them all. */
const CURRENCY_SIGNS: [pattern: string, codes: readonly string[]][] = [
  [String.raw`(?:US\$|\$US|USD|U\.S\. ?\$)`, ["USD"]],
  [String.raw`(?:AU?\$|\$A|AUD)`, ["AUD"]],
  [String.raw`(?:CA?\$|CAD|CDN\$)`, ["CAD"]],
  [String.raw`(?:NZ\$|NZD)`, ["NZD"]],
  [String.raw`(?:HK\$|HKD)`, ["HKD"]],
  [String.raw`(?:S\$|SGD)`, ["SGD"]],
  [String.raw`(?:NT\$|TWD)`, ["TWD"]],
  [String.raw`(?:R\$|BRL)`, ["BRL"]],
  [String.raw`(?:CN¥|RMB ?¥?|CNY|人民币)`, ["CNY"]],
  [String.raw`(?:JP¥|JPY)`, ["JPY"]],
  [String.raw`(?:€|EUR)`, ["EUR"]],
  [String.raw`(?:£|GBP)`, ["GBP"]],
  [String.raw`(?:₩|KRW)`, ["KRW"]],
  [String.raw`(?:₹|INR|Rs\.?)`, ["INR"]],
  [String.raw`(?:₽|RUB)`, ["RUB"]],
  [String.raw`(?:RM|MYR)`, ["MYR"]],
  ["NOK", ["NOK"]],
  ["SEK", ["SEK"]],
  ["DKK", ["DKK"]],
  ["CHF", ["CHF"]],
  ["ZAR", ["ZAR"]],
  [String.raw`\$`, ["USD", "AUD", "CAD", "HKD", "NZD", "SGD"]],
  ["¥", ["CNY", "JPY"]],
];

/** After the number and its scale. */
const CURRENCY_WORDS: [pattern: string, codes: readonly string[]][] = [
  [String.raw`(?:U\.?S\.? dollars?|USD|美元|美金)`, ["USD"]],
  [String.raw`(?:Australian dollars?|AUD|澳元)`, ["AUD"]],
  [String.raw`(?:Canadian dollars?|CAD|加元)`, ["CAD"]],
  [String.raw`(?:Hong Kong dollars?|HKD|港元|港币)`, ["HKD"]],
  [String.raw`(?:[Ee]uros?\b|EUR|€|欧元)`, ["EUR"]],
  [String.raw`(?:pounds sterling|GBP|英镑)`, ["GBP"]],
  [String.raw`(?:Japanese yen|[Yy]en\b|JPY|日元|日圆|日円)`, ["JPY"]],
  [
    String.raw`(?:(?:South )?Korean won|(?<=(?:[Mm]|[Bb]|[Tt]r)illion |[bt]n |trn )[Ww]on\b|won\b(?= (?:in|for|of))|KRW|韩元)`,
    ["KRW"],
  ],
  [String.raw`(?:[Rr]upees\b|INR|卢比)`, ["INR"]],
  [String.raw`(?:[Rr]ou?bles|RUB|卢布)`, ["RUB"]],
  [String.raw`(?:ringgit\b|MYR)`, ["MYR"]],
  [String.raw`(?:reais\b|BRL)`, ["BRL"]],
  [String.raw`(?:Norwegian kroner?|NOK)`, ["NOK"]],
  [String.raw`(?:Swedish kronor|SEK)`, ["SEK"]],
  [String.raw`(?:[Yy]uan\b|[Rr]enminbi\b|RMB|CNY|元人民币|元)`, ["CNY"]],
  [String.raw`[Dd]ollars?\b`, ["USD", "AUD", "CAD", "HKD", "NZD", "SGD"]],
];

const POUND = 0.000_453_592_37;
const SHORT_TON = 0.907_184_74;

/** Masses, with what one of them weighs in tonnes. Longer patterns stand first. */
const MASSES: [pattern: string, tonnes: number, more?: Partial<Measure>][] = [
  [String.raw`Mtpa\b`, 1e6, { per: "year" }],
  [String.raw`ktpa\b`, 1e3, { per: "year" }],
  [String.raw`(?:tpa|tpy|mtpa)\b`, 1, { per: "year" }],
  [String.raw`tpd\b`, 1, { per: "day" }],
  [String.raw`short tons?\b`, SHORT_TON],
  [String.raw`long tons?\b`, 1.016_046_908_8],
  [String.raw`(?:[Mm]etric [Tt]onn?es?|[Mm]etric [Tt]ons?|[Tt]onnes?)\b`, 1],
  [String.raw`[Tt]ons?\b`, 1, { vague: true }],
  [String.raw`kilotonn?e?s?\b`, 1e3],
  [String.raw`(?:kilogram(?:me)?s?|kilos?|kg)\b`, 1e-3],
  [String.raw`(?:pounds?(?! sterling)|lbs?)\b`, POUND],
  [String.raw`Mt\b`, 1e6],
  [String.raw`[kK]t\b`, 1e3],
  [String.raw`(?:t|mt|MT)\b(?!')`, 1],
  [String.raw`(?:troy )?ounces?\b`, 0.000_031_103_476_8],
  ["公吨", 1],
  ["短吨", SHORT_TON],
  ["吨", 1],
  ["(?:公斤|千克)", 1e-3],
  ["千吨", 1e3],
  ["磅", POUND],
];

const OTHERS: [pattern: string, measure: Measure][] = [
  [
    String.raw`(?:percentage points?|ppts?\b|pp\b|个百分点|百分点)`,
    { kind: "other", unit: "points of a percent" },
  ],
  [String.raw`(?:%|[Pp]ercent\b|[Pp]er [Cc]ent\b|[Pp]ct\b)`, { kind: "percent" }],
  [String.raw`(?:g/t\b|grams? per tonne|克/吨)`, { kind: "other", unit: "g/t" }],
  [String.raw`ppm\b`, { kind: "other", unit: "ppm" }],
  [String.raw`(?:km2|km²|square kilomet(?:re|er)s?|平方公里)`, { kind: "other", unit: "km²" }],
  [String.raw`(?:m2|m²|square met(?:re|er)s?|平方米)`, { kind: "other", unit: "m²" }],
  [String.raw`(?:hectares?|ha)\b`, { kind: "other", unit: "ha" }],
  ["公顷", { kind: "other", unit: "ha" }],
  [String.raw`(?:km|kilomet(?:re|er)s?)\b`, { kind: "other", unit: "km" }],
  [String.raw`(?:met(?:re|er)s?)\b`, { kind: "other", unit: "m" }],
  ["(?:公里|千米)", { kind: "other", unit: "km" }],
  ["米", { kind: "other", unit: "m" }],
  [String.raw`(?:MW|megawatts?)\b`, { kind: "other", unit: "MW" }],
  ["兆瓦", { kind: "other", unit: "MW" }],
  [String.raw`(?:°C|℃|degrees Celsius|摄氏度)`, { kind: "other", unit: "°C" }],
  [String.raw`(?:MGOe\b|兆高奥)`, { kind: "other", unit: "MGOe" }],
  [String.raw`(?:kJ/m3|kJ/m³|千焦/立方米)`, { kind: "other", unit: "kJ/m³" }],
  [String.raw`(?:g/cm3|g/cm³|克/立方厘米)`, { kind: "other", unit: "g/cm³" }],
  [String.raw`years?\b(?![- ]old)`, { kind: "other", unit: "years" }],
  [String.raw`days?\b`, { kind: "other", unit: "days" }],
  [String.raw`points?\b`, { kind: "other", unit: "points" }],
];

const YEARLY = String.raw`(?: ?(?:of [\p{L} -]{3,30} )?(?:(?:a|per|each|every) year|per annum|annually|yearly)\b| ?/ ?(?:yr|y|a|year)\b| ?/年)`;
const PER_MASS: [pattern: string, per: string][] = [
  [String.raw`(?: ?/ ?| (?:per|a) )(?:kg|kilo|kilogram(?:me)?)\b`, "kg"],
  [String.raw`(?: ?/ ?| (?:per|a) )(?:lb|pound)\b`, "lb"],
  [String.raw`(?: ?/ ?| (?:per|a) )(?:t|mt|MT|(?:metric )?tonn?e?)\b`, "t"],
  [String.raw`(?: ?/ ?| (?:per|a|an) )(?:troy )?(?:oz|ounce)\b`, "troy oz"],
  [String.raw`(?: ?/ ?| (?:per|a) )share\b`, "share"],
  [" ?(?:/|每)公斤|/千克", "kg"],
  [" ?(?:/|每)吨", "t"],
  // A rate of anything else is compared with nothing.
  [
    String.raw`(?: per | ?/ ?| an? (?=(?:[\p{L}]+-)?(?:hour|watt|barrel|unit|piece|car|vehicle|head|person|employee|day|week|month|gram|lot|contract)s?\b))(?!(?:year|yr|annum|a|y)\b|年)[\p{L}-]+`,
    "unit",
  ],
];

function compile<T>(rows: readonly (readonly [string, T, ...unknown[]])[]): [RegExp, T][] {
  return rows.map(([pattern, meaning]) => [new RegExp(` ?${pattern}`, "uy"), meaning]);
}

const words = compile(CURRENCY_WORDS);
const others = compile(OTHERS);
const masses = MASSES.map(([pattern, tonnes, more]) => ({
  pattern: new RegExp(`[ -]?${pattern}`, "uy"),
  tonnes,
  more,
}));
const perMass = compile(PER_MASS.map(([p, per]) => [`(?:${p})`, per] as const));
const yearly = new RegExp(YEARLY, "uy");
const signs = CURRENCY_SIGNS.map(
  ([pattern, codes]) => [new RegExp(`(?<![\\p{L}])${pattern} ?$`, "u"), codes] as const,
);

/** The end of a match that begins exactly at `from`; undefined where there is none. */
function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The currency sign that ends at a place. */
export function signBefore(
  text: string,
  end: number,
): { start: number; currencies: readonly string[] } | undefined {
  const before = text.slice(Math.max(0, end - 10), end);
  for (const [pattern, currencies] of signs) {
    const match = pattern.exec(before);
    if (match) return { start: end - match[0].length, currencies };
  }
  return undefined;
}

export interface MeasureAt {
  end: number;
  measure: Measure;
  /** What one of the unit is in the measure's own. */
  times: number;
}

/** The currency or unit that begins at a place, with what it is a rate of. */
export function measureAt(text: string, from: number): MeasureAt | undefined {
  for (const [pattern, currencies] of words) {
    const end = endOf(pattern, text, from);
    if (end !== undefined) return withPer(text, end, { kind: "money", currencies });
  }
  // "%" and the like before masses: "2.6 per cent" must not lose its "per".
  for (const [pattern, measure] of others) {
    const end = endOf(pattern, text, from);
    if (end !== undefined) return { end, measure, times: 1 };
  }
  for (const { pattern, tonnes, more } of masses) {
    const end = endOf(pattern, text, from);
    if (end === undefined) continue;
    const measure: Measure = { kind: "mass", ...more };
    const year = endOf(yearly, text, end);
    return year === undefined
      ? { end, measure, times: tonnes }
      : { end, measure: { ...measure, per: "year" }, times: tonnes };
  }
  return undefined;
}

/** A price's "per kg" belongs to the figure. */
export function withPer(text: string, from: number, measure: Measure): MeasureAt {
  for (const [pattern, per] of perMass) {
    const end = endOf(pattern, text, from);
    if (end !== undefined) return { end, measure: { ...measure, per }, times: 1 };
  }
  return { end: from, measure, times: 1 };
}
