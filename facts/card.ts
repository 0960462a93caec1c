/** Everything that a card shows of an entity for one sentence. */
import { chooseFacts, type FactChoice } from "./choose.ts";
import type { Entity } from "./model.ts";
import { sentenceOf, type Passage } from "./sentence.ts";
import type { PackStore } from "./store.ts";

export interface CardData {
  entity: Entity;
  facts: FactChoice;
  /** The name as the text has it; undefined where the card was not opened from a text. */
  written?: string;
}

/** Looks an entity up; undefined where the pack does not know it. */
export async function lookUp(
  store: PackStore,
  id: string,
  passage: Passage | undefined,
): Promise<CardData | undefined> {
  const [entity, words] = await Promise.all([store.entity(id), store.words()]);
  if (!entity) return undefined;
  return {
    entity,
    facts: chooseFacts(entity, words, passage && sentenceOf(passage)),
    ...(passage && { written: passage.text.slice(passage.start, passage.end) }),
  };
}
