/**
 * What speaks for a mention or against it. Each kind has a name, which the card puts into words, and a weight;
 * a mention is shown where the weights of what was found come to enough.
 */
import type { NamePolicy } from "./policy.ts";

export type Evidence =
  /** The name means one thing only. */
  | "plain-name"
  /** The page is clearly about the field. */
  | "field"
  /** Words close by belong to it. */
  | "words-near"
  /** The page names the entity beyond doubt elsewhere. */
  | "named-elsewhere"
  /** A word of every trade has a capital that its place in the sentence doesn't call for (Boron, a town). */
  | "proper-noun"
  /** A noun of the field has: a habit of some trades (Rare Earth Oxides), a name elsewhere. */
  | "capital-inside"
  /** A common noun is all that the page has of the field. */
  | "alone"
  /** A capitalised word beside it makes a longer name, which isn't known. */
  | "longer-name"
  /** The page says that the letters stand for something else. */
  | "other-long-form";

const WEIGHTS: Record<Evidence, number> = {
  "plain-name": 3,
  "named-elsewhere": 3,
  "words-near": 2,
  field: 1,
  "proper-noun": -9,
  "capital-inside": -1,
  alone: -1,
  "longer-name": -3,
  "other-long-form": -9,
};

/** A name that the page alone may carry has so much before; one that needs words near it has nothing. */
const HEAD_START: Record<NamePolicy["context"], number> = { none: 0, page: 2, near: 0 };

/** A name that speaks for itself, or the page and one thing more. */
export const ENOUGH = 3;

/** With this much a name may be meant: less than enough, and one thing at least that speaks for it. */
export const HALF = 1;

export function scoreOf({ context }: NamePolicy, evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, kind) => sum + WEIGHTS[kind], HEAD_START[context]);
}

/** What spoke for a mention that is shown, the strongest first: what a reader may want to know. */
export function inFavour(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((kind) => WEIGHTS[kind] > 0).sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
}
