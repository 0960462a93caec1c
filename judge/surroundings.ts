/** Looks at the text on both sides of a candidate for words that speak for or against it. */

/** Characters on each side in which a context word counts as near. */
const NEAR = 160;
/** No heading has more characters. */
const LONGEST_HEADING = 200;

/** Letters and digits that make up words with those beside them; Han characters stand alone. */
const WORD_CHARACTER = /[[\p{L}\p{N}]--\p{Script=Han}]/v;

/** True where a word of the lists (lower case) stands within reach of the span. */
export function hasWordNear(
  text: string,
  start: number,
  end: number,
  ...lists: readonly (readonly string[])[]
): boolean {
  if (lists.every(({ length }) => length === 0)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start).toLowerCase();
  const after = text.slice(end, end + NEAR).toLowerCase();
  return lists.some((words) =>
    words.some((word) => containsWord(before, word) || containsWord(after, word)),
  );
}

/** True where the text right before `start` ends with one of `words`. */
export function followsWord(text: string, start: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const before = text
    .slice(Math.max(0, start - 40), start)
    .toLowerCase()
    .trimEnd();
  return words.some(
    (word) => before.endsWith(word) && isBoundary(before, before.length - word.length),
  );
}

/** True where the text right after `end` begins with one of `words`. */
export function precedesWord(text: string, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const after = text
    .slice(end, end + 40)
    .toLowerCase()
    .trimStart();
  return words.some((word) => after.startsWith(word) && isBoundary(after, word.length));
}

/**
 * True where a capital at `start` is a choice of the writer: neither the start of a sentence or of a line, nor
 * in a heading, where every word has one.
 */
export function isCapitalisedInside(text: string, start: number, end: number): boolean {
  if (
    !/\p{Lu}/u.test(text[start]!) ||
    text.slice(start, end).toUpperCase() === text.slice(start, end)
  )
    return false;
  // Only after a word in lower case, and a space, does a sentence go on.
  return (
    /\p{Ll}[,;]?\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !isHeading(text, start, end)
  );
}

/** True in a short line of which more than half of the longer words have a capital: a heading, a row of names. */
export function isHeading(text: string, start: number, end: number): boolean {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  if (to - from > LONGEST_HEADING) return false;
  const words = [
    ...text.slice(from, start).matchAll(/\p{L}{4,}/gu),
    ...text.slice(end, to).matchAll(/\p{L}{4,}/gu),
  ];
  const capitals = words.filter(([word]) => /^\p{Lu}/u.test(word)).length;
  return capitals > words.length / 2;
}

function lineStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at <= LONGEST_HEADING && !isBreak(text, at - 1)) at--;
  return at;
}

function lineEnd(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end <= LONGEST_HEADING && !isBreak(text, at)) at++;
  return at;
}

/** A line ends, or one run of the page's text (U+001E stands between two). */
function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || unit === 0x1e;
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + word.length)) return true;
  return false;
}

/** A word ends where letter or digit does not follow on letter or digit; in Chinese, anywhere. */
function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  return !(before && after && WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after));
}
