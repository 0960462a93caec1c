/** Sorts an entity's ties: who owns what goes into one line, the rest into groups of one tie each. */
import type { Relation } from "../../facts/model.ts";
import type { Language } from "../language.ts";

/** As many as one line bears. The others stand with the rest. */
const MOST_IN_LINE = 2;

export interface SplitRelations {
  /** Those with the largest share, first. */
  owners: Relation[];
  holdings: Relation[];
  /** All that the line does not say, in the pack's order. */
  others: Relation[];
}

/** What has ended is no ownership: it stands with the others, with its date. */
export function splitOwnership(relations: readonly Relation[]): SplitRelations {
  const owned = relations
    .filter(({ type, until }) => type === "owned-by" && until === undefined)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const owners = owned.filter(({ inverse }) => !inverse).slice(0, MOST_IN_LINE);
  const holdings = owned.filter(({ inverse }) => inverse).slice(0, MOST_IN_LINE);
  const inLine = new Set([...owners, ...holdings]);
  return { owners, holdings, others: relations.filter((relation) => !inLine.has(relation)) };
}

export interface RelationGroup {
  tie: string;
  relations: Relation[];
}

/** By tie, each where it first occurs. */
export function groupByTie(relations: readonly Relation[], { strings }: Language): RelationGroup[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const ties = relation.inverse ? strings.relationsInverse : strings.relations;
    const tie = ties[relation.type];
    const group = groups.get(tie) ?? [];
    group.push(relation);
    groups.set(tie, group);
  }
  return [...groups].map(([tie, relations]) => ({ tie, relations }));
}
