import type { DatedEvent } from "../../facts/dated-events.ts";
import type { EntityKind } from "../../facts/model.ts";
import { cluster } from "./cluster.ts";
import { dayNumber, type TimeScale } from "./time-scale.ts";

export interface Mark {
  /** px from the left end of the scale */
  x: number;
  /** The time that a lone event's date leaves open, where that is to be seen: px. */
  spread?: { from: number; to: number };
  events: DatedEvent[];
}

export interface Lane {
  id: string;
  /** Of one kind; its only entity's name, or undefined where it holds a whole kind. */
  kind: EntityKind;
  name: string | undefined;
  marks: Mark[];
}

/** Two marks of a lane are never closer, so that each can be hit with a finger: px. */
export const MARK_APART = 24;

/** A period shorter than this is a point: px. */
const POINT = 14;

/** The events in lanes, one an entity or one a kind, in the order in which the events' lanes are listed. */
export function lanesOf(
  events: readonly DatedEvent[],
  by: "name" | "kind",
  order: readonly string[],
  scale: TimeScale,
): Lane[] {
  const lanes = new Map<string, DatedEvent[]>();
  for (const event of events) {
    const id = by === "name" ? event.entity.id : event.entity.kind;
    lanes.set(id, [...(lanes.get(id) ?? []), event]);
  }
  return [...lanes]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, own]) => ({
      id,
      kind: own[0]!.entity.kind,
      name: by === "name" ? own[0]!.entity.name : undefined,
      marks: marksOf(own, scale),
    }));
}

function marksOf(events: readonly DatedEvent[], { x, width }: TimeScale): Mark[] {
  const inside = (place: number): number => Math.max(0, Math.min(width, place));
  const start = ({ from }: DatedEvent): number => inside(x(dayNumber(from)));
  const end = ({ to }: DatedEvent): number => inside(x(dayNumber(to) + 1));
  const middle = (event: DatedEvent): number => (start(event) + end(event)) / 2;
  return cluster(events, middle, MARK_APART).map(({ x, members }) => {
    const [only, second] = members;
    const [from, to] = [start(only!), end(only!)];
    const isSpread = second === undefined && to - from > POINT;
    return { x, ...(isSpread && { spread: { from, to } }), events: members };
  });
}
