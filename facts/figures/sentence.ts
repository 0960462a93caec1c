/** Reads one sentence and holds its figures against what the pack states. */
import type { Lexicon } from "../lexicon.ts";
import type { Entity } from "../model.ts";
import { check, type Finding } from "./check.ts";
import { claimOf, type Claim, type SentenceParts } from "./claim.ts";
import { clausesOf } from "./clause.ts";
import type { Figure } from "./figure.ts";
import { createNamed, type Named, type NamesIn } from "./named.ts";
import { readPeriods } from "./periods.ts";
import { readFigures } from "./read.ts";
import { statementsOf } from "./statements.ts";
import { ownershipOf, type SentenceMention } from "./subject.ts";

/** What reading needs to know of the pack. */
export interface PackWords {
  lexicon: Lexicon;
  namesIn: NamesIn;
}

/** What a sentence takes from the one before: whom "the company" is, and when "that year" was. */
export interface Carried {
  entity?: string;
  period?: string;
}

export interface ReadSentence extends SentenceParts, Named {
  mentions: readonly SentenceMention[];
  claims: readonly Claim[];
  carried: Carried;
}

/** One figure with what came of it. */
export interface CheckedFigure {
  figure: Figure;
  /** As the text writes it. */
  text: string;
  finding: Finding | undefined;
}

/**
 * @param names the names in the sentence, offsets of the sentence
 * @param lang BCP 47 tag of the text, where it is known
 */
export function readSentence(
  text: string,
  names: readonly SentenceMention[],
  { lexicon, namesIn }: PackWords,
  { carried = {}, lang }: { carried?: Carried; lang?: string } = {},
): ReadSentence {
  // A name inside a figure ("US" of "US$5") is the figure's; any other that they share text with is a name.
  const figures = readFigures(text, lang).filter(
    ({ start, end }) =>
      !names.some(
        (name) => start < name.end && name.start < end && !(start <= name.start && name.end < end),
      ),
  );
  const mentions = names.filter(
    (name) => !figures.some(({ start, end }) => start < name.end && name.start < end),
  );
  const parts: SentenceParts = {
    text,
    clauses: clausesOf(text),
    figures,
    periods: readPeriods(text),
    words: lexicon.find(text),
    mentions,
  };
  const entities = new Set(mentions.map(({ entity }) => entity));
  const materials = mentions.filter(({ kind }) => kind === "material").map(({ entity }) => entity);
  return {
    ...parts,
    mentions,
    carried,
    claims: figures.map((figure) => claimOf(parts, figure, lexicon, carried.period)),
    ...createNamed(text, entities, materials, namesIn),
  };
}

/**
 * The figures that a sentence gives to an entity, with a verdict on each that the pack can speak to.
 *
 * @param related the entities whose figures are taken for its own: those it owns, and those that own it
 */
export function checkFigures(
  sentence: ReadSentence,
  entity: Entity,
  related: readonly Entity[],
  lexicon: Lexicon,
): CheckedFigure[] {
  const statements = statementsOf(entity);
  const theirs = related.flatMap(statementsOf);
  // What a parent's file gives as this entity's figure is a statement of this entity's.
  const lent = theirs
    .filter(({ fact }) => fact.figureOf?.id === entity.id)
    .map((statement) => {
      const { figureOf: _, disputes: __, status: ___, ...fact } = statement.fact;
      return {
        ...statement,
        fact,
        entity: { id: entity.id, name: entity.name, kind: entity.kind },
      };
    });
  const own = [...statements, ...lent];
  return sentence.claims.map((claim) => {
    const { figure, clause } = claim;
    const ownership = ownershipOf(
      entity.id,
      sentence.text,
      sentence.mentions,
      clause,
      figure,
      sentence.carried.entity,
    );
    const finding = check(
      claim,
      { ownership, statements: own, related: theirs },
      {
        isTimeless: lexicon.isTimeless,
        names: sentence.names,
        namesJust: sentence.namesJust,
      },
    );
    return { figure, text: sentence.text.slice(figure.start, figure.end), finding };
  });
}
