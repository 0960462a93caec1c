/** What a list beside a page says of its figures: one line for those of a sentence that hang on the same statement. */
import { isOnSame, type FigureCheck } from "./lines.ts";
import type { PageFigure, TextPassage } from "./passages.ts";
import { remembered } from "../remembered.ts";

type Mention = TextPassage["mentions"][number];

export interface PageLine<M extends Mention = Mention> extends FigureCheck {
  /** Whose figures the page makes them, by id. */
  entity: string;
  /** The part of the sentence around the figures. */
  quote: string;
  /** Where the figures stand in the quote: UTF-16 offsets, ascending. */
  marks: { start: number; end: number }[];
  /** Where to go on the page: the nearest mention of the entity in the block, else the nearest of any. */
  mention: M | undefined;
}

/** Characters on each side of the figures. */
const REACH = 110;

/**
 * @param passages those that the figures were found in
 * @returns in the order of the page
 */
export function pageLines<M extends Mention>(
  figures: readonly PageFigure[],
  passages: readonly { text: string; mentions: readonly M[] }[],
): PageLine<M>[] {
  const groups: [PageFigure, ...PageFigure[]][] = [];
  /** Where the groups of the sentence in hand begin. */
  let begun = 0;
  for (const figure of figures) {
    const [last] = groups.at(-1) ?? [];
    if (last?.passage !== figure.passage || last.sentence.start !== figure.sentence.start)
      begun = groups.length;
    const group = groups.slice(begun).find(([one]) => isOnSame(one, figure));
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  const finders = remembered((passage: number) => finderOf(passages[passage]!.mentions));
  return groups.map((own) => {
    const [first] = own;
    const { text } = passages[first.passage]!;
    const { quote, begin } = quoteOf(text, first.sentence, first.start, own.at(-1)!.end);
    return {
      verdict: first.verdict,
      stated: first.stated,
      texts: own.map(({ text: written, figure: { move } }) => ({
        text: written,
        ...(move && { move }),
      })),
      entity: first.entity,
      quote,
      marks: own.map(({ start, end }) => ({ start: start - begin, end: end - begin })),
      mention: finders(first.passage)(first),
    };
  });
}

/** The sentence, cut at spaces where it is long. `begin` is the text's offset of the quote's first character. */
function quoteOf(
  text: string,
  { start: from, end: to }: PageFigure["sentence"],
  start: number,
  end: number,
) {
  let begin = from;
  if (start - REACH > from) {
    const space = text.indexOf(" ", start - REACH);
    begin = space >= 0 && space < start ? space + 1 : start - REACH;
  }
  let finish = to;
  if (end + REACH < to) {
    const space = text.lastIndexOf(" ", end + REACH);
    finish = space > end ? space : end + REACH;
  }
  const lead = begin > from ? "… " : "";
  const quote = lead + text.slice(begin, finish).trimEnd() + (finish < to ? " …" : "");
  return { quote, begin: begin - lead.length };
}

/** Finds the mentions of a passage that are nearest to its figures. */
function finderOf<M extends Mention>(
  mentions: readonly M[],
): (figure: PageFigure) => M | undefined {
  const all = mentions.toSorted((a, b) => a.start - b.start);
  const own = Map.groupBy(all, ({ entity }) => entity);
  return ({ entity, start }) => nearest(own.get(entity) ?? all, start);
}

/** @param sorted by their starts */
function nearest<M extends Mention>(sorted: readonly M[], start: number): M | undefined {
  let from = 0;
  for (let to = sorted.length; from < to;) {
    const middle = (from + to) >> 1;
    if (sorted[middle]!.start < start) from = middle + 1;
    else to = middle;
  }
  const [before, after] = [sorted[from - 1], sorted[from]];
  if (!before || !after) return before ?? after;
  return start - before.start <= after.start - start ? before : after;
}
