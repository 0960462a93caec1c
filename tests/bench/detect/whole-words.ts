/** A match as most libraries give it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NO_BOUNDARY_NEEDED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What libraries that find every occurrence need on top: whole words, leftmost, longest, without
 * overlaps.
 *
 * @returns the number of matches left.
 */
export function countWholeWords(text: string, spans: Span[]): number {
  const whole = spans.filter(({ start, end }) => isCut(text, start) && isCut(text, end));
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  let count = 0;
  let done = 0;
  for (const { start, end } of whole) {
    if (start < done) continue;
    count++;
    done = end;
  }
  return count;
}

/** Whether a word may end or start at `at`. */
export function isCut(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (!LETTER_OR_DIGIT.test(before) || !LETTER_OR_DIGIT.test(after)) return true;
  return NO_BOUNDARY_NEEDED.test(before) || NO_BOUNDARY_NEEDED.test(after);
}
