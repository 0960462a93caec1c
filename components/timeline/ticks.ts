import { dateOf, dayNumber, type TimeScale } from "./time-scale.ts";

export interface Tick {
  /** px from the left end of the scale */
  x: number;
  label: string;
}

/** Months from one tick to the next. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Where an axis has its ticks: as dense as `apart` px allow, at round dates, in words of the locale. */
export function ticksOf(scale: TimeScale, locale: string, apart: number): Tick[] {
  const perMonth = (scale.width / Math.max(1, scale.to - scale.from)) * 30.4;
  const step = STEPS.find((months) => months * perMonth >= apart) ?? STEPS.at(-1)!;
  const year = new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const ticks: Tick[] = [];
  const start = dateOf(scale.from);
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let at = Math.ceil(first / step) * step; ; at += step) {
    const date = new Date(Date.UTC(0, 0));
    date.setUTCFullYear(Math.floor(at / 12), at % 12, 1);
    const day = dayNumber(date.toISOString().slice(0, 10));
    if (day > scale.to) return ticks;
    if (day < scale.from) continue;
    ticks.push({ x: scale.x(day), label: (at % 12 === 0 ? year : month).format(date) });
  }
}
