/** A figure in a text, with its meaning. */
import type { Bound } from "../model.ts";

export const FIGURE_KINDS = ["money", "percent", "mass", "count", "other"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What a number is measured in. */
export interface Measure {
  kind: FigureKind;
  /** ISO codes that the sign may stand for, the likeliest first: a bare "$" is not always American. */
  currencies?: readonly string[];
  /** The vocabulary's unit, in English; of a mass none, because masses are all in tonnes. */
  unit?: string;
  /** What it is a rate of: a price per kg, an amount per year. */
  per?: string;
  /** True where the unit has two sizes in use: a "ton" may be short. */
  vague?: true;
}

export interface Figure extends Measure {
  /** UTF-16 offsets of number, currency and unit; the words before it ("about") lie outside. */
  start: number;
  end: number;
  /** Whole: currency units, percent points, tonnes, pieces. A loss is negative. */
  value: number;
  /** The upper end of a range. */
  to?: number;
  /** One unit in the last place that is written: 0.01 billion of "9.87 billion". */
  step: number;
  /** The same, if the noughts at a whole number's end are there by rounding: 1,000 of "3,000". */
  roundStep: number;
  bound?: Bound;
  /** Set where it is a change, not a level: "down 2.23%", "rose by 300 t". */
  move?: Move;
  /** True where the text says that it is not yet so: planned, expected, possible. */
  ahead?: true;
}

export type Move = "up" | "down" | "unsaid";
