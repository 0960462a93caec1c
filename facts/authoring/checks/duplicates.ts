/** Nothing is said twice. */
import type { AuthoredFact } from "../schema.ts";
import { whole } from "../whole.ts";
import { Findings, placeIn, type Check } from "./check.ts";
import { citationsOf } from "./references.ts";
import { termsOf } from "./terms.ts";

export const checkDuplicates: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    for (const [path, citations] of citationsOf(entity)) {
      const cited = citations.map((citation) => JSON.stringify(citation));
      const again = cited.findIndex((citation, i) => cited.indexOf(citation) < i);
      if (again > 0)
        findings.add(
          entity,
          placeIn(entity, [...path, again]),
          "the same source is cited twice",
          "cite it once, or give each citation its own place in the document (`at`)",
        );
    }
    const first = new Map<string, number>();
    entity.data.facts.forEach((fact, i) => {
      const key = keyOf(fact);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, i);
      else
        findings.add(
          entity,
          placeIn(entity, ["facts", i], fact.property),
          `it says the same as facts[${earlier}]`,
          "keep one, with the sources of both; where they differ, say in `of`, `scope` or `note` how",
        );
    });
  }
  return findings.problems;
};

/** Two sums from two givers are two facts: what the note says counts too. */
function keyOf(fact: AuthoredFact): string {
  const { asOf = "", bound = "", note = "", value, scale } = fact;
  return [termsOf(fact), asOf, bound, note, JSON.stringify(whole(value, scale))].join("\n");
}
