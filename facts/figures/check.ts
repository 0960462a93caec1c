/** A figure of a text held against what the pack states: agrees, differs, another's, another time's, or nothing. */
import type { EntityRef } from "../model.ts";
import type { Claim } from "./claim.ts";
import {
  daysBetween,
  digitsOf,
  inMeasureOf,
  nearnessOf,
  timingOf,
  type Nearness,
  type Timing,
} from "./compare.ts";
import type { Statement } from "./statements.ts";
import type { Ownership } from "./subject.ts";

export const VERDICTS = ["agrees", "other-entity", "differs", "other-period"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Finding {
  verdict: Verdict;
  /** What the pack states beside it. */
  stated: Statement;
}

export interface Subject {
  ownership: Ownership;
  /** What the pack states of the entity. */
  statements: readonly Statement[];
  /** What it states of those it owns or is owned by. */
  related: readonly Statement[];
}

export interface Surroundings {
  isTimeless(property: string): boolean;
  /** Whether the text names what a statement is of or the part that it covers: all of its words, in any language. */
  names(what: string): boolean;
  /** Whether it names just that, and no kind of it: not "stainless steel" for "steel". */
  namesJust(what: string): boolean;
}

/** One statement beside the claim. */
interface Match {
  statement: Statement;
  nearness: Nearness;
  timing: Timing;
  /** The claim's nearest word names the property. */
  named: boolean;
  /** Some word of the sentence does. */
  mentioned: boolean;
  /** The sentence names what the statement is of; true where it is of the whole. */
  of: boolean;
  scope: boolean;
}

/** With fewer digits two numbers are the same by chance too often. */
const TELLING_DIGITS = 3;

/** @returns nothing where the pack has nothing to say, or can't be sure */
export function check(claim: Claim, subject: Subject, around: Surroundings): Finding | undefined {
  if (subject.ownership === "none") return undefined;
  const { figure } = claim;
  if (figure.move === "unsaid") return undefined;
  const matches = subject.statements.flatMap((statement) => matchOf(claim, statement, around));
  const same = best(matches.filter((match) => isSame(claim, match)));
  if (same) {
    const { figureOf } = same.statement.fact;
    if (!figureOf) return { verdict: "agrees", stated: same.statement };
    return { verdict: "other-entity", stated: ownStatement(same.statement, figureOf, subject) };
  }
  if (subject.ownership !== "own") return undefined;
  const others = relatedMatches(claim, subject, around).filter((match) => isAnothers(claim, match));
  if (others.length > 0) return { verdict: "other-entity", stated: best(others)!.statement };
  return differing(claim, matches, around) ?? otherPeriod(claim, matches, around);
}

function relatedMatches(claim: Claim, { related }: Subject, around: Surroundings): Match[] {
  return related.flatMap((statement) => matchOf(claim, statement, around));
}

/** What the pack states of the entity whose figure it really is, in whatever currency; else the figure as it is told. */
function ownStatement(told: Statement, figureOf: EntityRef, { related }: Subject): Statement {
  const { property, asOf } = told.fact;
  const theirs = related.find(
    ({ entity, fact }) =>
      entity.id === figureOf.id &&
      fact.property === property &&
      fact.asOf === asOf &&
      fact.of === undefined &&
      (fact.basis === undefined || fact.basis === "reported"),
  );
  return theirs ?? { ...told, entity: figureOf };
}

function matchOf(claim: Claim, statement: Statement, around: Surroundings): Match[] {
  const { fact } = statement;
  const stated = inMeasureOf(claim.figure, fact);
  if (!stated) return [];
  return [
    {
      statement,
      nearness: nearnessOf(claim.figure, stated),
      timing: timingOf(claim.period, fact.asOf),
      named: claim.nearest.includes(fact.property),
      mentioned: claim.mentioned.has(fact.property),
      of: fact.of === undefined || around.names(fact.of),
      scope: fact.scope === undefined || isWhole(fact.scope) || around.names(fact.scope),
    },
  ];
}

/** Scopes that say no more than that it is the entity's own figure. */
function isWhole(scope: string): boolean {
  return /^(?:whole (?:group|country|company)|listed company(?: only)?|the company's own count)$/.test(
    scope,
  );
}

function isSame(
  claim: Claim,
  { nearness, timing, named, mentioned, of, statement }: Match,
): boolean {
  if (nearness !== "same" || timing === "apart") return false;
  const telling = digitsOf(claim.figure) >= TELLING_DIGITS;
  const timed = timing === "same" || timing === "near";
  if (named) return of || (timed && digitsOf(claim.figure) >= 2);
  if (!telling || !of) return false;
  if (claim.nearest.length > 0) return mentioned && timing === "same";
  // No word of the vocabulary, but the number, the time and what it is of are the pack's.
  return timed || mentioned || statement.fact.asOf === undefined || statement.fact.of !== undefined;
}

/** Nobody's figure is taken for another's unless all of it is the other's. */
function isAnothers(claim: Claim, { nearness, timing, named, of, statement }: Match): boolean {
  if (nearness !== "same" || claim.figure.bound || statement.fact.figureOf) return false;
  if (digitsOf(claim.figure) < TELLING_DIGITS) return false;
  return named && of && (timing === "same" || timing === "near");
}

function differing(
  claim: Claim,
  matches: readonly Match[],
  around: Surroundings,
): Finding | undefined {
  const { figure } = claim;
  if (
    !claim.plain ||
    figure.move ||
    figure.ahead ||
    figure.bound ||
    figure.vague ||
    figure.to !== undefined
  )
    return undefined;
  const rivals = matches.filter(
    ({ named, timing, statement: { fact } }) =>
      named && (timing === "same" || (fact.asOf === undefined && around.isTimeless(fact.property))),
  );
  if (rivals.length === 0 || rivals.some(({ nearness }) => nearness !== "apart")) return undefined;
  const sure = rivals.filter(({ scope, timing, statement: { fact } }) => {
    const of = fact.of === undefined || around.namesJust(fact.of);
    const plainly =
      fact.bound === undefined &&
      (fact.basis === undefined || fact.basis === "reported") &&
      fact.status === undefined &&
      typeof fact.value === "number" &&
      fact.figureOf === undefined &&
      // A profit beside a loss is more likely another kind of result than another figure.
      fact.value < 0 === figure.value < 0;
    return plainly && of && scope && (timing !== "same" || claim.periodSure);
  });
  // Two figures of the same thing that are both not this one: which of them is meant can't be told.
  const values = new Set(sure.map(({ statement }) => statement.fact.value));
  return values.size === 1 ? { verdict: "differs", stated: sure[0]!.statement } : undefined;
}

/** The nearest word names one property only, and plainly: "earned" may be revenue or profit. */
function isOneThing({ plain, nearest }: Claim): boolean {
  return plain && new Set(nearest).size === 1;
}

function otherPeriod(
  claim: Claim,
  matches: readonly Match[],
  around: Surroundings,
): Finding | undefined {
  const { figure, period } = claim;
  if (
    !isOneThing(claim) ||
    !claim.periodSure ||
    figure.ahead ||
    figure.move ||
    period === undefined
  )
    return undefined;
  const same = matches.filter(
    ({ named, of, scope, statement: { fact } }) =>
      named && of && scope && !around.isTimeless(fact.property) && isPast(fact.basis),
  );
  if (same.length === 0 || same.some(({ timing }) => timing !== "apart")) return undefined;
  // The very number of another time: the sentence may well speak of that time after all.
  if (same.some(({ nearness }) => nearness === "same")) return undefined;
  const [nearest] = same.toSorted(
    (a, b) =>
      daysBetween(period, a.statement.fact.asOf!) - daysBetween(period, b.statement.fact.asOf!),
  );
  return { verdict: "other-period", stated: nearest!.statement };
}

function isPast(basis: string | undefined): boolean {
  return basis === undefined || basis === "reported" || basis === "estimate";
}

/** The statement that fits best: the right property, the right time, what is reported before what is meant. */
function best(matches: readonly Match[]): Match | undefined {
  const rank = ({ named, timing, of, statement: { fact } }: Match): number =>
    (named ? 8 : 0) +
    (timing === "same" ? 4 : timing === "near" ? 2 : 0) +
    (of ? 1 : 0) +
    (fact.figureOf ? 0.5 : 0);
  return matches.toSorted((a, b) => rank(b) - rank(a))[0];
}
