/** One figure of a text beside one of the pack: the same thing, the same time, the same number? */
import type { Fact } from "../model.ts";
import { PERIOD_PATTERN, periodEnd } from "../period.ts";
import type { Figure } from "./figure.ts";

/** What one of a unit weighs in tonnes, by the vocabulary's unit in English. */
const TONNES: Record<string, number> = {
  t: 1,
  kt: 1e3,
  Mt: 1e6,
  kg: 1e-3,
  lb: 0.000_453_592_37,
  "t a year": 1,
  "kt a year": 1e3,
  "Mt a year": 1e6,
};

/** What the pack states, in the measure of the figure; undefined where the two can't be compared. */
export interface Stated {
  from: number;
  to: number;
  /** One unit in the last place that the source wrote. */
  step: number;
  change: boolean;
}

export function inMeasureOf(figure: Figure, fact: Fact): Stated | undefined {
  if (figure.kind === "percent" && figure.move) return changeOf(fact);
  if (figure.move) return undefined;
  const times = factorOf(figure, fact);
  if (times === undefined || typeof fact.value === "string") return undefined;
  const { from, to } =
    typeof fact.value === "number" ? { from: fact.value, to: fact.value } : fact.value;
  return { from: from * times, to: to * times, step: lastPlace(from) * times, change: false };
}

function changeOf(fact: Fact): Stated | undefined {
  const change =
    fact.change?.percent ??
    (fact.property === "growth-rate" && typeof fact.value === "number" ? fact.value : undefined);
  return change === undefined
    ? undefined
    : { from: change, to: change, step: lastPlace(change), change: true };
}

function factorOf(figure: Figure, fact: Fact): number | undefined {
  const unit = fact.unit?.en;
  switch (figure.kind) {
    case "money":
      return fact.datatype === "money" &&
        figure.currencies!.includes(fact.currency!) &&
        figure.per === fact.per
        ? 1
        : undefined;
    case "percent":
      return fact.datatype === "percent" || unit === "%" ? 1 : undefined;
    case "mass": {
      const tonnes = fact.datatype === "quantity" && unit ? TONNES[unit] : undefined;
      // A price is never a mass; "a year" is often left out of one of the two.
      return figure.per === "day" ? undefined : tonnes;
    }
    case "count":
      return fact.datatype === "count" ? 1 : undefined;
    case "other":
      return fact.datatype === "quantity" && unit === figure.unit ? 1 : undefined;
  }
}

/** One unit in the last place of a number that a source rounded: 100,000 of 9,900,000. */
function lastPlace(value: number): number {
  if (value === 0) return 1;
  const digits = value.toPrecision(12).replace(/^-?/, "");
  if (digits.includes("e")) return 1;
  const [whole = "", part = ""] = digits.split(".");
  const decimals = part.replace(/0+$/, "");
  if (decimals !== "") return 10 ** -decimals.length;
  const noughts = /0*$/.exec(whole)![0].length;
  return 10 ** (noughts === whole.length ? 0 : noughts);
}

/** How a number of a text stands to one of the pack. "near" is neither the same nor clearly another. */
export type Nearness = "same" | "near" | "apart";

/** Hardly more than the error of binary fractions. */
const EPSILON = 1e-9;
/** A source's own rounding excuses no more than this share of the number. */
const MOST_ROUNDING = 0.006;
/** What "about" and "more than" may leave open. */
const LOOSE = 0.05;
/** What "about" does not. */
const FAR_FROM_ABOUT = 0.12;

export function nearnessOf(figure: Figure, stated: Stated): Nearness {
  const low = stated.change ? signed(figure) : figure.value;
  const high = figure.to ?? low;
  if (figure.to === undefined && stated.from !== stated.to) {
    const off = Math.max(stated.from - low, low - stated.to);
    const wide = Math.max(figure.roundStep, stated.step, Math.abs(stated.to - stated.from));
    return off > wide && !figure.bound ? "apart" : "near";
  }
  if (figure.to !== undefined) {
    const same =
      isWithin(low - stated.from, figure.step / 2, stated.from) &&
      isWithin(high - stated.to, figure.step / 2, stated.to);
    return same ? "same" : "near";
  }
  const off = low - stated.from;
  const far = Math.abs(off);
  if (isWithin(off, figure.step / 2, low)) return "same";
  const share = far / Math.max(Math.abs(low), Math.abs(stated.from));
  const rounding = Math.max(figure.roundStep, stated.step) / 2;
  if (isWithin(off, rounding, low) && share <= MOST_ROUNDING) return "same";
  if (figure.bound && !(figure.bound === "about" && share > FAR_FROM_ABOUT))
    return holds(figure, off) && share <= LOOSE ? "same" : "near";
  return far > Math.max(figure.roundStep, stated.step) && share > MOST_ROUNDING ? "apart" : "near";
}

