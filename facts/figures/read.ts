/** Reads the figures of a text. */
import { clauseAt, clausesOf } from "./clause.ts";
import type { Figure, Measure } from "./figure.ts";
import { foldFigures } from "./fold.ts";
import { boundOf, isAhead, isFormer, isLoss, moveOf } from "./footing.ts";
import { isName, stretchesWithout } from "./not-figures.ts";
import {
  DIGITS,
  readDigits,
  round,
  SCALE_LETTER,
  SCALE_WORD,
  SCALES,
  type Written,
} from "./numbers.ts";
import { measureAt, signBefore, withPer } from "./units.ts";

const NUMBER = new RegExp(
  String.raw`(?<![\d_#.,])(?<digits>${DIGITS})(?<close>\))?(?<more>[多余])?(?<scale>${SCALE_WORD}|${SCALE_LETTER})?(?<moreAfter>[多余])?`,
  "giu",
);
const TENTHS = /([一二三四五六七八九两])成(?:([一二三四五六七八九半]))?(?![员为本立功就分])/gu;
const HUNDREDTHS = /百分之(\d+(?:\.\d+)?)/gu;
const HAN_DIGITS = "零一二三四五六七八九";

const COUNTED =
  /^ (?:(?!(?:and|or|in|of|for|from|to|by|at|on|as|is|was|the|than|with|that|per|times?)\b)[\p{L}-]+ ){0,2}?(?:(?!times\b|hours?\b|minutes\b|months\b|weeks\b|was\b|is\b|has\b|as\b|its\b|this\b|miles\b)[\p{Ll}-]{2,}s|people|staff|personnel|men|women|staffers)\b/u;
const COUNTED_ZH =
  /^ ?(?:余|多)?(?:名|人|家|个(?!百分点|月|小时)|項|项|座|种|種|户|台|辆|艘|张|位|款|手|件)/u;

/** Numbers that are a property themselves. */
const NUMBERED = /(?:atomic number(?: is| of|:|,)?|原子序数(?:是|为|：|:)?) ?$/i;

/** A number on its way to a figure. */
interface Draft extends Measure {
  start: number;
  end: number;
  /** Where the digits begin. */
  digits: number;
  /** As written, before scale and unit. */
  number: Written;
  /** The upper end of a range, the same way. */
  upper?: Written;
  /** What the scale word multiplies by; 1 without one. */
  scale: number;
  /** What one of the unit is in the measure's own. */
  times: number;
  negative: boolean;
  /** Written with a plus. */
  plus: boolean;
  /** A unit or sign stands with it, so that it is no bare number. */
  measured: boolean;
  /** 100多. */
  more: boolean;
}

/**
 * The figures of a text in their order; offsets are its own.
 *
 * @param lang BCP 47 tag of the text, where it is known: it decides what a comma means
 */
export function readFigures(text: string, lang?: string): Figure[] {
  const folded = foldFigures(text);
  const stretches = stretchesWithout(folded);
  const drafts: Draft[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const { index } = match;
    if (stretches.some(({ start, end }) => index >= start && index < end)) continue;
    const draft = draftAt(folded, match, lang);
    if (draft) drafts.push(draft);
  }
  drafts.push(...shares(folded));
  drafts.sort((a, b) => a.start - b.start);
  const clauses = clausesOf(folded);
  return joinRanges(folded, drafts)
    .filter((draft) => isMeant(folded, draft))
    .map((draft) => finish(folded, draft, clauseAt(clauses, draft.digits)));
}

