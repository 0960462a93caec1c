/** What a sentence says with a figure: of which property, of which time, how plainly. */
import type { Lexicon, WordHit } from "../lexicon.ts";
import type { Datatype } from "../model.ts";
import { clauseAt, type Span } from "./clause.ts";
import type { Figure } from "./figure.ts";
import type { TextPeriod } from "./periods.ts";
import { isPlain } from "./plain.ts";

export interface Claim {
  figure: Figure;
  clause: Span;
  /** The properties that the nearest word may stand for; empty where no word fits. */
  nearest: readonly string[];
  /** All properties that any word of the sentence may stand for and that such a figure may have. */
  mentioned: ReadonlySet<string>;
  /** True where the nearest word names the property plainly: nothing says that it is a part, a kind or a rate of it. */
  plain: boolean;
  period: string | undefined;
  /** True where no other period competes. */
  periodSure: boolean;
}

/** Everything read of a sentence before any entity is looked at. */
export interface SentenceParts {
  text: string;
  clauses: readonly Span[];
  figures: readonly Figure[];
  periods: readonly TextPeriod[];
  words: readonly WordHit[];
  mentions: readonly Span[];
}

const DATATYPES: Record<Figure["kind"], readonly Datatype[]> = {
  money: ["money"],
  percent: ["percent", "quantity"],
  mass: ["quantity"],
  count: ["count"],
  other: ["quantity"],
};

/** A change is of any property that has numbers. */
const MOVING: readonly Datatype[] = ["money", "quantity", "count", "percent"];

/** How far from a figure its word may stand, in characters; Chinese says the same in a third. */
const REACH_BEFORE = 70;
const REACH_AFTER = 45;

/** @param same the period of the sentence before, for "that year" */
export function claimOf(
  parts: SentenceParts,
  figure: Figure,
  lexicon: Lexicon,
  same?: string,
): Claim {
  const clause = clauseAt(parts.clauses, figure.start);
  const level = linkedFigure(parts, figure);
  // "Growth" beside a change says only that it is one.
  const fits = fitting(parts.words, figure, lexicon).filter(
    ({ property }) => !level || property !== "growth-rate",
  );
  const nearest = nearestWord(parts, fits, figure, clause);
  const linked = nearest ? undefined : level;
  const linkedWord =
    linked &&
    nearestWord(
      parts,
      fitting(parts.words, linked, lexicon),
      linked,
      clauseAt(parts.clauses, linked.start),
    );
  const word = nearest ?? linkedWord;
  const all = [...fits, ...(linked ? fitting(parts.words, linked, lexicon) : [])];
  return {
    figure,
    clause,
    nearest: word ? all.filter(({ start }) => start === word.start).map((hit) => hit.property) : [],
    mentioned: new Set(all.map(({ property }) => property)),
    plain:
      word !== undefined && isPlain(parts.text, word, linked ?? figure, clause, parts.mentions),
    ...periodFor(parts, linked ?? figure, clauseAt(parts.clauses, (linked ?? figure).start), same),
  };
}

function fitting(words: readonly WordHit[], figure: Figure, lexicon: Lexicon): WordHit[] {
  const datatypes = figure.move && figure.kind === "percent" ? MOVING : DATATYPES[figure.kind];
  return words.filter(({ property }) => {
    const datatype = lexicon.datatypeOf(property);
    return datatype !== undefined && datatypes.includes(datatype);
  });
}

/** The word that a figure hangs on: behind it with "in" or "of" ("$5m in sales"), else the last before it. */
function nearestWord(
  { text, figures }: SentenceParts,
  words: readonly WordHit[],
  figure: Figure,
  clause: Span,
): WordHit | undefined {
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const after = inClause.filter(({ start }) => start >= figure.end);
  const bound = after.find(({ start }) =>
    /^(?: a year| annually)? (?:in|of|worth of) (?:[\p{L}-]+ ){0,3}$/u.test(
      text.slice(figure.end, start),
    ),
  );
  const before = inClause
    .filter(({ end, start }) => end <= figure.start && figure.start - start <= REACH_BEFORE)
    .at(-1);
  // Between the word and the figure stands another of its kind: "revenue of 5 and 3".
  if (
    bound &&
    !(
      before &&
      figures.every((f) => f === figure || f.end <= before.end || f.start >= figure.start) &&
      /^ (?:was|of|is|were|at|stood at|reached|came to|totall?ed) /.test(
        text.slice(before.end, figure.start + 1),
      )
    )
  )
    return bound;
  if (before) return before;
  return after.find(({ start }) => start - figure.end <= REACH_AFTER);
}

/** A change with no word of its own is the change of the level beside it: "revenue of 5 bn, up 3%". */
function linkedFigure({ figures }: SentenceParts, figure: Figure): Figure | undefined {
  if (figure.kind !== "percent" || !figure.move) return undefined;
  const levels = figures.filter(
    ({ move, kind }) => !move && kind !== "percent" && kind !== "other",
  );
  return (
    levels.filter(({ end }) => end <= figure.start).at(-1) ??
    levels.find(({ start }) => start >= figure.end)
  );
}

/** The period that a figure is of: beside it, else of its clause, else of its sentence. */
function periodFor(
  { text, periods, clauses }: SentenceParts,
  figure: Figure,
  clause: Span,
  same: string | undefined,
): Pick<Claim, "period" | "periodSure"> {
  const own = completed(periods.filter(({ other }) => !other));
  const told = (one: TextPeriod, sure: boolean): Pick<Claim, "period" | "periodSure"> => {
    const period = one.period === "same" ? same : one.period;
    return {
      period: period ?? "?",
      periodSure: sure && period !== undefined && !period.startsWith("?"),
    };
  };
  const behind = own.find(
    ({ start }) =>
      /^[^\p{L}\d]{0,2}(?:[\p{L}% -]{0,24} )?(?:in|for|during|at the end of|as of|on)? ?(?:the |its |all of |fiscal )?$/iu.test(
        text.slice(figure.end, start),
      ) &&
      start >= figure.end &&
      start - figure.end <= 40 &&
      start < clause.end,
  );
  const inClause = own.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  if (new Set(inClause.map(({ period }) => period)).size === 1) return told(inClause[0]!, true);
  if (behind) return told(behind, true);
  if (inClause.length > 0) {
    const last = inClause.filter(({ end }) => end <= figure.start).at(-1) ?? inClause[0]!;
    return told(last, false);
  }
  // What the clauses before say holds on: "In 2023, revenue fell, and profit was 5."
  const earlier = own.filter(({ end }) => end <= clause.start);
  const distinct = new Set(own.map(({ period }) => period));
  const last = earlier.at(-1) ?? own[0];
  if (last) return told(last, distinct.size === 1 && clauses.length > 0);
  // A time that is only compared with still shows that the sentence knows of several.
  return { period: undefined, periodSure: false };
}

/** "First-half revenue … in 2025": a part of a year and the only year that is named are one time. */
function completed(periods: readonly TextPeriod[]): readonly TextPeriod[] {
  const years = new Set(periods.map(({ period }) => period).filter((p) => /^\d{4}$/.test(p)));
  const parts = periods.filter(({ period }) => period.startsWith("?-"));
  const rest = periods.length - parts.length;
  if (years.size !== 1 || parts.length !== 1 || rest !== 1) return periods;
  const period = [...years][0]! + parts[0]!.period.slice(1);
  return periods.map((one) => ({ ...one, period }));
}
