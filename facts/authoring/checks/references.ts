/** Everything that is named exists, and everything that exists is named: sources, relations, disputes, properties. */
import type { Citation } from "../schema.ts";
import type { Pack, PackEntity } from "../pack.ts";
import { Findings, placeIn, type Check } from "./check.ts";

export const checkReferences: Check = (pack) => {
  const findings = new Findings();
  const cited = new Set<string>();
  for (const entity of pack.entities.values()) {
    for (const [path, citations] of citationsOf(entity)) {
      citations.forEach((citation, i) => {
        const id = sourceId(citation);
        cited.add(id);
        if (!pack.sources.has(id))
          findings.add(
            entity,
            placeIn(entity, [...path, i]),
            `there is no source "${id}"`,
            "add it under `sources:` with its URL, title, publisher and tier",
          );
      });
    }
    checkTargets(pack, entity, findings);
  }
  for (const source of pack.sources.values())
    if (!cited.has(source.id))
      findings.add(
        source,
        { path: [], label: `sources.${source.id}` },
        "nothing cites this source",
        "cite it or take it out",
      );
  return findings.problems;
};

function checkTargets(pack: Pack, entity: PackEntity, findings: Findings): void {
  const { facts, series, relations } = entity.data;
  const mustExist = (id: string, path: PropertyKey[]): void => {
    if (!pack.entities.has(id))
      findings.add(
        entity,
        placeIn(entity, path),
        `there is no entity "${id}"`,
        "add the entity, or correct the id",
      );
  };
  relations.forEach((relation, i) => {
    mustExist(relation.to, ["relations", i, "to"]);
    if (relation.to === entity.data.id)
      findings.add(
        entity,
        placeIn(entity, ["relations", i]),
        "the entity is related to itself",
        "take the relation out",
      );
  });
  for (const [list, items] of [
    ["facts", facts],
    ["series", series],
  ] as const)
    items.forEach((item, i) => {
      if (item.figureOf) mustExist(item.figureOf, [list, i, "figureOf"]);
      if (!pack.vocabulary.properties[item.property])
        findings.add(
          entity,
          placeIn(entity, [list, i, "property"]),
          `there is no property "${item.property}"`,
          "use one of packs/vocabulary.yaml, or add it there",
        );
    });
  const ids = new Set<string>();
  facts.forEach((fact, i) => {
    if (fact.id && ids.has(fact.id))
      findings.add(
        entity,
        placeIn(entity, ["facts", i, "id"]),
        `the fact id "${fact.id}" is taken`,
        "give each fact of an entity its own id",
      );
    if (fact.id) ids.add(fact.id);
    (fact.disputes ?? []).forEach((dispute, j) => {
      const [owner, factId] = dispute.fact.includes("#")
        ? (dispute.fact.split("#") as [string, string])
        : [entity.data.id, dispute.fact];
      const known = pack.entities.get(owner)?.data.facts.some((other) => other.id === factId);
      if (!known)
        findings.add(
          entity,
          placeIn(entity, ["facts", i, "disputes", j]),
          `there is no fact "${dispute.fact}"`,
          "give the other fact an `id` and name it here",
        );
    });
  });
}

export function sourceId(citation: Citation): string {
  return typeof citation === "string" ? citation : citation.source;
}

/** Every list of citations of an entity with the place where it stands. */
export function citationsOf(entity: PackEntity): [PropertyKey[], readonly Citation[]][] {
  const { highlights, facts, series, events, relations, sources } = entity.data;
  const lists = { highlights, facts, series, events, relations };
  const found: [PropertyKey[], readonly Citation[]][] = [];
  for (const [key, items] of Object.entries(lists))
    items.forEach((item, i) => found.push([[key, i, "sources"], item.sources]));
  if (sources) found.push([["sources"], sources]);
  return found;
}
