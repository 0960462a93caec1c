/** What a pack holds, counted. */
import { lastDay } from "../../facts/authoring/days.ts";
import type { Pack, PackEntity } from "../../facts/authoring/pack.ts";
import type { AuthoredFact } from "../../facts/authoring/schema.ts";

export interface PackCounts {
  entities: number;
  entitiesWithFiveFacts: number;
  facts: number;
  series: number;
  relations: number;
  events: number;
  sources: number;
  tiers: Record<"A" | "B" | "C", number>;
}

export function countPack(pack: Pack): PackCounts {
  const entities = [...pack.entities.values()].map(({ data }) => data);
  const sum = (list: "facts" | "series" | "relations" | "events"): number =>
    entities.reduce((total, entity) => total + entity[list].length, 0);
  const tiers = { A: 0, B: 0, C: 0 };
  for (const { data } of pack.sources.values()) tiers[data.tier]++;
  return {
    entities: entities.length,
    entitiesWithFiveFacts: entities.filter(({ facts }) => facts.length >= 5).length,
    facts: sum("facts"),
    series: sum("series"),
    relations: sum("relations"),
    events: sum("events"),
    sources: pack.sources.size,
    tiers,
  };
}

/** Entities and their facts, by kind. */
export function countKinds(pack: Pack): Record<string, { entities: number; facts: number }> {
  const kinds: Record<string, { entities: number; facts: number }> = {};
  for (const { data } of pack.entities.values()) {
    const count = (kinds[data.kind] ??= { entities: 0, facts: 0 });
    count.entities++;
    count.facts += data.facts.length;
  }
  return kinds;
}

/** The least number of facts of each step, and how a table calls the step. */
const STEPS = [
  [20, "20 or more facts"],
  [10, "10 to 19"],
  [5, "5 to 9"],
  [1, "1 to 4"],
  [0, "none"],
] as const;

/** How many entities have how many facts. */
export function countDepth(pack: Pack): Record<string, number> {
  const depth: Record<string, number> = Object.fromEntries(STEPS.map(([, step]) => [step, 0]));
  for (const { data } of pack.entities.values()) {
    const [, step] = STEPS.find(([least]) => data.facts.length >= least)!;
    depth[step]!++;
  }
  return depth;
}

/** A fact with the day that it is listed by. */
export interface DatedFact {
  day: string;
  entity: PackEntity;
  index: number;
  fact: AuthoredFact;
}

/** Facts that hold and can grow old, the oldest first. */
export function oldestFacts(pack: Pack): DatedFact[] {
  return listFacts(pack, (fact) =>
    fact.asOf &&
    fact.status !== "superseded" &&
    !pack.vocabulary.properties[fact.property]?.timeless
      ? lastDay(fact.asOf)
      : undefined,
  );
}

/** Facts to be looked at again by a day: those past it, and those that no longer hold then. */
export function dueFacts(pack: Pack, by: string): DatedFact[] {
  return listFacts(pack, ({ reviewBy, validUntil, status }) => {
    if (status === "superseded") return undefined;
    const [first] = [reviewBy, validUntil].filter((day) => day !== undefined).sort();
    return first && first <= by ? first : undefined;
  });
}

function listFacts(pack: Pack, dayOf: (fact: AuthoredFact) => string | undefined): DatedFact[] {
  return [...pack.entities.values()]
    .flatMap((entity) =>
      entity.data.facts.map((fact, index) => ({ day: dayOf(fact), entity, index, fact })),
    )
    .filter((dated): dated is DatedFact => dated.day !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
