/** The words by which sentences talk about properties, ready to be found in a text. */
import type { Datatype } from "./model.ts";

/** What the compiled pack says of each property's words: the file `words.json`. */
export type PropertyWords = Readonly<
  Record<string, { datatype: Datatype; timeless?: true; percent?: true; words: readonly string[] }>
>;

export interface WordHit {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  property: string;
}

export interface Lexicon {
  datatypeOf(property: string): Datatype | undefined;
  /** True where a value of the property needs no date. */
  isTimeless(property: string): boolean;
  /** True where a value of the property may be a percentage. */
  isPercent(property: string): boolean;
  /** Every property that a word of the text may stand for, in the order of the text. */
  find(text: string): WordHit[];
}

/** No phrase of the vocabulary is longer, in words. */
const LONGEST = 5;
const WORD = /[\p{L}\p{N}%]+(?:'\p{L}+)?/gu;
const HAN = /\p{Script=Han}/u;

export function createLexicon(properties: PropertyWords): Lexicon {
  const phrases = new Map<string, string[]>();
  const add = (phrase: string, property: string): void => {
    const owners = phrases.get(phrase);
    if (!owners) phrases.set(phrase, [property]);
    else if (!owners.includes(property)) owners.push(property);
  };
  for (const [property, { words }] of Object.entries(properties))
    for (const word of words) add(HAN.test(word) ? word : wordsOf(word), property);
  const han = [...phrases.keys()].filter((phrase) => HAN.test(phrase));
  // The longest first: 总资产 is not 资产.
  han.sort((a, b) => b.length - a.length);
  const hanPattern =
    han.length > 0 ? new RegExp(han.map(RegExp.escape).join("|"), "gu") : undefined;
  return {
    datatypeOf: (property) => properties[property]?.datatype,
    isTimeless: (property) => properties[property]?.timeless === true,
    isPercent: (property) =>
      properties[property]?.datatype === "percent" || properties[property]?.percent === true,
    find(text) {
      const lower = text.toLowerCase();
      const hits = findPhrases(lower, phrases);
      if (hanPattern && HAN.test(lower))
        for (const { index, 0: word } of lower.matchAll(hanPattern))
          for (const property of phrases.get(word)!)
            hits.push({ start: index, end: index + word.length, property });
      return hits.sort((a, b) => a.start - b.start);
    },
  };
}

function wordsOf(phrase: string): string {
  return (phrase.toLowerCase().match(WORD) ?? []).join(" ");
}

/** Of phrases that begin at the same word the longest counts: "net income" is not "income". */
function findPhrases(text: string, phrases: ReadonlyMap<string, readonly string[]>): WordHit[] {
  const tokens = [...text.matchAll(WORD)];
  const hits: WordHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens[i]!.index;
    for (let n = Math.min(LONGEST, tokens.length - i); n > 0; n--) {
      const run = tokens.slice(i, i + n);
      const owners = phrases.get(run.map(([word]) => word.replace(/'s$/, "")).join(" "));
      if (!owners) continue;
      const last = run[n - 1]!;
      const end = last.index + last[0].length;
      if (!/^[\p{L}\p{N}%' -]+$/u.test(text.slice(start, end))) continue;
      for (const property of owners) hits.push({ start, end, property });
      i += n - 1;
      break;
    }
  }
  return hits;
}
