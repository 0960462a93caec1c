import { useMemo, useRef, useState } from "preact/hooks";
import type { DatedEvent } from "../../facts/dated-events.ts";
import { ENTITY_KINDS } from "../../facts/kinds.ts";
import { formatPeriod } from "../format.ts";
import { textMeasure } from "../graph/measure.ts";
import { wrapLabel } from "../graph/wrap-label.ts";
import { KindIcon } from "../KindIcon.tsx";
import { fill, useLanguage, type Language } from "../language.ts";
import { useBox } from "../panel/use-box.ts";
import { EventList } from "./EventList.tsx";
import { lanesOf, type Mark } from "./lanes.ts";
import { spanOf, type Range } from "./ranges.ts";
import { stepFrom } from "./step.ts";
import { ticksOf } from "./ticks.ts";
import { dayNumber, timeScale, type TimeScale } from "./time-scale.ts";

interface Props {
  /** Within the range. */
  events: readonly DatedEvent[];
  range: Range;
  lanesBy: "name" | "kind";
  /** Ids of entities: the order of their lanes. */
  order: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
  /** Id of an element that says how the keys work. */
  describedBy: string;
  onOpen(entity: string): void;
}

/** In parts of the font's size. */
const HEAD = 1.7;
const LANE = 3.3;
const LINE_AT = 2.2;
/** Half of the widest label. */
const LABEL_HALF = 1.5;
/** Size of a lane's name and where it begins. */
const NAME = 0.89;
const NAME_AT = 1.3;
const TICKS_APART = 3.5;
/** A tick this near to today gives its label up. */
const NOW_APART = 3.4;

/** Free at both ends, so that a mark at the end is whole: px. */
const SIDE = 13;

/** Dated events on one axis, in lanes; the events of the mark that was reached last stand below. */
export function Timeline({ events, range, lanesBy, order, today, describedBy, onOpen }: Props) {
  const language = useLanguage();
  const { panel, kindsPlural } = language.strings;
  const [holder, box] = useBox<HTMLDivElement>();
  /** One of the chosen mark's events: marks are made anew as the page goes on. */
  const [chosen, setChosen] = useState<DatedEvent>();
  const picture = useRef<SVGSVGElement>(null);
  const em = box?.fontSize ?? 13;
  const nameSize = em * NAME;
  const measure = useMemo(
    () => textMeasure(`500 ${nameSize}px ${box?.fontFamily ?? ""}`, nameSize),
    [box, nameSize],
  );
  const nameWidth = (box?.width ?? 0) - em * NAME_AT;
  const scale = useMemo(() => {
    const { from, to } = spanOf(events, range, today);
    return box && timeScale(from, to, box.width - 2 * SIDE);
  }, [events, range, today, box]);
  const lanes = useMemo(
    () => (scale ? lanesOf(events, lanesBy, lanesBy === "name" ? order : ENTITY_KINDS, scale) : []),
    [events, lanesBy, order, scale],
  );
  const shown = chosen && lanes.flatMap(({ marks }) => marks).find((mark) => holds(mark, chosen));
  const stop = shown ?? lanes[0]?.marks[0];

  const onKeyDown = (event: KeyboardEvent, mark: Mark): void => {
    const next = stepFrom(lanes, mark, event.key);
    if (!next) return;
    event.preventDefault();
    setChosen(next.events[0]);
    const row = lanes.findIndex(({ marks }) => marks.includes(next));
    const key = keyOf(row, lanes[row]!.marks.indexOf(next));
    picture.current?.querySelector<SVGGElement>(`[data-mark="${key}"]`)?.focus();
  };

  return (
    <div class="timeline" ref={holder}>
      {scale && <Axis scale={scale} em={em} today={today} language={language} />}
      {scale && (
        <svg
          ref={picture}
          width={scale.width + 2 * SIDE}
          height={lanes.length * LANE * em}
          role="group"
          aria-label={panel.dates}
          aria-describedby={describedBy}
        >
          <Grid scale={scale} em={em} today={today} language={language} lanes={lanes.length} />
          {lanes.map((lane, row) => (
            <g key={lane.id} transform={`translate(${SIDE} ${row * LANE * em})`}>
              <line
                class="lane"
                x1={-SIDE}
                x2={scale.width + SIDE}
                y1={LINE_AT * em}
                y2={LINE_AT * em}
              />
              <KindIcon kind={lane.kind} size={em} x={-SIDE} y={0.2 * em} />
              <text class="lane-name" x={-SIDE + em * NAME_AT} y={1.05 * em}>
                {wrapLabel(lane.name ?? kindsPlural[lane.kind], measure, nameWidth, 1)[0]}
              </text>
              {lane.marks.map((mark, place) => (
                <MarkSign
                  key={`${mark.events[0]!.date} ${mark.events[0]!.text}`}
                  id={keyOf(row, place)}
                  mark={mark}
                  y={LINE_AT * em}
                  isStop={mark === stop}
                  isChosen={mark === shown}
                  isFuture={mark.events[0]!.from > today}
                  onChoose={() => setChosen(mark.events[0])}
                  onKeyDown={(event) => onKeyDown(event, mark)}
                />
              ))}
            </g>
          ))}
        </svg>
      )}
      <div class="chosen" role="status">
        {shown ? (
          <EventList events={shown.events} onOpen={onOpen} />
        ) : (
          <p class="help">{panel.chooseDate}</p>
        )}
      </div>
    </div>
  );
}

