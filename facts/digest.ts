/** The little of an entity that the side panel shows in a row, a plot or a table. */
import type { Entity, EntityRef, Fact, Relation } from "./model.ts";
import type { PackStore } from "./store.ts";
import { citedOnly, type CitedDigest } from "./cited-only.ts";

export interface EntityDigest extends EntityRef, CitedDigest {
  summary: string;
}

/** Entity files that are open at once. */
const AT_ONCE = 16;

/** Digests that are kept; a page with more entities reads some of them again. */
const KEPT = 500;

/** Digests of entities, in the order of their ids; those that the pack does not have are left out. */
export type Digests = (ids: readonly string[], today: string) => Promise<EntityDigest[]>;

/** Reads each entity's file once, a few at a time. `today` is `YYYY-MM-DD`. */
export function createDigests(store: PackStore): Digests {
  const kept = new Map<string, EntityDigest>();

  async function digest(id: string, today: string): Promise<EntityDigest | undefined> {
    const known = kept.get(id);
    if (known) return known;
    const entity = await store.entity(id);
    if (!entity) return undefined;
    const made = digestOf(entity, today);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    kept.set(id, made);
    return made;
  }

  return async (ids, today) => {
    const found: (EntityDigest | undefined)[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < ids.length) {
        const place = next++;
        found[place] = await digest(ids[place]!, today);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found.filter((each) => each !== undefined);
  };
}

function digestOf(entity: Entity, today: string): EntityDigest {
  const { id, kind, name, summary, facts, relations, events } = entity;
  return {
    id,
    kind,
    name,
    summary,
    ...citedOnly(entity.sources, {
      fact: keyFact(facts, today),
      // Each relation once: from the side of the one that it is said of.
      relations: relations.filter(({ inverse }) => !inverse) satisfies Relation[],
      events,
    }),
  };
}

/** The first fact that can be quoted alone: nobody disputes it, it is the entity's own, and it still holds. */
function keyFact(facts: readonly Fact[], today: string): Fact | undefined {
  const sound = ({ status, figureOf, validUntil }: Fact): boolean =>
    (status ?? "current") === "current" && !figureOf && (validUntil ?? today) >= today;
  return facts.find(sound) ?? facts[0];
}
