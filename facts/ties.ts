/** The relations among a handful of entities, each once, in the direction in which it acts. */
import type { EntityDigest } from "./digest.ts";
import type { Relation, RelationType, Source } from "./model.ts";

/** What a tie is about: drawn alike, switched on and off together. */
export const TIE_GROUPS = ["owns", "runs", "supplies", "rules", "stands", "partners"] as const;
export type TieGroup = (typeof TIE_GROUPS)[number];

export interface Tie extends Pick<Relation, "type" | "share" | "as" | "asOf" | "until"> {
  /** The one that acts: who owns, runs, supplies, rules; or who stands somewhere. */
  from: string;
  to: string;
  group: TieGroup;
  sources: Source[];
}

/** `reversed` where the relation is said of the one that it is done to: "owned by", "issued by". */
const KINDS: Record<RelationType, { group: TieGroup; reversed?: true }> = {
  "owned-by": { group: "owns", reversed: true },
  "part-of": { group: "owns", reversed: true },
  formerly: { group: "owns", reversed: true },
  operates: { group: "runs" },
  leads: { group: "runs" },
  produces: { group: "supplies" },
  supplies: { group: "supplies" },
  uses: { group: "supplies" },
  regulates: { group: "rules" },
  "issued-by": { group: "rules", reversed: true },
  publishes: { group: "rules" },
  "located-in": { group: "stands" },
  "listed-on": { group: "stands" },
  "partner-of": { group: "partners" },
};

/** The ties between any two of the entities, in the order of the entities. */
export function tiesAmong(digests: readonly EntityDigest[]): Tie[] {
  const known = new Set(digests.map(({ id }) => id));
  return digests.flatMap((digest) =>
    digest.relations
      .filter(({ id }) => known.has(id) && id !== digest.id)
      .map((relation) => tieOf(digest, relation)),
  );
}

function tieOf(digest: EntityDigest, relation: Relation): Tie {
  const { type, share, as, asOf, until } = relation;
  const { group, reversed } = KINDS[type];
  const [from, to] = reversed ? [relation.id, digest.id] : [digest.id, relation.id];
  return {
    from,
    to,
    type,
    group,
    ...(share !== undefined && { share }),
    ...(as !== undefined && { as }),
    ...(asOf !== undefined && { asOf }),
    ...(until !== undefined && { until }),
    sources: relation.sources.map(({ source }) => digest.sources[source]!),
  };
}
