/** The entities whose figures are taken for another's: a parent's for its subsidiary's, and the other way round. */
import type { Entity } from "./model.ts";
import type { PackStore } from "./store.ts";

/** Most files that are read for one sentence, besides the entity's own. */
const MOST_RELATED = 8;

/** Whose figures may be taken for an entity's: its subsidiaries, its owners, the wholes that it is a part of. */
function relatedIds({ relations }: Entity): string[] {
  const tied = relations.filter(
    ({ type, kind, until }) =>
      (type === "owned-by" || type === "part-of" || type === "formerly" || type === "operates") &&
      kind !== "place" &&
      kind !== "person" &&
      until === undefined,
  );
  const order = ["owned-by", "part-of", "formerly", "operates"];
  tied.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return [...new Set(tied.map(({ id }) => id))].slice(0, MOST_RELATED);
}

/** Their files; one that can't be read is left out. */
export async function relatedEntities(
  store: Pick<PackStore, "entity">,
  entity: Entity,
): Promise<Entity[]> {
  const loaded = await Promise.all(
    relatedIds(entity).map((id) => store.entity(id).catch(() => undefined)),
  );
  return loaded.filter((related) => related !== undefined);
}