const holds = ({ events }: Mark, { date, text }: DatedEvent): boolean =>
  events.some((event) => event.date === date && event.text === text);

/** Of a mark, by its lane and its place there. */
const keyOf = (row: number, place: number): string => `${row}-${place}`;

interface AxisProps {
  scale: TimeScale;
  em: number;
  today: string;
  language: Language;
}

function Axis({ scale, em, today, language }: AxisProps) {
  const now = scale.x(dayNumber(today));
  return (
    <svg class="axis" width={scale.width + 2 * SIDE} height={HEAD * em} aria-hidden="true">
      <g transform={`translate(${SIDE} 0)`}>
        {ticksOf(scale, language.locale, TICKS_APART * em)
          .filter(({ x }) => Math.abs(x - now) > NOW_APART * em)
          .map(({ x, label }) => (
            <text key={x} y={1.1 * em} {...standing(x, scale, em)}>
              {label}
            </text>
          ))}
        <text class="now" y={1.1 * em} {...standing(now, scale, em)}>
          {language.strings.panel.today}
        </text>
        <path class="now" d={`M${now - 4} ${HEAD * em - 5}h8l-4 5z`} />
      </g>
    </svg>
  );
}

/** Over its place, but no further out than the whole label is seen. */
function standing(x: number, { width }: TimeScale, em: number) {
  const reach = LABEL_HALF * em - SIDE;
  return { x: Math.max(reach, Math.min(width - reach, x)), "text-anchor": "middle" } as const;
}

function Grid({ scale, em, today, language, lanes }: AxisProps & { lanes: number }) {
  const bottom = lanes * LANE * em;
  const now = scale.x(dayNumber(today));
  return (
    <g class="grid" transform={`translate(${SIDE} 0)`} aria-hidden="true">
      {ticksOf(scale, language.locale, TICKS_APART * em).map(({ x }) => (
        <line key={x} x1={x} x2={x} y1="0" y2={bottom} />
      ))}
      <line class="now" x1={now} x2={now} y1="0" y2={bottom} />
    </g>
  );
}

interface MarkProps {
  id: string;
  mark: Mark;
  y: number;
  isStop: boolean;
  isChosen: boolean;
  isFuture: boolean;
  onChoose(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A dot for one event, a bar where its date is a long time, a numbered disc for several. */
function MarkSign({ id, mark, y, isStop, isChosen, isFuture, onChoose, onKeyDown }: MarkProps) {
  const language = useLanguage();
  const { x, spread, events } = mark;
  const many = events.length > 1;
  return (
    <g
      class={`mark-sign${isChosen ? " chosen-sign" : ""}${isFuture ? " future" : ""}`}
      data-mark={id}
      role="button"
      tabindex={isStop ? 0 : -1}
      aria-label={labelOf(events, language)}
      aria-pressed={isChosen}
      onFocus={onChoose}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      {spread && (
        <rect
          class="spread"
          x={spread.from}
          y={y - 4}
          width={spread.to - spread.from}
          height="8"
          rx="4"
        />
      )}
      <circle class="reach" cx={x} cy={y} r="12" />
      <circle class="dot" cx={x} cy={y} r={many ? Math.min(11, 7 + events.length * 0.6) : 5} />
      {many && (
        <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
          {events.length}
        </text>
      )}
    </g>
  );
}

function labelOf(events: readonly DatedEvent[], language: Language): string {
  const { panel } = language.strings;
  const [first] = events;
  const last = events.at(-1)!;
  if (events.length === 1)
    return fill(panel.oneDate, { date: formatPeriod(first!.date, language), text: first!.text });
  const [from, to] = [formatPeriod(first!.date, language), formatPeriod(last.date, language)];
  return fill(panel.someDates, { count: events.length, from, to });
}
