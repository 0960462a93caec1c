/** Every date is a day of the calendar, and none is so far off that it can only be a slip. */
import { periodEnd } from "../../period.ts";
import type { Pack, PackEntity } from "../pack.ts";
import { Findings, placeIn, type Check } from "./check.ts";

/** Longer than any plan, licence or mine life that is dated ahead. */
const YEARS_AHEAD = 60;

/** Nothing measured is older. What was founded or happened may be: a town, a mine. */
const FIRST_FIGURE = "1700";
const FIRST_EVENT = "0500";

export const checkDates: Check = (pack, today) => {
  const findings = new Findings();
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
  for (const source of pack.sources.values())
    for (const key of ["published", "accessed"] as const) {
      const date = source.data[key];
      const reason = date && whatIsWrong(date, FIRST_FIGURE, latest);
      const place = { path: [key], label: `sources.${source.id}.${key}` };
      if (reason) findings.add(source, place, reason, "correct the date");
    }
  for (const entity of pack.entities.values())
    for (const { path, detail, date, earliest } of datesOf(pack, entity)) {
      const reason = whatIsWrong(date, earliest, latest);
      if (reason) findings.add(entity, placeIn(entity, path, detail), reason, "correct the date");
    }
  return findings.problems;
};

function whatIsWrong(date: string, earliest: string, latest: string): string | undefined {
  try {
    const end = periodEnd(date);
    if (end > latest) return `${date} is more than ${YEARS_AHEAD} years ahead`;
    return end < earliest ? `${date} is too long ago to be true` : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

interface DatedPlace {
  path: PropertyKey[];
  detail: string;
  date: string;
  earliest: string;
}

function datesOf(pack: Pack, entity: PackEntity): DatedPlace[] {
  const { facts, series, events, relations } = entity.data;
  const found: DatedPlace[] = [];
  const add = (
    path: PropertyKey[],
    detail: string,
    date: string | undefined,
    earliest = FIRST_FIGURE,
  ): void => {
    if (date) found.push({ path, detail, date, earliest });
  };
  facts.forEach(({ property, value, asOf, validUntil, reviewBy, change }, i) => {
    add(["facts", i, "asOf"], property, asOf);
    add(["facts", i, "validUntil"], property, validUntil);
    add(["facts", i, "reviewBy"], property, reviewBy);
    add(["facts", i, "change", "since"], property, change?.since);
    // A value that is no date at all is told of by the check of values.
    if (pack.vocabulary.properties[property]?.datatype === "date" && /^(FY)?\d{4}/.test(`${value}`))
      add(["facts", i, "value"], property, String(value), FIRST_EVENT);
  });
  series.forEach(({ property, points }, i) => {
    points.forEach(([period], j) => add(["series", i, "points", j], property, period));
  });
  events.forEach(({ date }, i) => add(["events", i, "date"], "", date, FIRST_EVENT));
  relations.forEach(({ asOf, until }, i) => {
    add(["relations", i, "asOf"], "", asOf, FIRST_EVENT);
    add(["relations", i, "until"], "", until, FIRST_EVENT);
  });
  return found;
}
