import type { Relation } from "../facts/model.ts";
import { formatChange } from "./format.ts";
import { useLanguage, type Language } from "./language.ts";

/** More chips than this are noise on a card. */
const MOST = 8;

interface Props {
  relations: readonly Relation[];
  onOpen(entity: string): void;
}

/** What the entity is tied to, as chips that open the other's card. */
export function RelatedList({ relations, onOpen }: Props) {
  const language = useLanguage();
  if (relations.length === 0) return null;
  return (
    <section>
      <h3>{language.strings.card.related}</h3>
      <ul class="chips">
        {relations.slice(0, MOST).map((relation) => (
          <li key={`${relation.type}${relation.inverse ?? ""}${relation.id}`}>
            <button type="button" onClick={() => onOpen(relation.id)}>
              <small>{describe(relation, language)}</small> {relation.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe({ type, inverse, share }: Relation, language: Language): string {
  const { relations, relationsInverse } = language.strings;
  const tie = inverse ? relationsInverse[type] : relations[type];
  return share === undefined ? tie : `${tie} ${formatChange(share, language).replace("+", "")}`;
}
