/**
 * What a page has shown so far of what it is about, and which names were left out for want of it. Only
 * ids are kept, no text of the page.
 */

/** Different words of the field, or names that speak for themselves, that make a page one of the field. */
const FIELD_THRESHOLD = 3;
/** A name that can mean only one thing says more than a word such as "mine". */
const NAME_WEIGHT = 2;

export interface PageEvidence {
  /** A word of the field stood in the text. */
  addFieldWord(word: number): void;
  /** A name that needs no evidence stood in the text; a `general` one is no sign of the field. */
  addEntity(entity: number, general: boolean): void;
  /** True once the page is clearly about the pack's field. It never turns back. */
  ofField(): boolean;
  /** True where the entity was named beyond doubt. */
  names(entity: number): boolean;
  /** A mention of `entity` was left out; `byField` where a page of the field would have shown it. */
  leftOut(entity: number, byField: boolean): void;
  /** True once, when something learnt since would bring back a mention that was left out. */
  takeRevision(): boolean;
}

export function createPageEvidence(): PageEvidence {
  const words = new Set<number>();
  const entities = new Set<number>();
  /** Those of the entities that are at home in the field. */
  const own = new Set<number>();
  const missed = new Set<number>();
  let missedField = false;
  let revised = false;
  const ofField = (): boolean => words.size + NAME_WEIGHT * own.size >= FIELD_THRESHOLD;
  const noteField = (): void => {
    if (!missedField || !ofField()) return;
    missedField = false;
    revised = true;
  };
  return {
    addFieldWord(word) {
      words.add(word);
      noteField();
    },
    addEntity(entity, general) {
      entities.add(entity);
      if (!general) own.add(entity);
      if (missed.delete(entity)) revised = true;
      noteField();
    },
    ofField,
    names: (entity) => entities.has(entity),
    leftOut(entity, byField) {
      missed.add(entity);
      missedField ||= byField;
    },
    takeRevision() {
      const was = revised;
      revised = false;
      return was;
    },
  };
}
