/** On texts of anything else every card is one too many. */
import { around, type FoundSpan } from "./measure.ts";

export interface OffDomainCard {
  id: string;
  surface: string;
  entity: string;
  evidence: readonly string[];
  around: string;
}

export interface OffDomain {
  texts: number;
  cards: OffDomainCard[];
}

export function offDomainCards(
  texts: readonly { id: string; text: string }[],
  find: (text: string) => readonly FoundSpan[],
): OffDomain {
  const cards = texts.flatMap(({ id, text }) =>
    find(text).map(({ start, end, entity, evidence }) => ({
      id,
      surface: text.slice(start, end),
      entity,
      evidence,
      around: around(text, start, end),
    })),
  );
  return { texts: texts.length, cards };
}

export function counts({ texts, cards }: OffDomain) {
  return { texts, textsWithCard: new Set(cards.map(({ id }) => id)).size, cards: cards.length };
}