function draftAt(text: string, match: RegExpExecArray, lang?: string): Draft | undefined {
  const { digits = "", close, more, moreAfter, scale: written = "" } = match.groups!;
  const { index } = match;
  // Accounts write a loss of 1.2 as (1.2); any other bracket is none of the number's.
  const inBrackets = close !== undefined && text[index - 1] === "(";
  if (close !== undefined && !inBrackets) return draftAt(text, without(match, digits), lang);
  const signed = signBefore(text, inBrackets ? index - 1 : index);
  if (inBrackets && !signed && !written) return draftAt(text, without(match, digits), lang);
  const start = signed?.start ?? (inBrackets ? index - 1 : index);
  if (!signed && /[\p{Script=Latin}]-?$/u.test(text.slice(Math.max(0, index - 2), index)))
    return undefined;
  const scale = scaleOf(text, index + match[0].length, written, signed !== undefined);
  let end = index + match[0].length - (scale === "" ? written.length : 0);
  const found = measureAt(text, end);
  let measure: Measure | undefined;
  let times = 1;
  if (signed && found?.measure.kind !== "percent") {
    const named = found?.measure.kind === "money" ? found : undefined;
    const per = withPer(text, named?.end ?? end, { kind: "money" });
    // "$5 million Canadian dollars": the word says which dollar.
    const currencies =
      named && signed.currencies.length > 1 ? named.measure.currencies! : signed.currencies;
    measure = { ...per.measure, currencies };
    end = per.end;
  } else if (found) ({ measure, times, end } = found);
  if (measure?.kind === "money" && !measure.per)
    measure = { ...measure, ...perBefore(text, start) };
  const [, mark] =
    /(?:^|[^\p{L}\d)])([-–+])$/u.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  const minus = mark !== undefined && mark !== "+";
  return {
    kind: "count",
    ...measure,
    start: mark ? start - 1 : start,
    end,
    digits: index,
    number: readDigits(digits, lang),
    scale: SCALES[scale.trim().toLowerCase()] ?? 1,
    times,
    negative: minus || inBrackets,
    plus: mark === "+",
    measured: measure !== undefined,
    more: Boolean(more ?? moreAfter),
  };
}

/** The same match, as if it ended with its digits. */
function without(match: RegExpExecArray, digits: string): RegExpExecArray {
  const bare = [digits] as unknown as RegExpExecArray;
  bare.index = match.index;
  bare.groups = { digits };
  return bare;
}

/** A single letter is a scale beside a currency only: 5m is a length, $5m a sum. */
function scaleOf(text: string, end: number, written: string, signed: boolean): string {
  if (!/^ ?(?:mm|[kmb])$/i.test(written)) return written;
  if (signed) return measureAt(text, end - written.length)?.measure.kind === "mass" ? "" : written;
  return /^ ?k$/i.test(written) && !measureAt(text, end - written.length) ? written : "";
}

/** 每吨62.49万元 */
function perBefore(text: string, start: number): { per?: string } {
  const match = /每(?:(吨|公吨)|公斤|千克)(?:约|为|超|达|近| )*$/u.exec(
    text.slice(Math.max(0, start - 12), start),
  );
  return match ? { per: match[1] ? "t" : "kg" } : {};
}

/** 百分之七十, 九成. */
function shares(text: string): Draft[] {
  const draft = (index: number, length: number, value: number, step: number): Draft => ({
    kind: "percent",
    start: index,
    end: index + length,
    digits: index,
    number: { value, step, roundStep: step },
    scale: 1,
    times: 1,
    negative: false,
    plus: false,
    measured: true,
    more: false,
  });
  const tenths = [...text.matchAll(TENTHS)].map(({ index, 0: all, 1: tens, 2: ones }) => {
    const value =
      (tens === "两" ? 2 : HAN_DIGITS.indexOf(tens!)) * 10 +
      (ones === "半" ? 5 : ones ? HAN_DIGITS.indexOf(ones) : 0);
    return draft(index, all.length, value, ones ? 1 : 10);
  });
  const hundredths = [...text.matchAll(HUNDREDTHS)].map(({ index, 0: all, 1: digits }) => {
    const { value, step } = readDigits(digits!);
    return draft(index, all.length, value, step);
  });
  return [...tenths, ...hundredths];
}

const BETWEEN = /^ ?(?:–|-|~|至|到| to |to) ?$/;

