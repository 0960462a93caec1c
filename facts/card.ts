/** Everything that a card shows of an entity for one sentence. */
import { boundTexts } from "./bounds.ts";
import { chooseFacts, type FactChoice } from "./choose.ts";
import { linesOf, type FigureCheck } from "./figures/lines.ts";
import { checkFigures, readSentence, type CheckedFigure } from "./figures/sentence.ts";
import { statementsFor } from "./figures/statements.ts";
import type { Entity } from "./model.ts";
import { relatedEntities } from "./related.ts";
import { sentenceMentions } from "./sentence-mentions.ts";
import { sentenceOf, type Passage } from "./sentence.ts";
import type { PackStore } from "./store.ts";

export interface CardData {
  entity: Entity;
  facts: FactChoice;
  /** The name as the text has it; undefined where the card was not opened from a text. */
  written?: string;
  /** What our sources state beside the sentence's figures; empty where there is nothing to say. */
  figures: FigureCheck[];
}

export interface LookUpOptions {
  /** False where the reader does not want figures compared; the facts are chosen all the same. */
  checkFigures: boolean;
}

/** Looks an entity up; undefined where the pack does not know it. */
export async function lookUp(
  store: PackStore,
  id: string,
  passage: Passage | undefined,
  options: LookUpOptions = { checkFigures: true },
): Promise<CardData | undefined> {
  const stored = await store.entity(id);
  if (!stored) return undefined;
  const entity = boundTexts(stored);
  if (!passage) return { entity, facts: chooseFacts(entity, undefined), figures: [] };
  const [names, words] = await Promise.all([store.names(), store.words()]);
  const { text, start, end } = sentenceOf(passage);
  const mentions = sentenceMentions(names, text, [{ start, end, entity: id }]);
  const sentence = readSentence(text, mentions, words);
  let checked: CheckedFigure[] = [];
  if (options.checkFigures) {
    checked = checkFigures(sentence, statementsFor(entity, []), words.lexicon);
    if (checked.some(({ finding }) => finding?.verdict !== "agrees")) {
      const all = statementsFor(entity, await relatedEntities(store, entity));
      checked = checkFigures(sentence, all, words.lexicon);
    }
  }
  return {
    entity,
    facts: chooseFacts(entity, sentence, checked),
    written: text.slice(start, end),
    figures: linesOf(checked),
  };
}
