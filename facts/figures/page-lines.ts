/** What a list beside a page says of its figures: one line for those of a sentence that hang on the same statement. */
import { sentenceOf } from "../sentence.ts";
import { isOnSame, type FigureCheck } from "./lines.ts";
import type { PageFigure, TextPassage } from "./passages.ts";

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
  const groups: { from: number; to: number; figures: [PageFigure, ...PageFigure[]] }[] = [];
  for (const figure of figures) {
    const { text } = passages[figure.passage]!;
    const { start, end } = figure;
    const sentence = sentenceOf({ text, start, end });
    const from = start - sentence.start;
    const group = groups.find(
      ({ from: other, figures: [one] }) =>
        other === from && one.passage === figure.passage && isOnSame(one, figure),
    );
    if (group) group.figures.push(figure);
    else groups.push({ from, to: from + sentence.text.length, figures: [figure] });
  }
  return groups.map(({ from, to, figures: own }) => {
    const [first] = own;
    const { text, mentions } = passages[first.passage]!;
    const { quote, begin } = quoteOf(text, from, to, first.start, own.at(-1)!.end);
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
      mention: nearest(mentions, first),
    };
  });
}

/** The sentence, cut at spaces where it is long. `begin` is the text's offset of the quote's first character. */
function quoteOf(text: string, from: number, to: number, start: number, end: number) {
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

function nearest<M extends Mention>(mentions: readonly M[], { entity, start }: PageFigure) {
  const own = mentions.filter((mention) => mention.entity === entity);
  const some = own.length > 0 ? own : mentions;
  return some.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}
