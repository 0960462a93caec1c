import type { Relation } from "../../facts/model.ts";
import { formatPeriod, formatShare } from "../format.ts";
import { fill, useLanguage } from "../language.ts";
import { MoreButton } from "../MoreButton.tsx";
import { PackText } from "../PackText.tsx";
import { groupByTie, splitOwnership } from "./relations.ts";
import { useUnfolding } from "../unfold.ts";

/** More chips than this are noise on a card. */
const FIRST = 8;

interface Props {
  relations: readonly Relation[];
  onOpen(entity: string): void;
}

/** What the entity is tied to and how, as chips that open the other's card. */
export function RelatedList({ relations, onOpen }: Props) {
  const { card } = useLanguage().strings;
  const { others } = splitOwnership(relations);
  const chips = useUnfolding(others, FIRST);
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{card.related}</h3>
      <Ties relations={chips.shown} onOpen={onOpen} />
      <MoreButton
        of={chips}
        all={fill(card.moreRelated, { count: others.length })}
        fewer={card.fewerRelated}
      />
    </section>
  );
}

/** Grouped by what the tie is. */
export function Ties({ relations, onOpen }: Props) {
  return (
    <dl class="ties">
      {groupByTie(relations, useLanguage()).map((group) => (
        <div key={group.tie}>
          <dt>{group.tie}</dt>
          <dd>
            <ul class="chips">
              {group.relations.map((relation, i) => (
                <li key={i}>
                  <Chip relation={relation} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Chip({ relation, onOpen }: { relation: Relation; onOpen(entity: string): void }) {
  const language = useLanguage();
  const { id, name, share, as, until } = relation;
  const details = [
    share !== undefined && formatShare(share, language),
    as,
    until && fill(language.strings.card.until, { period: formatPeriod(until, language) }),
  ].filter((detail): detail is string => Boolean(detail));
  return (
    <button type="button" onClick={() => onOpen(id)}>
      <PackText>{name}</PackText>
      {details.length > 0 && (
        <small>
          {" "}
          <PackText>{details.join(" · ")}</PackText>
        </small>
      )}
    </button>
  );
}
