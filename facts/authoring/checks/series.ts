/** A stated change agrees with the figures that stand beside it. */
import type { AuthoredFact, AuthoredSeries } from "../schema.ts";
import { Findings, placeIn, type Check } from "./check.ts";

/** Rounding in print: 72,172 to 70,565 is −2.227 %, printed −2.23 % or −2.2 %. */
const TOLERANCE = 0.3;

export const checkChanges: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.facts.forEach((fact, i) => {
      const earlier = before(fact, entity.data.facts, entity.data.series);
      if (!fact.change || earlier === undefined || typeof fact.value !== "number") return;
      const computed = (fact.value / earlier - 1) * 100;
      if (Math.abs(computed - fact.change.percent) > TOLERANCE)
        findings.add(
          entity,
          placeIn(entity, ["facts", i], fact.property),
          `it says ${fact.change.percent} %, but the figures give ${computed.toFixed(2)} %`,
          "correct the change or the figures",
        );
    });
  return findings.problems;
};

/** The figure of the period that the change is measured from, where the pack has it on the same terms. */
function before(
  fact: AuthoredFact,
  facts: readonly AuthoredFact[],
  series: readonly AuthoredSeries[],
): number | undefined {
  const since = fact.change?.since;
  if (!since) return undefined;
  const other = facts.find((f) => f.asOf === since && sameTerms(f, fact));
  if (typeof other?.value === "number") return other.value;
  for (const line of series)
    if (sameTerms(line, fact)) {
      const point = line.points.find(([period]) => period === since);
      if (point) return point[1];
    }
  return undefined;
}

function sameTerms(a: AuthoredFact | AuthoredSeries, b: AuthoredFact): boolean {
  const keys = [
    "property",
    "unit",
    "currency",
    "scale",
    "of",
    "scope",
    "figureOf",
    "basis",
  ] as const;
  return keys.every((key) => a[key] === b[key]);
}
