/** Looks at the text on both sides of a candidate for words that speak for or against it. */

/** Characters on each side in which a context word counts as near. */
const NEAR = 160;

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** True where one of `words` (lower case) stands within reach of the span. */
export function hasWordNear(
  text: string,
  start: number,
  end: number,
  words: readonly string[],
): boolean {
  if (words.length === 0) return false;
  const before = text.slice(Math.max(0, start - NEAR), start).toLowerCase();
  const after = text.slice(end, end + NEAR).toLowerCase();
  return words.some((word) => containsWord(before, word) || containsWord(after, word));
}

/** True where the text right before `start` ends with one of `words`. */
export function followsWord(text: string, start: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const before = text
    .slice(Math.max(0, start - 40), start)
    .toLowerCase()
    .trimEnd();
  return words.some(
    (word) => before.endsWith(word) && !isWordCharacter(before, before.length - word.length - 1),
  );
}

/** True where the text right after `end` begins with one of `words`. */
export function precedesWord(text: string, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const after = text
    .slice(end, end + 40)
    .toLowerCase()
    .trimStart();
  return words.some((word) => after.startsWith(word) && !isWordCharacter(after, word.length));
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isHan(word)) return true;
    if (!isWordCharacter(text, at - 1) && !isWordCharacter(text, at + word.length)) return true;
  }
  return false;
}

function isWordCharacter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD_CHARACTER.test(text[at]!);
}

function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}
