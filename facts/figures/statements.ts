/** What the pack states of an entity in figures, whatever shape it is kept in. */
import type { Entity, EntityRef, Fact, Source } from "../model.ts";

/** One figure of the pack. A point of a series and a relation's share are put as facts. */
export interface Statement {
  /** Whose figure it is. */
  entity: EntityRef;
  /** The month with which that entity's financial year ends, where the pack says. */
  yearEnds?: number;
  fact: Fact;
  /** The documents that state it, the best first. */
  sources: Source[];
}

/** What the pack states for one entity. */
export interface Statements {
  entity: string;
  /** As its own. */
  own: readonly Statement[];
  /** Of those whose figures are taken for its own: what it owns, and what owns it. */
  related: readonly Statement[];
}

const NUMERIC = new Set(["money", "quantity", "percent", "count"]);

/** @param related the entities whose figures are taken for its own: those it owns, and those that own it */
export function statementsFor(entity: Entity, related: readonly Entity[]): Statements {
  const theirs = related.flatMap(statementsOf);
  // What a parent's file gives as this entity's figure is a statement of this entity's.
  const lent = theirs
    .filter(({ fact }) => fact.figureOf?.id === entity.id)
    .map((statement) => {
      const { figureOf: _, disputes: __, status: ___, ...fact } = statement.fact;
      return {
        ...statement,
        fact,
        entity: { id: entity.id, name: entity.name, kind: entity.kind },
      };
    });
  return { entity: entity.id, own: [...statementsOf(entity), ...lent], related: theirs };
}

/** Every statement of figures in an entity's file, those of {@link Fact.figureOf} under the entity they are told of. */
function statementsOf(entity: Entity): Statement[] {
  const ref: EntityRef = { id: entity.id, name: entity.name, kind: entity.kind };
  const of = (fact: Fact): Statement => ({
    entity: ref,
    ...(entity.yearEnds && { yearEnds: entity.yearEnds }),
    fact,
    sources: fact.sources.map(({ source }) => entity.sources[source]!),
  });
  const facts = entity.facts.filter(
    ({ datatype, status }) => NUMERIC.has(datatype) && status !== "superseded",
  );
  const points = entity.series.flatMap(({ points: all, ...measured }) =>
    all.map(([asOf, value]): Fact => ({ ...measured, value, asOf })),
  );
  return [...facts, ...points, ...sharesOf(entity)].map(of);
}

const STAKE = { en: "Stake", zh: "持股比例" };

/** Who owns how much of whom, as figures of the owned and of the owner. */
function sharesOf({ relations }: Entity): Fact[] {
  return relations.flatMap(({ type, share, until, asOf, name, sources }): Fact[] =>
    type === "owned-by" && share !== undefined && until === undefined
      ? [
          {
            property: "stake",
            label: STAKE,
            datatype: "percent",
            value: share,
            of: name,
            ...(asOf && { asOf }),
            sources,
          },
        ]
      : [],
  );
}
