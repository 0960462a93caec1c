/** Dated events on an axis: where they stand, what is put together, and where keys lead. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cluster } from "../../../../components/timeline/cluster.ts";
import { lanesOf, MARK_APART } from "../../../../components/timeline/lanes.ts";
import {
  eventsIn,
  firstRange,
  spanOf,
  usefulRanges,
} from "../../../../components/timeline/ranges.ts";
import { stepFrom } from "../../../../components/timeline/step.ts";
import { ticksOf } from "../../../../components/timeline/ticks.ts";
import { dayNumber, timeScale } from "../../../../components/timeline/time-scale.ts";
import type { DatedEvent } from "../../../../facts/dated-events.ts";
import { periodEnd, periodStart } from "../../../../facts/period.ts";

const TODAY = "2026-11-22";

const event = (date: string, id = "lynas"): DatedEvent => ({
  entity: { id, kind: id === "law" ? "law" : "company", name: id },
  date,
  from: periodStart(date),
  to: periodEnd(date),
  text: `What happened in ${date}`,
  sources: [],
});

const scaleFor = (from: string, to: string, width = 300) =>
  timeScale(dayNumber(from), dayNumber(to), width);

describe("the axis", () => {
  test.each([
    ["2020-01-01", "2026-12-31", "en", ["2020", "2022", "2024", "2026"]],
    ["2026-01-15", "2026-11-22", "en", ["Apr", "Jul", "Oct"]],
    ["2025-06-01", "2026-11-22", "zh-CN", ["7月", "2026年", "7月"]],
    ["1890-01-01", "2026-12-31", "en", ["1900", "1920", "1940", "1960", "1980", "2000", "2020"]],
  ])("from %s to %s in %s", (from, to, locale, labels) => {
    const ticks = ticksOf(scaleFor(from, to), locale, from.startsWith("1890") ? 40 : 70);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
  });

  test("has ticks inside it, apart, and at most as many as fit, whatever the span", () => {
    const days = fc.integer({ min: -80_000, max: 40_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 20, max: 90_000 }), (from, span) => {
        const scale = timeScale(from, from + span, 300);
        const ticks = ticksOf(scale, "en", 50);
        ticks.forEach(({ x }, i) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(300);
          // Months are of unequal length, by a tenth.
          if (i > 0) expect(x - ticks[i - 1]!.x).toBeGreaterThan(50 * 0.85);
        });
      }),
    );
  });
});

describe("marks", () => {
  test("closer than a finger is wide become one, and none is lost", () => {
    const places = fc.array(fc.float({ min: 0, max: 300, noNaN: true }));
    fc.assert(
      fc.property(places, (all) => {
        const clusters = cluster(all, (x) => x, MARK_APART);
        expect(clusters.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(
          [...all].sort((a, b) => a - b),
        );
        clusters.slice(1).forEach(({ x }, i) => {
          expect(x - clusters[i]!.x).toBeGreaterThanOrEqual(MARK_APART);
        });
      }),
    );
  });

  test("stand at their day; a year takes up its year", () => {
    const [lane] = lanesOf(
      [event("2021"), event("2024-07-01")],
      "name",
      ["lynas"],
      scaleFor("2020-01-01", "2025-12-31", 600),
    );
    const [year, day] = lane!.marks;
    expect(year!.spread!.from).toBeCloseTo(100, 0);
    expect(year!.spread!.to).toBeCloseTo(200, 0);
    expect(day!.x).toBeCloseTo(450, 0);
    expect(day!.spread).toBeUndefined();
  });

  test("stand in one lane a name, in the order of the page, or one a kind", () => {
    const events = [event("2020", "law"), event("2021", "mp"), event("2022", "lynas")];
    const scale = scaleFor("2020-01-01", "2026-01-01");
    const names = lanesOf(events, "name", ["mp", "lynas", "law"], scale);
    expect(names.map(({ name }) => name)).toEqual(["mp", "lynas", "law"]);
    const kinds = lanesOf(events, "kind", ["company", "law"], scale);
    expect(kinds.map(({ kind, name, marks }) => [kind, name, marks.length])).toEqual([
      ["company", undefined, 2],
      ["law", undefined, 1],
    ]);
  });
});

describe("how far back", () => {
  const recent = ["2025-03", "2025-08-11", "2026-01-02", "2026-05", "2026-09-30"].map((d) =>
    event(d),
  );

  test("one old date does not squeeze the others into a corner", () => {
    expect(firstRange([event("1890"), ...recent], TODAY)).toBe(3);
    expect(firstRange(recent, TODAY)).toBe("all");
    expect(firstRange([event("1890"), event("1927"), event("2026")], TODAY)).toBe("all");
  });

  test("offers only what makes a difference", () => {
    expect(usefulRanges([event("1890"), ...recent], TODAY)).toEqual([1, 3, "all"]);
    expect(usefulRanges(recent, TODAY)).toEqual([1, "all"]);
  });

  test("what is still to come is never left out", () => {
    expect(eventsIn([event("2030"), event("2001")], 1, TODAY).map(({ date }) => date)).toEqual([
      "2030",
    ]);
  });

  test("the axis holds today and every event of the range", () => {
    const dates = fc.integer({ min: 1850, max: 2060 }).map((year) => event(String(year)));
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1 }), (events) => {
        const { from, to } = spanOf(events, "all", TODAY);
        for (const day of [TODAY, ...events.flatMap((each) => [each.from, each.to])]) {
          expect(dayNumber(day)).toBeGreaterThan(from);
          expect(dayNumber(day)).toBeLessThan(to);
        }
      }),
    );
  });
});

test("arrow keys lead along a lane and to the nearest date of the next", () => {
  const events = [
    event("2020-06-01", "a"),
    event("2023-06-01", "a"),
    event("2022-12-01", "b"),
    event("2025-06-01", "b"),
  ];
  const lanes = lanesOf(events, "name", ["a", "b"], scaleFor("2020-01-01", "2026-01-01"));
  const dateOf = (mark: ReturnType<typeof stepFrom>) => mark?.events[0]!.date;
  const [early, late] = lanes[0]!.marks;
  expect(dateOf(stepFrom(lanes, early!, "ArrowRight"))).toBe("2023-06-01");
  expect(dateOf(stepFrom(lanes, early!, "ArrowLeft"))).toBeUndefined();
  expect(dateOf(stepFrom(lanes, late!, "ArrowDown"))).toBe("2022-12-01");
  expect(dateOf(stepFrom(lanes, lanes[1]!.marks[0]!, "ArrowUp"))).toBe("2023-06-01");
  expect(dateOf(stepFrom(lanes, early!, "End"))).toBe("2025-06-01");
  expect(dateOf(stepFrom(lanes, late!, "Home"))).toBe("2020-06-01");
  expect(stepFrom(lanes, early!, "a")).toBeUndefined();
});
