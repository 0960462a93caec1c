/** What comes first comes first: nothing ends before it began. */
import { firstDay, lastDay } from "../days.ts";
import type { PackEntity } from "../pack.ts";
import { Findings, placeIn, type Check } from "./check.ts";

/** Pairs of date properties of which the first can't be later. */
const IN_ORDER = [
  ["founded", "closed"],
  ["opened", "closed"],
  ["discovered", "opened"],
  ["adopted", "expires"],
  ["effective", "expires"],
  ["born", "in-post-since"],
  ["born", "in-post-until"],
] as const;

export const checkOrderOfDates: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    const { facts, relations } = entity.data;
    facts.forEach(({ property, asOf, validUntil }, i) => {
      if (asOf && validUntil && validUntil < firstDay(asOf))
        findings.add(
          entity,
          placeIn(entity, ["facts", i, "validUntil"], property),
          "it ends before it begins",
          "correct `asOf` or `validUntil`",
        );
    });
    relations.forEach(({ asOf, until }, i) => {
      if (asOf && until && lastDay(until) < firstDay(asOf))
        findings.add(
          entity,
          placeIn(entity, ["relations", i, "until"]),
          "it ends before it begins",
          "correct `asOf` or `until`",
        );
    });
    for (const [first, second] of IN_ORDER) checkPair(entity, first, second, findings);
  }
  return findings.problems;
};

/** Something may close and open again, so only a last date before every first one is wrong. */
function checkPair(entity: PackEntity, first: string, second: string, findings: Findings): void {
  const firsts = datesOf(entity, first);
  const seconds = datesOf(entity, second);
  const last = seconds.at(-1);
  if (!last || firsts.length === 0) return;
  if (firsts.every(({ date }) => firstDay(date) > lastDay(last.date)))
    findings.add(
      entity,
      placeIn(entity, ["facts", last.index], second),
      `${second} ${last.date} is before ${first} ${firsts[0]!.date}`,
      "correct one of the two",
    );
}

function datesOf(entity: PackEntity, property: string): { date: string; index: number }[] {
  return entity.data.facts
    .map((fact, index) => ({ property: fact.property, date: fact.value, index }))
    .filter((fact) => fact.property === property && lastDay(fact.date) !== "")
    .map(({ date, index }) => ({ date: String(date), index }))
    .sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1));
}
