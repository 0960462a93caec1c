/** Reads one sentence and holds its figures against what the pack states. */
import type { Lexicon, WordHit } from "../lexicon.ts";
import type { EntityKind } from "../model.ts";
import { check, type Finding } from "./check.ts";
import { claimsOf, type Claim, type SentenceParts } from "./claim.ts";
import { clausesOf } from "./clause.ts";
import type { Figure } from "./figure.ts";
import { createNamed, type Named, type NamesIn } from "./named.ts";
import { readPeriods } from "./periods.ts";
import { readFigures } from "./read.ts";
import type { Statements } from "./statements.ts";
import { createOwners, ownershipOf, type Owners, type SentenceMention } from "./subject.ts";

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
  /** One for each figure. */
  claims: readonly (Claim & { owners: Owners })[];
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
    words: wordsOutside(lexicon.find(text), mentions),
    mentions,
  };
  const said = [...parts.words, ...parts.periods];
  const ownersOf = createOwners(text, mentions, said, carried.entity);
  const entities = new Set(mentions.map(({ entity }) => entity));
  const materials = mentions.filter(({ kind }) => kind === "material");
  return {
    ...parts,
    mentions,
    claims: claimsOf(parts, lexicon, carried.period).map((claim) => ({
      ...claim,
      owners: ownersOf(claim.clause, claim.figure),
    })),
    ...createNamed(text, entities, materials, namesIn),
  };
}

/** Names that properties are told by themselves: "the rare earth mining quota". */
const TELLING: ReadonlySet<EntityKind> = new Set([
  "law",
  "market",
  "material",
  "technology",
  "concept",
]);

/** "Pilbara Minerals" speaks of no minerals. */
function wordsOutside(words: readonly WordHit[], names: readonly SentenceMention[]): WordHit[] {
  const mute = names.filter(({ kind }) => !TELLING.has(kind));
  return words.filter(
    (word) => !mute.some(({ start, end }) => word.start < end && start < word.end),
  );
}

/** The figures that a sentence gives to an entity, with a verdict on each that the pack can speak to. */
export function checkFigures(
  sentence: ReadSentence,
  { entity, own, related }: Statements,
  { isTimeless }: Pick<Lexicon, "isTimeless">,
): CheckedFigure[] {
  const { names, namesJust, namesOther } = sentence;
  return sentence.claims.map((claim) => {
    const { figure, clause, owners } = claim;
    const ownership = ownershipOf(entity, owners);
    const materials = sentence.mentions.filter(
      ({ kind, start, end }) => kind === "material" && start >= clause.start && end <= clause.end,
    );
    const only = materials.length > 0 && materials.every((one) => one.entity === entity);
    const finding = check(
      claim,
      { ownership, only, statements: own, related },
      { isTimeless, names, namesJust, namesOther },
    );
    return { figure, text: sentence.text.slice(figure.start, figure.end), finding };
  });
}
