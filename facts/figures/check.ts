/** A figure of a text held against what the pack states: agrees, differs, another's, another time's, or nothing. */
import type { EntityRef } from "../model.ts";
import type { Claim } from "./claim.ts";
import type { Span } from "./clause.ts";
import {
  daysBetween,
  digitsOf,
  inMeasureOf,
  nearnessOf,
  timingOf,
  type Nearness,
  type Stated,
  type Timing,
} from "./compare.ts";
import type { Figure } from "./figure.ts";
import { kindInNote } from "./plain.ts";
import { readFigures } from "./read.ts";
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
  /** True where the clause names it as the one material that it speaks of. */
  only: boolean;
  /** What the pack states of the entity. */
  statements: readonly Statement[];
  /** What it states of those it owns or is owned by. */
  related: readonly Statement[];
}

export interface Surroundings {
  isTimeless(property: string): boolean;
  /** Whether the text names what a statement is of or the part that it covers: all of its words, in any language. */
  names(what: string): boolean;
  /** Whether another material than that stands right behind the figure. */
  namesOther(what: string, figure: Span): boolean;
  /** Whether it names just that, and no kind of it: not "stainless steel" for "steel". */
  namesJust(what: string, figure: Span): boolean;
}

/** One statement beside the claim. */
interface Match {
  statement: Statement;
  /** Its value in the measure of the claim's figure. */
  stated: Stated;
  nearness: Nearness;
  timing: Timing;
  /** The claim's nearest word names the property. */
  named: boolean;
  /** Some word of the sentence does. */
  mentioned: boolean;
  /** The sentence names what the statement is of; true where it is of the whole. */
  of: boolean;
  /** The sentence says of the figure that it is of another material. */
  otherThing: boolean;
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
  if (subject.ownership !== "own") {
    const scoped = matches.filter(({ statement: { fact }, scope }) => scope && isPlace(fact.scope));
    return subject.only ? differing(claim, scoped, around) : undefined;
  }
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
      stated,
      nearness: nearnessOf(claim.figure, stated),
      timing: timingFor(claim, statement),
      named: claim.nearest.includes(fact.property),
      mentioned: claim.mentioned.has(fact.property),
      of: fact.of === undefined || around.names(fact.of),
      otherThing: fact.of !== undefined && around.namesOther(fact.of, claim.figure),
      scope: fact.scope === undefined || isWhole(fact.scope) || around.names(fact.scope),
    },
  ];
}

function timingFor({ period, periodLoose }: Claim, { fact, yearEnds }: Statement): Timing {
  const timing = timingOf(period, fact.asOf, yearEnds);
  // The price of a day is not that of its year.
  if (fact.property === "price" && timing === "near" && period!.length < fact.asOf!.length)
    return "apart";
  return periodLoose && timing === "apart" ? "unsaid" : timing;
}

/** Scopes that say no more than that it is the entity's own figure. */
function isWhole(scope: string): boolean {
  return /^(?:whole (?:group|country|company)|listed company(?: only)?|the company's own count)$/.test(
    scope,
  );
}

/** A scope that says where: that place is then whom the sentence speaks of. */
function isPlace(scope: string | undefined): boolean {
  return scope !== undefined && !isWhole(scope);
}

function isSame(
  claim: Claim,
  { nearness, timing, named, mentioned, of, otherThing, statement }: Match,
): boolean {
  if (nearness !== "same" || timing === "apart" || otherThing) return false;
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
    (figure.bound && figure.bound !== "about") ||
    figure.vague ||
    figure.to !== undefined
  )
    return undefined;
  const rivals = matches.filter(
    ({ named, timing, statement: { fact } }) =>
      named && (timing === "same" || (fact.asOf === undefined && around.isTimeless(fact.property))),
  );
  if (rivals.length === 0 || rivals.some(({ nearness }) => nearness !== "apart")) return undefined;
  const sure = rivals.filter(({ scope, timing, stated, statement: { fact } }) => {
    const of = fact.of === undefined || around.namesJust(fact.of, figure);
    const plainly =
      fact.bound === undefined &&
      isPast(fact.basis) &&
      kindInNote(fact.note) === claim.kind &&
      fact.status === undefined &&
      fact.figureOf === undefined &&
      !isInNote(fact.note, figure) &&
      // A profit beside a loss is more likely another kind of result than another figure.
      stated.from < 0 === figure.value < 0;
    return plainly && of && scope && (timing !== "same" || claim.periodSure);
  });
  const meant = meantOf(sure, figure.value);
  return meant && { verdict: "differs", stated: meant.statement };
}

/** The source is known to give the other figure as well. */
function isInNote(note: string | undefined, { kind, value }: Figure): boolean {
  return (
    note !== undefined &&
    readFigures(note).some((f) => f.kind === kind && Math.abs(f.value / value - 1) <= SAME_FIGURE)
  );
}

/** Two tellings of one figure differ by no more than this share: 0.418 and 0.41767 billion. */
const SAME_FIGURE = 0.006;
/** A word of several properties means the one whose figure is this near, where those of the others are that far. */
const NEAR_TIMES = 2;
const FAR_TIMES = 4;

/** The one figure that all of them state, in the most digits; nothing where it can't be told which of several is meant. */
function meantOf(matches: readonly Match[], value: number): Match | undefined {
  const times = ({ stated: { from } }: Match): number =>
    Math.max(from / value, value / from, Number.EPSILON);
  const properties = new Set(matches.map(({ statement }) => statement.fact.property));
  const of = (property: string) =>
    matches.filter(({ statement }) => statement.fact.property === property);
  const likely =
    properties.size < 2
      ? matches
      : [...properties]
          .filter((property) =>
            [...properties].every((other) =>
              of(other).every((one) =>
                other === property ? times(one) <= NEAR_TIMES : times(one) >= FAR_TIMES,
              ),
            ),
          )
          .flatMap(of);
  const values = likely.map(({ stated: { from } }) => Math.abs(from));
  if (values.length === 0 || Math.max(...values) * (1 - SAME_FIGURE) > Math.min(...values))
    return undefined;
  return likely.toSorted((a, b) => a.stated.step - b.stated.step)[0];
}

function otherPeriod(
  claim: Claim,
  matches: readonly Match[],
  around: Surroundings,
): Finding | undefined {
  const { figure, period } = claim;
  if (!claim.plain || !claim.periodSure || figure.ahead || figure.move || period === undefined)
    return undefined;
  const same = matches.filter(
    ({ named, of, scope, statement: { fact } }) =>
      named && of && scope && !around.isTimeless(fact.property) && isPast(fact.basis),
  );
  if (same.length === 0 || same.some(({ timing }) => timing !== "apart")) return undefined;
  // "Earned" may be revenue or profit.
  if (new Set(same.map(({ statement }) => statement.fact.property)).size > 1) return undefined;
  // The very number of another time: the sentence may well speak of that time after all.
  if (same.some(({ nearness }) => nearness === "same")) return undefined;
  const [nearest] = same.toSorted(
    (a, b) =>
      Number(isOfYear(period, b)) - Number(isOfYear(period, a)) ||
      daysBetween(period, a.statement.fact.asOf!) - daysBetween(period, b.statement.fact.asOf!),
  );
  return { verdict: "other-period", stated: nearest!.statement };
}

function isOfYear(period: string, { statement }: Match): boolean {
  return statement.fact.asOf!.startsWith(period.slice(0, 4));
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
