/** Nothing is reported before its time: a source can't know what came after it was read. */
import type { AuthoredFact } from "../schema.ts";
import { firstDay } from "../days.ts";
import type { Pack } from "../pack.ts";
import { Findings, placeIn, type Check } from "./check.ts";
import { sourceId } from "./references.ts";

/** Figures of these kinds may be of a time to come. */
const AHEAD: ReadonlySet<string> = new Set(["planned", "guidance", "quota", "agreed", "estimate"]);

export const checkForesight: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.facts.forEach((fact, i) => {
      const read = lastRead(pack, fact);
      if (!fact.asOf || !read || AHEAD.has(fact.basis ?? "") || firstDay(fact.asOf) <= read) return;
      findings.add(
        entity,
        placeIn(entity, ["facts", i, "asOf"], fact.property),
        `it is of ${fact.asOf}, but its sources were read by ${read}`,
        "correct `asOf`, or add the `basis`: planned, guidance, quota, agreed or estimate",
      );
    });
  return findings.problems;
};

/** The day on which the newest source of a fact was read. */
function lastRead(pack: Pack, fact: AuthoredFact): string | undefined {
  const days = fact.sources.map((citation) => pack.sources.get(sourceId(citation))?.data.accessed);
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
