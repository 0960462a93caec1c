/** The dated events of a handful of entities, in one list. */
import type { EntityDigest } from "./digest.ts";
import type { EntityRef, Source } from "./model.ts";
import { periodEnd, periodStart } from "./period.ts";

export interface DatedEvent {
  entity: EntityRef;
  /** A period, as its source has it. */
  date: string;
  /** First and last day of the period, `YYYY-MM-DD`. */
  from: string;
  to: string;
  text: string;
  sources: Source[];
}

/** Oldest first. What several entities have in the same words on the same day is one event, of the first of them. */
export function eventsOf(digests: readonly EntityDigest[]): DatedEvent[] {
  const events = new Map<string, DatedEvent>();
  for (const { id, kind, name, events: own, sources } of digests)
    for (const { date, text, sources: cited } of own) {
      const key = `${date} ${text}`;
      if (events.has(key)) continue;
      events.set(key, {
        entity: { id, kind, name },
        date,
        from: periodStart(date),
        to: periodEnd(date),
        text,
        sources: cited.map(({ source }) => sources[source]!),
      });
    }
  return [...events.values()].sort((a, b) => (a.to === b.to ? order(a, b) : a.to < b.to ? -1 : 1));
}

/** Of two that end on one day the longer period is the older. */
const order = (a: DatedEvent, b: DatedEvent): number =>
  a.from === b.from ? 0 : a.from < b.from ? -1 : 1;
