import type { CardData } from "../../facts/card.ts";
import type { Fact } from "../../facts/model.ts";
import { isSameFact } from "../../facts/same-fact.ts";
import type { CopyFact } from "./copy-formats.ts";
import { FactList } from "./FactList.tsx";
import type { Told } from "./FactRow.tsx";
import { FigureLine } from "./FigureLine.tsx";
import { useLanguage } from "../language.ts";
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
  const lines = figures.slice(0, MOST_FIGURES);
  const toldOf = ({ figureOf }: Fact): Told | undefined =>
    lines.find(
      ({ verdict, stated }) => verdict === "other-entity" && stated.entity.id === figureOf?.id,
    )?.stated;
  return (
    <section class="about">
      <h3>{card.about}</h3>
      {lines.map((check, i) => (
        <FigureLine
          key={i}
          check={check}
          statedBelow={about.some((fact) => isSameFact(check.stated.fact, fact))}
        />
      ))}
      {relation && <Ties relations={[relation]} onOpen={onOpen} />}
      {about.length > 0 && (
        <FactList facts={about} sources={entity.sources} toldOf={toldOf} {...list} />
      )}
    </section>
  );
}
