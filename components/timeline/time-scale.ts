/** Days on a line. */

const DAY_MS = 86_400_000;

/** Days since 1970, of a `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dateOf(dayNumber: number): Date {
  return new Date(dayNumber * DAY_MS);
}

export interface TimeScale {
  /** Day numbers at both ends. */
  from: number;
  to: number;
  /** px */
  width: number;
  /** px from the left end */
  x(day: number): number;
}

/** Linear: equal times are equally long. */
export function timeScale(from: number, to: number, width: number): TimeScale {
  const span = Math.max(1, to - from);
  return { from, to, width, x: (day) => ((day - from) / span) * width };
}
