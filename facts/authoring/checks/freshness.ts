/** Nothing goes stale unnoticed: what no longer holds or is due for review is listed, as a warning. */
import { Findings, placeIn, type Check } from "./check.ts";

export const checkFreshness: Check = (pack, today) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.facts.forEach((fact, i) => {
      const warn = (key: string, reason: string, mend: string): void =>
        findings.add(
          entity,
          placeIn(entity, ["facts", i, key], fact.property),
          reason,
          mend,
          "warning",
        );
      if (fact.reviewBy && fact.reviewBy < today)
        warn(
          "reviewBy",
          `it was to be looked at again by ${fact.reviewBy}`,
          "check the source and move `reviewBy`, or set `validUntil`",
        );
      // What is marked superseded is known to be past.
      if (fact.validUntil && fact.validUntil < today && fact.status !== "superseded")
        warn(
          "validUntil",
          `it held until ${fact.validUntil}`,
          "add what holds now, and mark this one `status: superseded`",
        );
    });
  return findings.problems;
};
