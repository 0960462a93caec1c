/** Figures on the labelled sentences below which a change does not go in. A wrong "differs" is the worst error. */
import type { Verdict } from "../../facts/figures/check.ts";
import { percent } from "./floors.ts";
import { ratio } from "./measure.ts";
import type { SentenceFigures } from "./sentence-counts.ts";

const FLOORS: Record<Verdict, { precision: number; recall: number }> = {
  agrees: { precision: 0.98, recall: 0.9 },
  differs: { precision: 0.97, recall: 0.75 },
  "other-entity": { precision: 0.95, recall: 0.8 },
  "other-period": { precision: 0.93, recall: 0.8 },
};

/** Each floor that is broken, in words; none where all hold. */
export function brokenSentenceFloors(
  { byVerdict }: Pick<SentenceFigures, "byVerdict">,
  floors = FLOORS,
): string[] {
  return Object.entries(floors).flatMap(([verdict, floor]) => {
    const { labelled, found, shown, right } = byVerdict[verdict as Verdict];
    const reached = { precision: ratio(right, shown), recall: ratio(found, labelled) };
    return (["precision", "recall"] as const)
      .filter((key) => reached[key] < floor[key])
      .map(
        (key) =>
          `${key} of "${verdict}" is ${percent(reached[key])}, the floor is ${percent(floor[key])}`,
      );
  });
}
