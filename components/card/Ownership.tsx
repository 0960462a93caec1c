import type { ComponentChildren } from "preact";
import type { Entity, Relation } from "../../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { formatPeriod, formatShare } from "../format.ts";
import { fill, fillNodes, useLanguage } from "../language.ts";
import { PackText } from "../PackText.tsx";
import { splitOwnership } from "./relations.ts";

interface Props {
  entity: Entity;
  onOpen(entity: string): void;
}

/** Who owns it and what it owns, in one line; every name opens its card. */
export function Ownership({ entity, onOpen }: Props) {
  const { card } = useLanguage().strings;
  const { owners, holdings } = splitOwnership(entity.relations);
  if (owners.length + holdings.length === 0) return null;
  const list = (relations: readonly Relation[]) =>
    relations.map((relation, i) => (
      <>
        {i > 0 && card.listJoin}
        <Share relation={relation} entity={entity} onOpen={onOpen} />
      </>
    ));
  return (
    <p class="ownership">
      {holdings.length > 0 && <span>{fillNodes(card.owns, { list: list(holdings) })}</span>}
      {holdings.length > 0 && owners.length > 0 && " · "}
      {owners.length > 0 && <span>{fillNodes(card.ownedBy, { list: list(owners) })}</span>}
    </p>
  );
}

function Share({ relation, entity, onOpen }: Props & { relation: Relation }): ComponentChildren {
  const language = useLanguage();
  const { card } = language.strings;
  const { id, inverse, asOf, sources } = relation;
  const name = (
    <button type="button" class="link" onClick={() => onOpen(id)}>
      <PackText>{relation.name}</PackText>
    </button>
  );
  const period = asOf && formatPeriod(asOf, language);
  const share = relation.share === undefined ? undefined : formatShare(relation.share, language);
  const of = share && inverse ? fillNodes(card.ownsShare, { share, name }) : name;
  const rest = [!inverse && share, period].filter(Boolean).join(card.listJoin);
  return (
    <>
      {of}
      {rest && ` ${fill(card.aside, { text: rest })}`}
      <Citations of={sources} sources={entity.sources} />
    </>
  );
}
