/** The names of a pack, folded, in one text, with every beginning of a word in the order of what follows it. */
import { fold } from "./fold.ts";
import { END, sortStarts } from "./sort-starts.ts";

export interface NameList {
  /** The folded names, each with "\n" after it. */
  text: string;
  /** Where each name begins in the text, and where the text ends. */
  offsets: Uint32Array;
  /** Beginnings of words in the text, sorted by what follows. */
  starts: Uint32Array;
}

/** Han and kana are written without spaces: a word may begin at each of them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A name without any letter or digit stays empty, and is found by nothing. */
export function listNames(names: readonly string[]): NameList {
  const folded = names.map(fold);
  const offsets = new Uint32Array(names.length + 1);
  for (let i = 0; i < folded.length; i++) offsets[i + 1] = offsets[i]! + folded[i]!.length + 1;
  const text = `${folded.join("\n")}\n`;
  const starts = Uint32Array.from(wordStarts(text));
  sortStarts(text, starts);
  return { text, offsets, starts };
}

function wordStarts(text: string): number[] {
  const starts: number[] = [];
  const spaced = !UNSPACED.test(text);
  let before = END;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isStart = before === END || before === SPACE || (!spaced && isUnspaced(unit));
    if (unit !== END && isStart) starts.push(at);
    before = unit;
  }
  return starts;
}

const SPACE = 32;
/** Below it stands no Han and no kana. */
const FIRST_UNSPACED = 0x2e80;

function isUnspaced(unit: number): boolean {
  return unit >= FIRST_UNSPACED && UNSPACED.test(String.fromCharCode(unit));
}

/** The name that an offset lies in. */
export function nameAt(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The range of `starts` that `query` follows on. */
export function rangeOf({ text, starts }: NameList, query: string): [from: number, to: number] {
  const at = (goal: -1 | 0): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(text, starts[middle]!, query) <= goal) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [at(-1), at(0)];
}

/** Negative where what follows on `start` sorts before `query`, 0 where it begins with it. */
function compare(text: string, start: number, query: string): number {
  for (let i = 0; i < query.length; i++) {
    const difference = text.charCodeAt(start + i) - query.charCodeAt(i);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}
