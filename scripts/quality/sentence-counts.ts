/** Counts how the verdicts that cards show stand to the labelled ones. */
import { VERDICTS, type Verdict } from "../../facts/figures/check.ts";
import type { LabelledFigure, LabelledSentence, SentenceChecker, Shown } from "./sentences.ts";
import { readsRight } from "./sentences.ts";

export interface VerdictCounts {
  /** Figures labelled with the verdict. */
  labelled: number;
  /** Of these, those that the card of the labelled entity shows with it. */
  found: number;
  /** Times that any card of the sentence shows it. */
  shown: number;
  /** Of these, those on a figure that is labelled with it. */
  right: number;
}

export interface SentenceFigures {
  sentences: number;
  figures: number;
  /** Figures with a verdict to find whose number was read as labelled. */
  readRight: number;
  toRead: number;
  byVerdict: Record<Verdict, VerdictCounts>;
  byKind: Record<string, VerdictCounts>;
}

export interface SentenceError {
  sentence: string;
  text: string;
  figure: string;
  /** As labelled. */
  wanted: string;
  /** As shown, with what the pack states; nothing where nothing was shown. */
  got?: Shown;
}

export interface MeasuredSentences {
  figures: SentenceFigures;
  errors: SentenceError[];
}

export async function measureSentences(
  checker: SentenceChecker,
  sentences: readonly LabelledSentence[],
): Promise<MeasuredSentences> {
  const measured = newMeasured(sentences);
  for (const sentence of sentences) {
    const shown = await checker.shown(sentence);
    for (const label of sentence.figures) countFigure(measured, sentence, label, shown);
    const labelled = (one: Shown) => sentence.figures.some((label) => overlap(label, one));
    for (const got of shown.filter((one) => !labelled(one))) {
      measured.figures.byVerdict[got.verdict].shown++;
      measured.errors.push(errorOf(sentence, got, "no figure", got));
    }
  }
  return measured;
}

function countFigure(
  { figures, errors }: MeasuredSentences,
  sentence: LabelledSentence,
  label: LabelledFigure,
  all: readonly Shown[],
): void {
  const shown = all.filter((one) => overlap(label, one));
  const kind = (figures.byKind[label.kind] ??= newCounts());
  if (label.verdict !== "silent") {
    figures.toRead++;
    if (readsRight(sentence, label)) figures.readRight++;
    const found = shown.some(
      ({ verdict, entity }) => verdict === label.verdict && entity === label.entity,
    );
    for (const counts of [figures.byVerdict[label.verdict], kind]) {
      counts.labelled++;
      if (found) counts.found++;
    }
    if (!found) errors.push(errorOf(sentence, label, label.verdict));
  }
  for (const one of shown) {
    const right = one.verdict === label.verdict;
    for (const counts of [figures.byVerdict[one.verdict], kind]) {
      counts.shown++;
      if (right) counts.right++;
    }
    if (!right) errors.push(errorOf(sentence, label, label.verdict, one));
  }
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function errorOf(
  { id, text }: LabelledSentence,
  { start, end }: { start: number; end: number },
  wanted: string,
  got?: Shown,
): SentenceError {
  return { sentence: id, text, figure: text.slice(start, end), wanted, ...(got && { got }) };
}

function newMeasured(sentences: readonly LabelledSentence[]): MeasuredSentences {
  const byVerdict = Object.fromEntries(VERDICTS.map((verdict) => [verdict, newCounts()]));
  return {
    figures: {
      sentences: sentences.length,
      figures: sentences.reduce((sum, { figures }) => sum + figures.length, 0),
      readRight: 0,
      toRead: 0,
      byVerdict: byVerdict as Record<Verdict, VerdictCounts>,
      byKind: {},
    },
    errors: [],
  };
}

function newCounts(): VerdictCounts {
  return { labelled: 0, found: 0, shown: 0, right: 0 };
}
