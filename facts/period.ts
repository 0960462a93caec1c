/**
 * Dates as trade news states them: a day, a month, a year, a fiscal year, a quarter, a half, or a span of
 * years. A period keeps the precision that its source had.
 */

/** 2024 · 2024-05 · 2024-05-31 · FY2024 · 2024-Q3 · 2024-H1 · 2020/2024 */
export const PERIOD_PATTERN =
  /^(?:(?:FY)?\d{4}|\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|\d{4}-Q[1-4]|\d{4}-H[12]|\d{4}\/\d{4})$/;

export const DAY_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * The last day of a period as `YYYY-MM-DD`, for ordering periods of different precision and for telling
 * whether one is past. A fiscal year counts as the calendar year of its number.
 *
 * @throws RangeError where the text is no period, or names a day that does not exist.
 */
export function periodEnd(period: string): string {
  if (!PERIOD_PATTERN.test(period)) throw new RangeError(`"${period}" is not a period`);
  const years = period.match(/\d{4}/g) ?? [];
  const year = years[years.length - 1]!;
  if (DAY_PATTERN.test(period)) {
    const date = new Date(`${period}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== period)
      throw new RangeError(`there is no day ${period}`);
    return period;
  }
  const part = period.slice(5);
  if (period.startsWith(`${year}-Q`)) return lastDayOfMonth(year, Number(part.slice(1)) * 3);
  if (period.startsWith(`${year}-H`)) return lastDayOfMonth(year, Number(part.slice(1)) * 6);
  if (/^\d{4}-\d{2}$/.test(period)) return lastDayOfMonth(year, Number(part));
  return `${year}-12-31`;
}

/**
 * The first day of a period as `YYYY-MM-DD`.
 *
 * @throws RangeError as `periodEnd` does
 */
export function periodStart(period: string): string {
  const end = periodEnd(period);
  if (DAY_PATTERN.test(period)) return end;
  const year = period.match(/\d{4}/)![0];
  const part = period.slice(5);
  if (/^\d{4}-\d{2}$/.test(period)) return `${period}-01`;
  const months = period.startsWith(`${year}-Q`) ? 3 : period.startsWith(`${year}-H`) ? 6 : 0;
  const month = months === 0 ? 1 : (Number(part.slice(1)) - 1) * months + 1;
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

function lastDayOfMonth(year: string, month: number): string {
  const day = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${day}`;
}
