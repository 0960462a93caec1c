/**
 * Figures on the project's own passages below which a change does not go in. They stand a little under what is
 * reached, so that a better rule may lose a mention, and far above what a plain dictionary does.
 */
import type { ComparedFigures } from "./compare.ts";

export interface Floors {
  coverage: number;
  recall: number;
  precision: number;
  /** At most this share of the traps may show a card. */
  trapsWithCard: number;
  /** Recall may be at most this much below the plain dictionary's: a judge that drops all is no judge. */
  recallLost: number;
}

export const OWN_FLOORS: Floors = {
  coverage: 0.95,
  recall: 0.975,
  precision: 0.985,
  trapsWithCard: 0.02,
  recallLost: 0.03,
};

/** Each floor that is broken, in words; none where all hold. */
export function brokenFloors(
  { gold, plain, offDomain }: ComparedFigures,
  floors = OWN_FLOORS,
): string[] {
  const trapShare = offDomain.textsWithCard / offDomain.texts;
  const lost = plain.recall - gold.recall;
  const low = (["coverage", "recall", "precision"] as const)
    .filter((key) => gold[key] < floors[key])
    .map((key) => `${key} is ${percent(gold[key])}, the floor is ${percent(floors[key])}`);
  const high = [
    trapShare > floors.trapsWithCard &&
      `${percent(trapShare)} of the traps show a card, the most is ${percent(floors.trapsWithCard)}`,
    lost > floors.recallLost &&
      `the judge loses ${percent(lost)} of recall, the most is ${percent(floors.recallLost)}`,
  ];
  return [...low, ...high.filter((text) => text !== false)];
}

export function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
