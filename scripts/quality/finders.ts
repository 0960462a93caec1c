/** The two ways of finding names that are compared, and what the pack says of an entity. */
import { createPageReader, type NamesOfPack } from "../../facts/mentions.ts";
import { findPlainMentions } from "../../facts/plain-mentions.ts";
import type { CatalogName } from "../../facts/catalog.ts";
import type { FoundSpan, KnownEntity } from "./measure.ts";

export type Find = (text: string) => FoundSpan[];

export interface Finders {
  plain: Find;
  judged: Find;
  entityById(id: string): KnownEntity | undefined;
}

export function createFinders(names: NamesOfPack): Finders {
  const { catalog } = names;
  /** Entity and name in lower case -> the policy, in a word. */
  const policies = new Map<string, string>();
  for (const name of catalog.names)
    if (name.entity >= 0)
      policies.set(keyOf(catalog.entities[name.entity]!.id, name.text), policyOf(name));
  const span = (mention: {
    start: number;
    end: number;
    entity: { id: string; kind: string };
    name: string;
    evidence?: readonly string[];
  }): FoundSpan => ({
    start: mention.start,
    end: mention.end,
    entity: mention.entity.id,
    kind: mention.entity.kind,
    policy: policies.get(keyOf(mention.entity.id, mention.name)) ?? "none",
    evidence: mention.evidence ?? [],
  });
  return {
    plain: (text) => findPlainMentions(names, text).map(span),
    judged: (text) =>
      createPageReader(names)(text)
        .mentions.filter(({ doubtful }) => !doubtful)
        .map(span),
    entityById(id) {
      const entity = catalog.byId(id);
      return (
        entity && {
          id,
          kind: entity.kind,
          policyOf: (surface) => policies.get(keyOf(id, surface)) ?? "(other spelling)",
        }
      );
    },
  };
}

function keyOf(entity: string, text: string): string {
  return `${entity}\n${text.toLowerCase()}`;
}

function policyOf({ policy }: CatalogName): string {
  return policy.general ? `${policy.context}, general` : policy.context;
}
