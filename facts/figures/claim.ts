/** What a sentence says with a figure: of which property, of which time, how plainly. */
import type { Lexicon, WordHit } from "../lexicon.ts";
import type { Datatype } from "../model.ts";
import { clauseAt, type Span } from "./clause.ts";
import type { Figure } from "./figure.ts";
import type { TextPeriod } from "./periods.ts";
import { isExtreme, isPrice, plainKind } from "./plain.ts";
import type { SentenceMention } from "./subject.ts";
import { periodFor } from "./when.ts";

export interface Claim {
  figure: Figure;
  clause: Span;
  /** The properties that the nearest word may stand for; empty where no word fits. */
  nearest: readonly string[];
  /** All properties that any word of the sentence may stand for and that such a figure may have. */
  mentioned: ReadonlySet<string>;
  /** True where the nearest word names the property plainly: nothing says that it is a part, a kind or a rate of it. */
  plain: boolean;
  /** The kind of result that it is plainly said to be: "adjusted"; "" where it is said to be none. */
  kind: string;
  period: string | undefined;
  /** True where no other period competes. */
  periodSure: boolean;
  /** True where only a later clause says when, and this one speaks of no time: "can make 35 Mt, and made 31 Mt in 2024". */
  periodLoose: boolean;
}

/** Everything read of a sentence before any entity is looked at. */
export interface SentenceParts {
  text: string;
  clauses: readonly Span[];
  figures: readonly Figure[];
  periods: readonly TextPeriod[];
  words: readonly WordHit[];
  mentions: readonly SentenceMention[];
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

/**
 * The claims of a sentence's figures, in their order.
 *
 * @param same the period of the sentence before, for "that year"
 */
export function claimsOf(parts: SentenceParts, lexicon: Lexicon, same?: string): Claim[] {
  const claims: Claim[] = [];
  for (const figure of parts.figures)
    claims.push(
      isListed(parts, figure)
        ? listedClaim(parts, figure, claims.at(-1)!, same)
        : claimOf(parts, figure, lexicon, same),
    );
  return claims;
}

function claimOf(
  parts: SentenceParts,
  figure: Figure,
  lexicon: Lexicon,
  same: string | undefined,
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
  const hung = linked ?? figure;
  // What another figure has taken is not left for this one.
  const taken = (at: WordHit): boolean =>
    parts.figures.some((f) => f.kind === hung.kind && f.start >= at.end && f.end <= hung.start);
  const kind =
    word !== undefined &&
    !taken(word) &&
    plainKind(parts.text, word, hung, clause, parts.mentions, parts.periods);
  const { beside, ...period } = periodFor(parts, hung, clauseAt(parts.clauses, hung.start), same);
  const claim: Claim = {
    figure: beside ? asLevel(figure, period.period) : figure,
    clause,
    nearest: word ? all.filter(({ start }) => start === word.start).map((hit) => hit.property) : [],
    mentioned: new Set(all.map(({ property }) => property)),
    plain:
      kind !== false &&
      !(word?.property === "price" && isExtreme(parts.text.slice(clause.start, clause.end))),
    kind: kind || "",
    ...period,
  };
  return word || !isRate(figure) ? claim : asPrice(claim, parts.text);
}

/** "From 11.3 Mt in 2023": what it was before is a level of its own where the text says when. */
function asLevel(figure: Figure, period: string | undefined): Figure {
  if (figure.move !== "unsaid" || !period || period.startsWith("?")) return figure;
  const { move: _, ...level } = figure;
  return level;
}

/** A sum for a unit of mass. */
function isRate({ kind, per }: Figure): boolean {
  return kind === "money" && per !== undefined && per !== "share";
}

/** "Quoted at $24 a pound": no word of the vocabulary says so, but nothing else is paid by the pound. */
function asPrice(claim: Claim, text: string): Claim {
  const plain = isPrice(text.slice(claim.clause.start, claim.clause.end));
  return plain ? { ...claim, nearest: ["price"], mentioned: new Set(["price"]), plain } : claim;
}

/** What may stand between two figures of a list beside names and times. */
const BETWEEN_LISTED =
  /^(?:[\s,;:，；：、()（）'’|–-]|\b(?:and|or|to|from|up|down|against|after|versus|vs|compared|with|the|in|for|of|then|about|around|some|just|was|had been|at)\b|为|是|和|与|及|则|约|较|从|由|的)*$/iu;
const SEPARATOR = /[,;，；、|]|\b(?:and|or|to|from|after|against|versus|vs|compared)\b|和|与|及/giu;
/** A list goes on for so many characters. */
const LONGEST_BETWEEN = 90;

/** Whether a figure only goes on with the one before it: "revenue of $5m in 2023 and $6m in 2024". */
function isListed({ text, figures, mentions, periods }: SentenceParts, figure: Figure): boolean {
  const before = figures[figures.indexOf(figure) - 1];
  if (!before || before.kind !== figure.kind || figure.kind === "percent" || before.move)
    return false;
  if (figure.start - before.end > LONGEST_BETWEEN || before.unit !== figure.unit) return false;
  if (before.currencies?.[0] !== figure.currencies?.[0]) return false;
  if (before.per !== figure.per && figure.per !== undefined) return false;
  let between = text.slice(before.end, figure.start);
  for (const { start, end } of [...mentions, ...periods])
    if (start >= before.end && end <= figure.start)
      between = between.replace(text.slice(start, end), " ");
  return BETWEEN_LISTED.test(between);
}

/** Says of a figure what is said of the one before it in a list; the time is its own. */
function listedClaim(
  parts: SentenceParts,
  figure: Figure,
  first: Claim,
  same: string | undefined,
): Claim {
  const clause = clauseAt(parts.clauses, figure.start);
  const { beside, ...period } = periodFor(parts, figure, clause, same);
  const { per } = first.figure;
  const lead = parts.text.slice(first.figure.end, figure.start);
  // What stands before the last "," or "and" is still the first figure's.
  const part = [...lead.matchAll(SEPARATOR)].at(-1);
  const between = { start: first.figure.end + (part?.index ?? 0), end: figure.start };
  const timed = beside || parts.periods.some((one) => isWithin(one, between));
  const level = timed ? asLevel(figure, period.period) : figure;
  const told: Claim = {
    ...first,
    figure: per ? { ...level, per } : level,
    clause,
    ...(period.period === undefined ? {} : period),
  };
  if (timed || parts.mentions.some((one) => isWithin(one, between))) return told;
  // "Earned 3.1 billion, after 5.6 billion": of a time that it doesn't say.
  const former = /\b(?:from|after|against|versus|vs|compared)\b/.test(lead);
  return { ...told, plain: false, ...(former && { period: undefined, periodSure: false }) };
}

function isWithin({ start, end }: Span, whole: Span): boolean {
  return start >= whole.start && end <= whole.end;
}

function fitting(words: readonly WordHit[], figure: Figure, lexicon: Lexicon): WordHit[] {
  const datatypes = figure.move && figure.kind === "percent" ? MOVING : DATATYPES[figure.kind];
  const share = figure.kind === "percent" && !figure.move;
  return words.filter(({ property }) => {
    const datatype = lexicon.datatypeOf(property);
    if (share && !lexicon.isPercent(property)) return false;
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
