/** Authored entities -> what a card reads: sources resolved, numbers whole, relations seen from both ends. */
import type {
  Citation,
  Entity,
  EntityRef,
  Fact,
  Measured,
  Relation,
  Series,
  Source,
} from "../../model.ts";
import { periodEnd } from "../../period.ts";
import type { Pack, PackEntity } from "../pack.ts";
import type {
  Citation as AuthoredCitation,
  AuthoredFact,
  AuthoredRelation,
  AuthoredSeries,
} from "../schema.ts";
import { whole, wholeNumber } from "../whole.ts";
import { noteOf } from "./conversion-note.ts";

/** Every entity of a checked pack as its card shows it, by id in alphabetical order. */
export function compileEntities(pack: Pack): Entity[] {
  const inverse = inverseRelations(pack);
  return [...pack.entities.values()]
    .sort((a, b) => (a.data.id < b.data.id ? -1 : 1))
    .map((entity) => compileEntity(pack, entity, inverse.get(entity.data.id) ?? []));
}

/** A relation of another entity that points here. */
interface Pointer {
  from: PackEntity;
  relation: AuthoredRelation;
}

function inverseRelations(pack: Pack): Map<string, Pointer[]> {
  const pointers = new Map<string, Pointer[]>();
  for (const from of pack.entities.values())
    for (const relation of from.data.relations) {
      const list = pointers.get(relation.to) ?? [];
      list.push({ from, relation });
      pointers.set(relation.to, list);
    }
  return pointers;
}

function compileEntity(pack: Pack, entity: PackEntity, pointers: readonly Pointer[]): Entity {
  const { data } = entity;
  const cite = citer(pack);
  const facts = data.facts.map((fact) => compileFact(pack, entity, fact, cite.sources));
  const compiled = {
    ...refTo(pack, data.id),
    names: data.names.map(({ text, kind, lang }) => ({ text, kind, ...(lang && { lang }) })),
    ...(data.yearEnds && { yearEnds: data.yearEnds }),
    summary: data.summary,
    highlights: data.highlights.map(({ text, sources }) => ({
      text,
      sources: cite.sources(sources),
    })),
    facts: facts.sort(byOrder(pack)),
    series: data.series.map((series) => compileSeries(pack, series, cite.sources)),
    events: data.events
      .map(({ date, text, sources }) => ({ date, text, sources: cite.sources(sources) }))
      .sort((a, b) => (periodEnd(a.date) < periodEnd(b.date) ? 1 : -1)),
    relations: [
      ...data.relations.map((r) => compileRelation(pack, r, r.to, cite.sources)),
      ...pointers.map(({ from, relation }) => ({
        ...compileRelation(pack, relation, from.data.id, cite.sources),
        inverse: true as const,
      })),
    ],
    links: data.links ?? {},
    summarySources: cite.sources(data.sources ?? []),
    sources: cite.list,
  };
  return compiled;
}

type Cite = (citations: readonly AuthoredCitation[]) => Citation[];

/** Numbers the sources of one entity in the order of their first use. */
function citer(pack: Pack): { list: Source[]; sources: Cite } {
  const list: Source[] = [];
  const places = new Map<string, number>();
  const place = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const { url, title, publisher, published, accessed, tier } = pack.sources.get(id)!.data;
    places.set(id, list.length);
    return (
      list.push({ url, title, publisher, ...(published && { published }), accessed, tier }) - 1
    );
  };
  const sources: Cite = (citations) =>
    citations.map((citation) =>
      typeof citation === "string"
        ? { source: place(citation) }
        : { source: place(citation.source), ...(citation.at && { at: citation.at }) },
    );
  return { list, sources };
}

function refTo(pack: Pack, id: string): EntityRef {
  const { name, kind } = pack.entities.get(id)!.data;
  return { id, name, kind };
}

function compileMeasured(pack: Pack, item: AuthoredFact | AuthoredSeries, sources: Cite): Measured {
  const property = pack.vocabulary.properties[item.property]!;
  const { unit, currency, per, of, scope, figureOf, basis } = item;
  const note = noteOf(item);
  return {
    property: item.property,
    label: property.label,
    datatype: property.datatype,
    ...(unit && { unit: pack.vocabulary.units[unit]! }),
    ...(currency && { currency }),
    ...(per && { per }),
    ...(of && { of }),
    ...(scope && { scope }),
    ...(figureOf && { figureOf: refTo(pack, figureOf) }),
    ...(basis && { basis }),
    ...(note && { note }),
    sources: sources(item.sources),
  };
}

export function compileFact(
  pack: Pack,
  entity: PackEntity,
  fact: AuthoredFact,
  sources: Cite,
): Fact {
  const { bound, asOf, change, status, validUntil, reviewBy, raw } = fact;
  const disputes = (fact.disputes ?? []).map(({ fact: reference, reason }) => {
    const [ownerId, factId] = reference.includes("#")
      ? (reference.split("#") as [string, string])
      : [entity.data.id, reference];
    const owner = pack.entities.get(ownerId)!;
    const other = owner.data.facts.find((candidate) => candidate.id === factId)!;
    const { disputes: _, ...bare } = other;
    const { sources: __, ...compiled } = compileFact(pack, owner, bare, () => []);
    return { entity: refTo(pack, ownerId), reason, fact: compiled };
  });
  return {
    ...compileMeasured(pack, fact, sources),
    value: whole(fact.value, fact.scale),
    ...(bound && { bound }),
    ...(asOf && { asOf }),
    ...(change && { change }),
    ...(status && { status }),
    ...(disputes.length > 0 && { disputes }),
    ...(validUntil && { validUntil }),
    ...(reviewBy && { reviewBy }),
    ...(raw && { raw }),
  };
}

function compileSeries(pack: Pack, series: AuthoredSeries, sources: Cite): Series {
  return {
    ...compileMeasured(pack, series, sources),
    points: series.points.map(([period, value]) => [period, wholeNumber(value, series.scale)]),
  };
}

function compileRelation(
  pack: Pack,
  relation: AuthoredRelation,
  to: string,
  sources: Cite,
): Relation {
  const { type, share, as, asOf, until } = relation;
  return {
    ...refTo(pack, to),
    type,
    ...(share !== undefined && { share }),
    ...(as && { as }),
    ...(asOf && { asOf }),
    ...(until && { until }),
    sources: sources(relation.sources),
  };
}

/** By the vocabulary's order, then newest first, then what is not superseded. */
function byOrder(pack: Pack): (a: Fact, b: Fact) => number {
  const order = (fact: Fact): number => pack.vocabulary.properties[fact.property]!.order;
  const end = (fact: Fact): string => (fact.asOf ? periodEnd(fact.asOf) : "");
  const old = (fact: Fact): number => (fact.status === "superseded" ? 1 : 0);
  return (a, b) =>
    order(a) - order(b) || old(a) - old(b) || (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0);
}
