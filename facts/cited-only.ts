/** Parts of an entity with just the sources that they cite. */
import type { Citation, Entity, Fact, Relation, Source } from "./model.ts";

export interface CitedParts {
  fact?: Fact | undefined;
  relations: Relation[];
  events: Entity["events"];
}

export interface CitedDigest extends CitedParts {
  /** What the parts' citations point into. */
  sources: Source[];
}

/** Numbers the sources anew, in the order in which the parts cite them. */
export function citedOnly(
  all: readonly Source[],
  { fact, relations, events }: CitedParts,
): CitedDigest {
  const sources: Source[] = [];
  const places = new Map<number, number>();
  const renumber = <T extends { sources: Citation[] }>(part: T): T => ({
    ...part,
    sources: part.sources.map(({ source, ...where }) => {
      if (!places.has(source)) places.set(source, sources.push(all[source]!) - 1);
      return { source: places.get(source)!, ...where };
    }),
  });
  return {
    ...(fact && { fact: renumber(fact) }),
    relations: relations.map(renumber),
    events: events.map(renumber),
    sources,
  };
}
