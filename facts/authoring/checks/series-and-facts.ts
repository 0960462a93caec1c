/** A point of a series and a fact of the same period and terms are the same number. */
import type { AuthoredFact, AuthoredSeries } from "../schema.ts";
import { wholeNumber } from "../whole.ts";
import { Findings, placeIn, type Check } from "./check.ts";
import { sameTerms } from "./terms.ts";

/** Each may be rounded in its own way. */
const TOLERANCE = 0.01;

export const checkSeriesAndFacts: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    const { facts, series } = entity.data;
    series.forEach((line, i) =>
      line.points.forEach(([period, point], j) => {
        const figure = wholeNumber(point, line.scale);
        const contrary = facts.find((fact) => contradicts(fact, line, period, figure));
        if (contrary)
          findings.add(
            entity,
            placeIn(entity, ["series", i, "points", j], line.property),
            `the series has ${figure.toLocaleString("en")} for ${period}, a fact ${wholeNumber(contrary.value as number, contrary.scale).toLocaleString("en")}`,
            "correct one of the two, or mark the fact disputed or superseded",
          );
      }),
    );
  }
  return findings.problems;
};

function contradicts(
  fact: AuthoredFact,
  line: AuthoredSeries,
  period: string,
  figure: number,
): boolean {
  if (fact.asOf !== period || typeof fact.value !== "number" || fact.bound) return false;
  if ((fact.status ?? "current") !== "current" || !sameTerms(fact, line)) return false;
  const stated = wholeNumber(fact.value, fact.scale);
  return Math.abs(stated - figure) > TOLERANCE * Math.max(Math.abs(stated), Math.abs(figure));
}
