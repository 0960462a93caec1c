/**
 * What a page has shown so far of what it is about, and which names were left out for want of it. Only
 * ids are kept, no text of the page.
 */

/**
 * What makes a page one of the field: different words of it, and different names that are at home there. Neither
 * one name nor one word comes to enough, however often it stands there.
 */
const FIELD_THRESHOLD = 4;
/** A long page comes by a few signs of any field: one more is asked for each so many characters, up to a limit. */
const CHARACTERS_A_SIGN = 10_000;
const HIGHEST_THRESHOLD = 10;
/** With this a page has more of the field than one name. */
const SIGN_THRESHOLD = 3;
/** A name that can mean only one thing says more than a word such as "mine"; a common noun or a doubtful name says less. */
const NAME_WEIGHT = 2;
const NOUN_WEIGHT = 1;
const DOUBTFUL_WEIGHT = 0.5;
/** Words alone make no page of the field: a town with an old mine has many. */
const MOST_FROM_WORDS = 3;

export interface PageEvidence {
  /** So many more characters of the page were heard. */
  hear(characters: number): void;
  /** A word of the field stood in the text. */
  addFieldWord(word: number): void;
  /** A name that needs no evidence stood in the text, a common noun perhaps; a `general` one is no sign of the field. */
  addEntity(entity: number, general: boolean, noun: boolean): void;
  /** A name of the field that the page has to carry stood in the text: many of them speak for each other. */
  addDoubtful(entity: number): void;
  /** A common noun stood in the text, with a capital that a sentence doesn't call for or in lower case. */
  addNoun(entity: number, capital: boolean): void;
  /** True where the page writes the noun only with such a capital: it is a name of something else here. */
  isProper(entity: number): boolean;
  /** True once the page is clearly about the pack's field. It never turns back. */
  ofField(): boolean;
  /** True once the page has more of the field than one name. It never turns back. */
  hasSigns(): boolean;
  /** True where the entity was named beyond doubt. */
  names(entity: number): boolean;
  /** The page says that a name, an acronym, stands for something else. */
  introduceOther(name: number): void;
  /** True where it said so before the name was shown: marks don't go away under the reader's eyes. */
  isOther(name: number): boolean;
  /** A mention of the name is shown. */
  show(name: number): void;
  /** A mention of `entity` was left out, which a page with more of the field might show. */
  leftOut(entity: number): void;
  /** True once, when something learnt since would bring back a mention that was left out. */
  takeRevision(): boolean;
}

export function createPageEvidence(): PageEvidence {
  const words = new Set<number>();
  const entities = new Set<number>();
  /** Those of the entities that are at home in the field. */
  const own = new Set<number>();
  const ownNouns = new Set<number>();
  const doubtful = new Set<number>();
  const nouns = new Set<number>();
  const proper = new Set<number>();
  const others = new Set<number>();
  const shown = new Set<number>();
  const missed = new Set<number>();
  /** How much of the field the page had when a mention was first left out for want of more. */
  let missedAt = Infinity;
  let revised = false;
  let heard = 0;
  let field = false;

  const signs = (): number =>
    Math.min(words.size, MOST_FROM_WORDS) +
    NAME_WEIGHT * own.size +
    NOUN_WEIGHT * ownNouns.size +
    DOUBTFUL_WEIGHT * doubtful.size;
  const threshold = (): number =>
    Math.min(HIGHEST_THRESHOLD, FIELD_THRESHOLD + Math.floor(heard / CHARACTERS_A_SIGN));
  const note = (): void => {
    const was = field;
    field ||= signs() >= threshold();
    const passed = field !== was || (missedAt < SIGN_THRESHOLD && signs() >= SIGN_THRESHOLD);
    if (!passed || missedAt === Infinity) return;
    missedAt = Infinity;
    revised = true;
  };
  return {
    hear(characters) {
      heard += characters;
    },
    addFieldWord(word) {
      words.add(word);
      note();
    },
    addEntity(entity, general, noun) {
      entities.add(entity);
      if (!general) (noun ? ownNouns : own).add(entity);
      if (missed.delete(entity)) revised = true;
      note();
    },
    addDoubtful(entity) {
      doubtful.add(entity);
      note();
    },
    addNoun(entity, capital) {
      (capital ? proper : nouns).add(entity);
    },
    isProper: (entity) => proper.has(entity) && !nouns.has(entity),
    ofField: () => field,
    hasSigns: () => signs() >= SIGN_THRESHOLD,
    names: (entity) => entities.has(entity),
    introduceOther(name) {
      if (!shown.has(name)) others.add(name);
    },
    isOther: (name) => others.has(name),
    show: (name) => void shown.add(name),
    leftOut(entity) {
      missed.add(entity);
      missedAt = Math.min(missedAt, signs());
    },
    takeRevision() {
      const was = revised;
      revised = false;
      return was;
    },
  };
}
