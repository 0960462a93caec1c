/** Chooses which facts a card shows first: those that the sentence is about, then the entity's basic ones. */
import type { Finding } from "./figures/check.ts";
import { inMeasureOf, timingOf } from "./figures/compare.ts";
import type { CheckedFigure, ReadSentence } from "./figures/sentence.ts";
import type { Entity, Fact, Relation } from "./model.ts";

/** Why a fact was put first: a figure of the sentence is held against it, a word, a time, another name, a unit. */
export type ChoiceReason = "figure" | "word" | "period" | "name" | "unit";

export interface ChosenFact {
  fact: Fact;
  /** The strongest first; never empty. */
  reasons: ChoiceReason[];
}

export interface FactChoice {
  /** What ties the entity to another that the sentence names. */
  relation?: Relation;
  /** What the sentence is about; empty where it does not say. */
  about: ChosenFact[];
  /** The rest, in the entity's own order. */
  rest: Fact[];
}

/** At most this many facts are taken to be what a sentence is about. */
const MOST_ABOUT = 2;

const WEIGHTS: Record<ChoiceReason, number> = { figure: 9, word: 3, name: 3, period: 3, unit: 1 };
/** Alone these are no evidence: a year and a unit stand in every other sentence. */
const CARRYING: ReadonlySet<ChoiceReason> = new Set(["figure", "word", "name"]);

/**
 * @param sentence the sentence around the mention; without one the default order stands
 * @param checked its figures, as they were held against the entity's facts
 */
export function chooseFacts(
  entity: Entity,
  sentence: ReadSentence | undefined,
  checked: readonly CheckedFigure[] = [],
): FactChoice {
  if (!sentence) return { about: [], rest: entity.facts };
  const scored = entity.facts.map((fact, order) => {
    const reasons = reasonsFor(fact, entity, sentence, checked);
    const score = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
    const other = fact.of !== undefined && !sentence.names(fact.of);
    return { fact, order, reasons, score: score - (other ? 2 : 0) };
  });
  const best = scored
    .filter(({ reasons }) => reasons.some((reason) => CARRYING.has(reason)))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const about: ChosenFact[] = [];
  for (const { fact, reasons } of best) {
    if (about.length === MOST_ABOUT) break;
    // One line a property: a second year of the same figure is for the list below.
    if (about.some((chosen) => chosen.fact.property === fact.property)) continue;
    about.push({ fact, reasons });
  }
  const chosen = new Set(about.map(({ fact }) => fact));
  const relation = relationIn(entity, sentence);
  return {
    ...(relation && { relation }),
    about,
    rest: entity.facts.filter((fact) => !chosen.has(fact)),
  };
}

function reasonsFor(
  fact: Fact,
  { id, yearEnds }: Entity,
  { words, periods, figures, mentions, names, text }: ReadSentence,
  checked: readonly CheckedFigure[],
): ChoiceReason[] {
  const reasons: ChoiceReason[] = [];
  if (checked.some(({ finding }) => finding && isAbout(finding, fact))) reasons.push("figure");
  const word = words.some(({ property }) => property === fact.property);
  if (word) reasons.push("word");
  const time = fact.datatype === "date" ? String(fact.value) : fact.asOf;
  const timed = periods.some(({ period, other }) => {
    const timing = other ? "apart" : timingOf(period, time, yearEnds);
    return timing === "same" || timing === "near";
  });
  if (timed) reasons.push("period");
  const others = mentions.filter(
    ({ entity, kind }) => entity !== id && kind !== "material" && kind !== "place",
  );
  const told = `${fact.of ?? ""} ${fact.scope ?? ""} ${fact.datatype === "text" ? String(fact.value) : ""}`;
  if (others.some(({ start, end }) => told.includes(text.slice(start, end)))) reasons.push("name");
  const numeric = fact.datatype !== "text" && fact.datatype !== "date";
  if (word && numeric && figures.some((figure) => inMeasureOf(figure, fact))) reasons.push("unit");
  else if (word && fact.of !== undefined && names(fact.of)) reasons.push("unit");
  return reasons;
}

/** A figure that the entity is given though it is another's stands in this fact, and is stated by the other's. */
function isAbout({ stated }: Finding, fact: Fact): boolean {
  const { property, asOf } = stated.fact;
  return (
    stated.fact === fact ||
    (fact.figureOf?.id === stated.entity.id && fact.property === property && fact.asOf === asOf)
  );
}

/** The tie to the first other entity of the sentence that has one. */
function relationIn({ id, relations }: Entity, { mentions }: ReadSentence): Relation | undefined {
  for (const { entity } of mentions) {
    if (entity === id) continue;
    const ties = relations.filter((relation) => relation.id === entity);
    const tie = ties.find(({ share }) => share !== undefined) ?? ties[0];
    if (tie) return tie;
  }
  return undefined;
}
