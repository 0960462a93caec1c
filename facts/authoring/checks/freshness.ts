/** Nothing goes stale unnoticed: what is past its review date is listed, as a warning. */
import { Findings, placeIn, type Check } from "./check.ts";

export const checkFreshness: Check = (pack, today) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.facts.forEach((fact, i) => {
      const place = placeIn(entity, ["facts", i], fact.property);
      if (fact.reviewBy && fact.reviewBy < today)
        findings.add(
          entity,
          place,
          `it was to be looked at again by ${fact.reviewBy}`,
          "check the source and move `reviewBy`, or set `validUntil`",
          "warning",
        );
    });
  return findings.problems;
};
