import type { DatedEvent } from "../../facts/dated-events.ts";
import { dayNumber } from "./time-scale.ts";

/** How far back a timeline goes: years before today, or to the first event. */
export const RANGES = [1, 3, 10, "all"] as const;
export type Range = (typeof RANGES)[number];

const YEAR = 365.25;

/** So much of the events a shorter range has to show, to be the one that is shown first. */
const MOST_OF_THEM = 0.75;

/** The events of a range: those that end within it, and all that is still to come. */
export function eventsIn(events: readonly DatedEvent[], range: Range, today: string): DatedEvent[] {
  if (range === "all") return [...events];
  const from = dayNumber(today) - range * YEAR;
  return events.filter(({ to }) => dayNumber(to) >= from);
}

/** Ranges that show different things, the longest last: of two that show the same, the shorter, but "all" for all. */
export function usefulRanges(events: readonly DatedEvent[], today: string): Range[] {
  const counts = RANGES.map((range) => eventsIn(events, range, today).length);
  const isNew = (i: number): boolean =>
    counts[i]! > (counts[i - 1] ?? 1) && counts[i]! < events.length;
  return RANGES.filter((range, i) => range === "all" || isNew(i));
}

/** The shortest range that shows most of the events: one old date must not squeeze all others into a corner. */
export function firstRange(events: readonly DatedEvent[], today: string): Range {
  const enough = (range: Range): boolean =>
    range !== 1 && eventsIn(events, range, today).length >= events.length * MOST_OF_THEM;
  return usefulRanges(events, today).find(enough) ?? "all";
}

/** First and last day number that the axis shows, with a little room at both ends. */
export function spanOf(
  events: readonly DatedEvent[],
  range: Range,
  today: string,
): { from: number; to: number } {
  const now = dayNumber(today);
  const first = Math.min(now, ...events.map(({ from }) => dayNumber(from)));
  const last = Math.max(now, ...events.map(({ to }) => dayNumber(to)));
  const from = range === "all" ? first : Math.max(first, now - range * YEAR);
  const room = Math.max(10, (last - from) * 0.03);
  return { from: from - room, to: last + room };
}
