/** Values -> text in the reader's locale. All formatting is `Intl`'s; only units and periods are ours. */
import type { Fact, Measured, Value } from "../facts/model.ts";
import { fill, type Language } from "./language.ts";

/** Keeps a number and its unit on one line. */
const NBSP = "\u00a0";

/** A fact's value with bound, currency, unit and what it is of: "more than CN¥70.57 bn". */
export function formatValue(
  fact: Measured & Pick<Fact, "value" | "bound">,
  language: Language,
): string {
  const plain = formatBare(fact, fact.value, language);
  return fact.bound ? fill(language.strings.bounds[fact.bound], { value: plain }) : plain;
}

function formatBare(fact: Measured, value: Value, language: Language): string {
  if (typeof value === "string")
    return fact.datatype === "date" ? formatPeriod(value, language) : value;
  if (typeof value === "number") return formatNumber(fact, value, language);
  const { from, to } = value;
  const amounts = `${formatAmount(fact, from, language)}${NBSP}– ${formatAmount(fact, to, language)}`;
  return amounts + suffixOf(fact, language);
}

/** One number of a property with its unit: a value of a fact, or a point of a series. */
export function formatNumber(fact: Measured, value: number, language: Language): string {
  return formatAmount(fact, value, language) + suffixOf(fact, language);
}

function formatAmount(fact: Measured, value: number, language: Language): string {
  switch (fact.datatype) {
    case "money":
      return formatMoney(value, fact.currency!, language);
    case "percent":
      return formatShare(value, language);
    default:
      return formatQuantity(value, language);
  }
}

/** What a number is counted in and what it is of: " t rare earth oxides", " per kg"; Chinese puts no spaces of its own. */
function suffixOf(fact: Measured, { code, strings }: Language): string {
  const [near, far] = code === "zh" ? ["", ""] : [NBSP, " "];
  if (fact.datatype === "percent") return "";
  if (fact.datatype === "money") {
    return fact.per ? far + fill(strings.card.per, { unit: fact.per.replace(" ", NBSP) }) : "";
  }
  const before = fact.of && /^\p{sc=Han}/u.test(fact.of) ? far : " ";
  return (fact.unit ? near + fact.unit[code] : "") + (fact.of ? before + fact.of : "");
}

function formatMoney(value: number, currency: string, { locale, code }: Language): string {
  const large = Math.abs(value) >= 1_000_000;
  const parts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    // As Chinese news has it: 99亿美元, not US$99亿.
    currencyDisplay: code === "zh" ? "name" : "symbol",
    ...(large
      ? { notation: "compact", maximumSignificantDigits: 4 }
      : { maximumFractionDigits: 2, trailingZeroDisplay: "stripIfInteger" }),
  }).formatToParts(value);
  return withMinus(parts.map((part) => moneyPart(part, currency, code)).join(""));
}

function moneyPart(
  { type, value }: Intl.NumberFormatPart,
  currency: string,
  code: Language["code"],
): string {
  if (code === "en") return type === "compact" ? compactUnit(value) : value;
  return type === "currency" && currency === "CNY" ? "元" : value;
}

/** Trade news writes 9.9 bn: neither 9.9B, as American locales have it, nor 9.9bn, as the British. */
function compactUnit(part: string): string {
  const units: Record<string, string> = { K: "k", M: "m", B: "bn", T: "tn" };
  const unit = units[part] ?? part;
  return Object.values(units).includes(unit) ? `${NBSP}${unit}` : part;
}

function formatQuantity(value: number, { locale }: Language): string {
  const large = Math.abs(value) >= 1_000_000;
  const options: Intl.NumberFormatOptions = large
    ? { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 }
    : { maximumFractionDigits: 4 };
  return withMinus(new Intl.NumberFormat(locale, options).format(value));
}

/** A minus as wide as a plus: `Intl` writes a hyphen. */
function withMinus(number: string): string {
  return number.replace("-", "\u2212");
}

/** What part of something is held: "37.5%". */
export function formatShare(percent: number, { locale }: Language): string {
  return withMinus(
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
      percent / 100,
    ),
  );
}

/** +3.1 % or −2.23 %, always with its sign. */
export function formatChange(percent: number, { locale }: Language): string {
  return withMinus(
    new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: 2,
      signDisplay: "exceptZero",
    }).format(percent / 100),
  );
}

/** A period with the precision that it has: "FY 2023", "Q3 2024", "31 May 2024". */
export function formatPeriod(period: string, { locale, code }: Language): string {
  const [year = "", part] = period.replace("FY", "").split(/[-/]/);
  const chinese = code === "zh";
  if (period.includes("/")) return chinese ? `${year}–${part}年` : `${year}–${part}`;
  if (period.startsWith("FY")) return chinese ? `${year}财年` : `FY${NBSP}${year}`;
  if (part?.startsWith("Q")) return chinese ? `${year}年第${part[1]}季度` : `${part}${NBSP}${year}`;
  if (part?.startsWith("H"))
    return chinese ? `${year}年${part === "H1" ? "上" : "下"}半年` : `${part}${NBSP}${year}`;
  if (part === undefined) return chinese ? `${year}年` : year;
  const day = period.length > 7;
  const date = new Date(`${day ? period : `${period}-01`}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return period;
  const format = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: day ? "short" : "long",
    ...(day && { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(date).replaceAll(" ", NBSP);
}
