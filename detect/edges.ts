import { CharClass, classOf, isCut, isSpace, isStop, skippedUnits } from "./char-entry.ts";
import { HANGUL_PARTICLES, LONGEST_PARTICLE } from "./hangul-particles.ts";

/** Whether a name may start at `start`: what stands before does not run on into it. */
export function startsWord(chars: Int32Array, text: string, start: number): boolean {
  // Most words have a space before them.
  if (start > 0 && isSpace(classOf(chars[text.charCodeAt(start - 1)]!))) return true;
  const before = classBefore(chars, text, start);
  if (before < 0) return true;
  const first = classOf(chars[text.charCodeAt(start)]!);
  return isCut(before, first) && !(before === CharClass.HANGUL && first === CharClass.HANGUL);
}

/** Class of the last character before `start` that counts, -1 where there is none. */
function classBefore(chars: Int32Array, text: string, start: number): number {
  let joined = false;
  for (let i = start - 1; i >= 0; i--) {
    const before = classOf(chars[text.charCodeAt(i)]!);
    if (before === CharClass.JOIN) {
      if (i > 0 && skippedUnits(text, i - 1) === 2) i--;
      else joined = true;
    } else if (before !== CharClass.SKIP && before !== CharClass.MARK) {
      return joined && isBlank(before) ? CharClass.OTHER : before;
    }
  }
  return joined ? CharClass.OTHER : -1;
}

/** Whether a JOIN character has nothing to join here and stands for itself. */
export function isBlank(charClass: number): boolean {
  return isSpace(charClass) || isStop(charClass);
}

/** Whether the Hangul from `from` to the end of its word is a particle. */
export function isParticle(chars: Int32Array, text: string, from: number): boolean {
  let rest = "";
  for (let i = from; i < text.length && rest.length <= LONGEST_PARTICLE;) {
    const charClass = classOf(chars[text.charCodeAt(i)]!);
    if (charClass === CharClass.SKIP || charClass === CharClass.MARK) {
      i += skippedUnits(text, i);
      continue;
    }
    if (charClass !== CharClass.HANGUL && charClass !== CharClass.JOIN) break;
    rest += text[i++];
  }
  return HANGUL_PARTICLES.has(rest);
}

/** The first position from `start` on where the word that stands at `start` has ended. */
export function wordEnd(chars: Int32Array, text: string, start: number): number {
  let before = classOf(chars[text.charCodeAt(start)]!);
  let i = start + 1;
  while (i < text.length) {
    const after = classOf(chars[text.charCodeAt(i)]!);
    if (after === CharClass.SKIP) {
      i += skippedUnits(text, i);
      continue;
    }
    if (after !== CharClass.MARK && after !== CharClass.JOIN) {
      if (isCut(before, after)) return i;
      before = after;
    }
    i++;
  }
  return i;
}
