import { foldChar, isDroppedMark } from "../../../detect/fold-rules.ts";
import { HANGUL_PARTICLES } from "../../../detect/hangul-particles.ts";
import type { CasePolicy, NameInput } from "../../../detect/index.ts";

/**
 * What `scan` must find, written to be read and not to be fast: fold the whole text to a list of
 * letters, then try every name at every letter.
 */
export interface ReferenceMatch {
  start: number;
  end: number;
  names: number[];
}

interface Letter {
  folded: string;
  kind: string;
  case: "upper" | "lower" | "none";
  start: number;
  end: number;
  /** Whether a word may start with this letter, going by the letter before it. */
  cut: boolean;
  /** Not the first of the letters that one character stands for; such have no case in a text. */
  inner: boolean;
}

export function referenceMatches(names: readonly NameInput[], text: string): ReferenceMatch[] {
  const letters = lettersOf(text);
  const named = names.map((name) => ({ policy: name.casePolicy, letters: trimmed(name.text) }));
  const matches: ReferenceMatch[] = [];
  for (let from = 0; from < letters.length;) {
    let best = 0;
    let ids: number[] = [];
    named.forEach(({ policy, letters: name }, id) => {
      if (name.length === 0 || name.length < best) return;
      if (!standsAt(letters, from, name, policy)) return;
      if (name.length > best) ids = [];
      best = name.length;
      ids.push(id);
    });
    if (best === 0) {
      from++;
      continue;
    }
    const end = letters[from + best - 1]!.end;
    matches.push({ start: letters[from]!.start, end, names: ids });
    from += best;
  }
  return matches;
}

function standsAt(text: Letter[], from: number, name: Letter[], policy: CasePolicy): boolean {
  const span = text.slice(from, from + name.length);
  if (span.length < name.length) return false;
  if (span.some((letter, i) => letter.kind === "stop" || letter.folded !== name[i]!.folded)) {
    return false;
  }
  const before = text[from - 1];
  const after = text[from + name.length];
  if (!span[0]!.cut || (before?.kind === "hangul" && span[0]!.kind === "hangul")) return false;
  if (after !== undefined && !after.cut) return false;
  if (span.at(-1)!.kind === "hangul" && after?.kind === "hangul") {
    let end = from + name.length;
    while (text[end]?.kind === "hangul") end++;
    const rest = text.slice(from + name.length, end);
    if (!HANGUL_PARTICLES.has(rest.map(({ folded }) => folded).join(""))) return false;
  }
  return isCased(span, name, policy);
}

function isCased(span: Letter[], name: Letter[], policy: CasePolicy): boolean {
  if (policy === "any") return true;
  const isWord = (letter: Letter | undefined): boolean =>
    letter !== undefined && (letter.folded === "'" || !["other", "space"].includes(letter.kind));
  const startsWord = (i: number): boolean => isWord(name[i]) && !isWord(name[i - 1]);
  const asWritten = (i: number): boolean =>
    span[i]!.case === "none" || name[i]!.case === "none" || span[i]!.case === name[i]!.case;
  const titled = (i: number): boolean =>
    asWritten(i) || (startsWord(i) && span[i]!.case === "upper");
  const places = span.map((_, i) => i);
  if (policy === "exact") return places.every(asWritten);
  const words = places.filter(startsWord).length;
  return places.every(titled) || (words > 1 && span.every((letter) => letter.case !== "lower"));
}

/** The letters of a name; none when it can't be found in any text. */
function trimmed(name: string): Letter[] {
  const letters = lettersOf(name);
  // A name is what it folds to: Æon is Aeon, whose second letter is a small one.
  for (const part of letters) if (part.inner) part.case = caseOf(part.folded);
  while (letters[0]?.kind === "space") letters.shift();
  while (letters.at(-1)?.kind === "space") letters.pop();
  const halved = letters[0] !== undefined && isJoining(name.charAt(letters[0].start));
  return halved || letters.some(({ kind }) => kind === "stop") ? [] : letters;
}

/** Folding and kind of a character, looked up once each: the tests ask millions of times. */
const known = new Map<string, { folded: string; kind: string }>();

function looksOf(char: string): { folded: string; kind: string } {
  const seen = known.get(char);
  if (seen !== undefined) return seen;
  const folded = foldChar(char);
  const looks = { folded, kind: kindOf(char, folded) };
  known.set(char, looks);
  return looks;
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const last = letters.at(-1);
    if (/^\udb40[\udc00-\udfff]/.test(text.slice(i, i + 2))) {
      i++;
    } else if (isDroppedMark(char)) {
      if (last?.end === i && last.kind !== "space" && last.kind !== "stop") last.end = i + 1;
    } else if (/\p{Default_Ignorable_Code_Point}/u.test(char) || char === "\udb40") {
      continue;
    } else if (/\p{White_Space}/u.test(char)) {
      if (last?.kind === "space") last.end = i + 1;
      else letters.push(letter(" ", "space", char, i, last));
    } else {
      const { folded, kind: own } = looksOf(char);
      const joined = isJoining(char) && last !== undefined && !/space|stop/.test(last.kind);
      const kind = joined ? last.kind : isJoining(char) ? "other" : own;
      [...folded].forEach((part, place) => {
        const inner = place > 0;
        const made = { ...letter(part, kind, inner ? "" : char, i, letters.at(-1)), inner };
        if (inner || joined) made.cut = false;
        letters.push(made);
      });
    }
  }
  return letters;
}

function letter(folded: string, kind: string, char: string, at: number, last?: Letter): Letter {
  const cased = /other|space|stop|hangul|ideograph/.test(kind) ? "" : char;
  return {
    folded,
    kind,
    case: caseOf(cased),
    start: at,
    end: at + 1,
    cut: last === undefined || isCut(last.kind, kind),
    inner: false,
  };
}

function caseOf(char: string): Letter["case"] {
  if (char.toLowerCase() !== char) return "upper";
  return char.toUpperCase() !== char ? "lower" : "none";
}

/** A word runs on only within one alphabet and between letters and digits. */
function isCut(before: string, after: string): boolean {
  const alone = /other|space|stop|ideograph|hangul/;
  if (alone.test(before) || alone.test(after)) return true;
  return before !== after && before !== "digit" && after !== "digit";
}

function isJoining(char: string): boolean {
  return /[\udc00-\udfff\u3099\u309a\uff9e\uff9f]/.test(char);
}

function kindOf(char: string, folded: string): string {
  if (/[\ud840-\ud8bf]/.test(char)) return "ideograph";
  if (/[\ud83c-\ud83e\ud8c0-\udbff]/.test(char)) return "other";
  if (/[\ud800-\ud83f]/.test(char)) return "unlisted";
  if (/\p{Cc}/u.test(char)) return "stop";
  const first = folded.charAt(0);
  if (!/[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(first)) return "other";
  if (/\p{Nd}/u.test(first)) return "digit";
  if (/\p{sc=Hangul}/u.test(first)) return "hangul";
  if (/\p{sc=Latin}/u.test(first)) return "latin";
  if (/\p{sc=Greek}/u.test(first)) return "greek";
  if (/\p{sc=Cyrillic}/u.test(first)) return "cyrillic";
  if (/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}]/u.test(first)) {
    return "ideograph";
  }
  if (/\p{sc=Arabic}/u.test(first)) return "arabic";
  if (/\p{sc=Hebrew}/u.test(first)) return "hebrew";
  if (/\p{scx=Devanagari}/u.test(first)) return "devanagari";
  return /\p{sc=Thai}/u.test(first) ? "thai" : "unlisted";
}