/** @param off what the text says less what the pack says */
function holds({ bound, value }: Figure, off: number): boolean {
  if (bound === "about") return true;
  const above = bound === "more-than" || bound === "at-least";
  // "More than a loss of 5" may mean either.
  return value > 0 && (above ? off <= 0 : off >= 0);
}

function signed({ value, move }: Figure): number {
  return move === "down" ? -Math.abs(value) : value;
}

function isWithin(off: number, most: number, size: number): boolean {
  return Math.abs(off) <= most * (1 + EPSILON) + Math.abs(size) * EPSILON;
}

/** How many digits of a figure carry weight: many can't be the same by chance. */
export function digitsOf({ value, roundStep }: Figure): number {
  return String(Math.round(Math.abs(value) / roundStep)).length;
}

/**
 * How a text's period stands to the pack's. "apart" are two different times; "near" the same one told more or less
 * exactly; "unsaid" where either does not say.
 */
export type Timing = "same" | "near" | "unsaid" | "apart";

/**
 * @param text as {@link TextPeriod} has it
 * @param stated as facts/period.ts has it
 * @param yearEnds the month with which the entity's financial year ends; 12 makes it the calendar's
 */
export function timingOf(
  text: string | undefined,
  stated: string | undefined,
  yearEnds?: number,
): Timing {
  if (text === undefined || text.startsWith("?") || stated === undefined)
    return text?.startsWith("?-") && stated && !stated.endsWith(text.slice(1)) ? "apart" : "unsaid";
  if (text === stated) return "same";
  if (text.endsWith("Y")) return timingOfYearTo(text.slice(0, 7), stated, yearEnds);
  // Nine months are kept by their last day.
  if (text.endsWith("-9M")) return stated === `${text.slice(0, 4)}-09-30` ? "same" : "apart";
  const [year, statedYear] = [yearOf(text), yearOf(stated)];
  const fiscal = text.startsWith("FY") || stated.startsWith("FY");
  if (fiscal) {
    if (year !== statedYear || !isYear(text) || !isYear(stated)) return "apart";
    return yearEnds === 12 ? "same" : "near";
  }
  if (isSpan(text) || isSpan(stated)) return "apart";
  // A day within the year or month that the other names.
  if (stated.startsWith(text) || text.startsWith(stated)) return "near";
  return "apart";
}

/** A year told by the month that it ends with: the entity's financial year, the calendar's, or a twelvemonth of its own. */
function timingOfYearTo(month: string, stated: string, yearEnds: number | undefined): Timing {
  const ends = Number(month.slice(5));
  const isNumbered = isYear(stated) && yearOf(stated) === yearOf(month);
  if (isNumbered && stated.startsWith("FY"))
    return yearEnds === undefined ? "unsaid" : yearEnds === ends ? "same" : "apart";
  if (isNumbered) return ends === 12 ? "same" : "apart";
  return stated.startsWith(`${month}-`) ? "near" : "apart";
}

function yearOf(period: string): string {
  return period.replace(/^FY/, "").slice(0, 4);
}

function isYear(period: string): boolean {
  return /^(?:FY)?\d{4}$/.test(period);
}

/** A part of a year that is not a day or a month in it. */
function isSpan(period: string): boolean {
  return /[QHM/]/.test(period.slice(4));
}

/** How far two periods lie apart, in days; for finding the nearest. */
export function daysBetween(text: string, stated: string): number {
  const day = (period: string): number =>
    Date.parse(periodEnd(PERIOD_PATTERN.test(period) ? period : yearOf(period))) / 86_400_000;
  return Math.abs(day(text) - day(stated));
}
