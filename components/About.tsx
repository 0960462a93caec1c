import type { CardData } from "../facts/card.ts";
import type { Fact } from "../facts/model.ts";
import type { CopyFact } from "./copy-formats.ts";
import { FactList } from "./FactList.tsx";
import { FigureLine } from "./FigureLine.tsx";
import { useLanguage } from "./language.ts";
import { Ties } from "./RelatedList.tsx";
import { splitOwnership } from "./relations.ts";

/** More verdicts than this are for the list of the page's figures. */
const MOST_FIGURES = 2;

interface Props {
  data: CardData;
  /** `YYYY-MM-DD` */
  today: string;
  onOpen(entity: string): void;
  onCopy?: CopyFact;
}

/** What the sentence is about: what our sources state beside its figures, a tie to another name in it, and facts. */
export function About({ data: { entity, facts, figures }, onOpen, ...list }: Props) {
  const { card } = useLanguage().strings;
  const about = facts.about.map(({ fact }) => fact);
  // What the line of owners says already is not said twice.
  const relation = splitOwnership(entity.relations).others.find(
    ({ id, type }) => id === facts.relation?.id && type === facts.relation.type,
  );
  if (about.length === 0 && figures.length === 0 && !relation) return null;
  return (
    <section class="about">
      <h3>{card.about}</h3>
      {figures.slice(0, MOST_FIGURES).map((check, i) => (
        <FigureLine
          key={i}
          check={check}
          statedBelow={about.some((fact) => isSame(check.stated.fact, fact))}
        />
      ))}
      {relation && <Ties relations={[relation]} onOpen={onOpen} />}
      {about.length > 0 && <FactList facts={about} sources={entity.sources} {...list} />}
    </section>
  );
}

/** Facts come as copies of one another where a message has carried them. */
function isSame(a: Fact, b: Fact): boolean {
  const key = ({ property, asOf, of, value }: Fact) => JSON.stringify([property, asOf, of, value]);
  return key(a) === key(b);
}
