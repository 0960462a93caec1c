/** A stated change agrees with the figures that stand beside it. */
import type { AuthoredFact, AuthoredSeries } from "../schema.ts";
import { wholeNumber } from "../whole.ts";
import { Findings, placeIn, type Check } from "./check.ts";
import { sameTerms } from "./terms.ts";

/** The figures are rounded too: beyond what the change itself leaves open, this much more (in percent). */
const SLACK = 0.1;

export const checkChanges: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.facts.forEach((fact, i) => {
      const earlier = before(fact, entity.data.facts, entity.data.series);
      if (!fact.change || earlier === undefined || typeof fact.value !== "number") return;
      const computed = (wholeNumber(fact.value, fact.scale) / earlier - 1) * 100;
      if (Math.abs(computed - fact.change.percent) > rounding(fact.change.percent) + SLACK)
        findings.add(
          entity,
          placeIn(entity, ["facts", i], fact.property),
          `it says ${fact.change.percent} %, but the figures give ${computed.toFixed(2)} %`,
          "correct the change or the figures",
        );
    });
  return findings.problems;
};

/** Half a unit of the last printed digit: 81 stands for 80.5 to 81.5, −2.23 for −2.235 to −2.225. */
function rounding(percent: number): number {
  const decimals = String(percent).split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** The figure of the period that the change is measured from, where the pack has it on the same terms. */
function before(
  fact: AuthoredFact,
  facts: readonly AuthoredFact[],
  series: readonly AuthoredSeries[],
): number | undefined {
  const since = fact.change?.since;
  if (!since) return undefined;
  const other = facts.find((f) => f.asOf === since && sameTerms(f, fact));
  if (typeof other?.value === "number") return wholeNumber(other.value, other.scale);
  for (const line of series)
    if (sameTerms(line, fact)) {
      const point = line.points.find(([period]) => period === since);
      if (point) return wholeNumber(point[1], line.scale);
    }
  return undefined;
}
