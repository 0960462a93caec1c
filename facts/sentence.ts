/** Finds sentences: those of a text, and the one that a mention stands in. */

/** A mention in its surroundings: offsets are UTF-16 units of `text`. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** A page may hold a block of any length; a sentence is looked for within this many characters. */
const REACH = 600;

/** Made at the first sentence: it takes longer than reading one. */
let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "sentence" });
  return segmenter.segment(text);
}

/** The sentences of a text, each with the place where it begins. */
export function sentencesOf(text: string): { start: number; text: string }[] {
  return [...segmentsOf(text)].map(({ index, segment }) => ({ start: index, text: segment }));
}

/** The sentence around the mention, as a passage of its own. */
export function sentenceOf({ text, start, end }: Passage): Passage {
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, end + REACH);
  const segments = segmentsOf(near);
  const first = segments.containing(start - from);
  const last = segments.containing(Math.max(start, end - 1) - from);
  const begin = first?.index ?? 0;
  const finish = last ? last.index + last.segment.length : near.length;
  return { text: near.slice(begin, finish), start: start - from - begin, end: end - from - begin };
}
