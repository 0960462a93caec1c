/** First and last days of periods, for checks that compare dates of different precision. */
import { DAY_PATTERN, periodEnd } from "../period.ts";

/**
 * The first day of a period (facts/period.ts) as `YYYY-MM-DD`: before it nothing can have been reported for
 * it. A fiscal year may begin in the year before its number.
 */
export function firstDay(period: string): string {
  if (DAY_PATTERN.test(period)) return period;
  const year = period.match(/\d{4}/)![0];
  if (period.startsWith("FY")) return `${Number(year) - 1}-01-01`;
  return `${year}-${String(firstMonth(period.slice(5))).padStart(2, "0")}-01`;
}

function firstMonth(part: string): number {
  if (part.startsWith("Q")) return Number(part.slice(1)) * 3 - 2;
  if (part.startsWith("H")) return Number(part.slice(1)) * 6 - 5;
  return /^\d{2}$/.test(part) ? Number(part) : 1;
}

/** The last day of what may be a period; "" of what is none, which the check of dates tells of. */
export function lastDay(date: unknown): string {
  try {
    return periodEnd(String(date));
  } catch {
    return "";
  }
}
