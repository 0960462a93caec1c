import { useMemo, useState } from "preact/hooks";
import type { DatedEvent } from "../../facts/dated-events.ts";
import { fill, useLanguage } from "../language.ts";
import { EventList } from "../timeline/EventList.tsx";
import { eventsIn, firstRange, usefulRanges, type Range } from "../timeline/ranges.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import type { Entry } from "./entries.ts";
import { PictureOrText } from "./PictureOrText.tsx";
import { Segments } from "./Segments.tsx";

interface Props {
  entries: readonly Entry[];
  /** Oldest first. */
  events: readonly DatedEvent[];
  /** `YYYY-MM-DD` */
  today: string;
  onOpen(entity: string): void;
}

/** With more lanes than these the picture no longer fits a window. */
const MOST_LANES = 12;

/** What happened when to those that the page names: on one axis, and in words. */
export function DatesView({ entries, events, today, onOpen }: Props) {
  const { panel } = useLanguage().strings;
  const [chosenRange, setRange] = useState<Range>();
  const [chosenLanes, setLanes] = useState<"name" | "kind">();
  const ranges = useMemo(() => usefulRanges(events, today), [events, today]);
  const range =
    chosenRange !== undefined && ranges.includes(chosenRange)
      ? chosenRange
      : firstRange(events, today);
  const shown = useMemo(() => eventsIn(events, range, today), [events, range, today]);
  const owners = new Set(shown.map(({ entity }) => entity.id)).size;
  const lanesBy = chosenLanes ?? (owners > MOST_LANES ? "kind" : "name");
  const order = useMemo(() => entries.map(({ id }) => id), [entries]);
  if (events.length === 0) return <p class="note">{panel.noDates}</p>;
  const older = events.length - shown.length;
  return (
    <PictureOrText
      name="dates-as"
      tools={
        <>
          <Segments
            legend={panel.lanes}
            name="lanes"
            value={lanesBy}
            options={[
              { value: "name", label: panel.laneByName },
              { value: "kind", label: panel.laneByKind },
            ]}
            onChange={setLanes}
          />
          {ranges.length > 1 && (
            <Segments
              legend={panel.range}
              name="range"
              value={range}
              options={ranges.map((value) => ({ value, label: panel.ranges[value] }))}
              onChange={setRange}
            />
          )}
        </>
      }
      picture={
        <>
          <p id="timeline-keys" class="help">
            {older > 0 && `${fill(panel.older, { count: older })} `}
            {panel.timelineKeys}
          </p>
          <Timeline
            events={shown}
            range={range}
            lanesBy={lanesBy}
            order={order}
            today={today}
            describedBy="timeline-keys"
            onOpen={onOpen}
          />
        </>
      }
      text={(hidden) => <EventList events={[...events].reverse()} plain={hidden} onOpen={onOpen} />}
    />
  );
}