/** "450–560 million": two numbers with the measure of both; "from 2 to 5" stays two figures. */
function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const range = drafts[i + 1] && rangeOf(text, drafts[i]!, drafts[i + 1]!);
    joined.push(range ?? drafts[i]!);
    if (range) i++;
  }
  return joined;
}

function rangeOf(text: string, low: Draft, high: Draft): Draft | undefined {
  const between = text.slice(low.end, high.start);
  const before = text.slice(Math.max(0, low.start - 12), low.start);
  const both = between.endsWith(" and ") && /\bbetween (?:about )?$/i.test(before);
  const joined = BETWEEN.test(between) && !/(?:\bfrom|从|由|增|升|降) ?$/i.test(before);
  if (!both && !joined) return undefined;
  const measured = high.measured ? high : low;
  if (low.measured && high.measured && low.kind !== high.kind) return undefined;
  if (!measured.measured) return undefined;
  const { times } = measured;
  const upper = scaled(high.number, high.scale * times);
  // The lower one is written short: the 450 of "450–560 million" is in millions too.
  const short = low.scale === 1 && (!low.measured || low.kind === "money");
  const scales = short ? [high.scale, 1] : [low.scale];
  const lower = scales
    .map((scale) => scaled(low.number, scale * (low.measured ? low.times : times)))
    .find(({ value }) => value < upper.value);
  if (!lower) return undefined;
  return {
    ...high,
    kind: measured.kind,
    ...((low.currencies ?? high.currencies) && { currencies: low.currencies ?? high.currencies! }),
    start: low.start,
    digits: low.digits,
    number: lower,
    upper,
    scale: 1,
    times: 1,
    negative: low.negative,
    measured: true,
  };
}

function scaled({ value, step, roundStep }: Written, by: number): Written {
  return { value: round(value * by), step: round(step * by), roundStep: round(roundStep * by) };
}

function isMeant(
  text: string,
  { start, end, digits, measured, number: { value } }: Draft,
): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 60);
  if (/^[-–]?\p{Script=Latin}/u.test(after) && !measured) return false;
  if (/^\.\d|^[\d]/.test(after)) return false;
  if (measured) return !before.endsWith("第");
  if (NUMBERED.test(before)) return true;
  if (isName(before, after)) return false;
  const year = Number.isInteger(value) && value >= 1800 && value < 2100;
  if (
    year &&
    text.slice(digits, digits + 5).replace(/\D/g, "").length === 4 &&
    !/,/.test(text.slice(digits, digits + 2))
  )
    return COUNTED_ZH.test(after);
  return COUNTED.test(after) || COUNTED_ZH.test(after);
}

function finish(text: string, draft: Draft, clause: { start: number; end: number }): Figure {
  const { kind, currencies, unit, per, vague, start, end, number, upper, scale, times } = draft;
  const before = text.slice(Math.max(clause.start, start - 80), start);
  const after = text.slice(end, Math.min(clause.end, end + 40));
  const bound = boundOf(before, after) ?? (draft.more ? "more-than" : undefined);
  const sign = draft.plus ? "up" : draft.negative ? "down" : undefined;
  const signed = kind === "percent" ? sign : undefined;
  const move =
    signed ?? (isFormer(before, after) ? "unsaid" : moveOf(before, after, kind === "percent"));
  const loss = draft.negative || (kind === "money" && isLoss(before));
  const { value, step, roundStep } = scaled(number, scale * times);
  const factor = loss ? -1 : 1;
  return {
    kind,
    ...(currencies && { currencies }),
    ...(unit && { unit }),
    ...(per && { per }),
    ...(vague && { vague }),
    start,
    end,
    value: factor * value,
    ...(upper && { to: factor * upper.value }),
    step: Math.min(step, upper?.step ?? step),
    roundStep: Math.min(roundStep, upper?.roundStep ?? roundStep),
    ...(bound && { bound }),
    ...(move && { move }),
    ...(isAhead(text.slice(clause.start, clause.end)) && { ahead: true }),
  };
}
