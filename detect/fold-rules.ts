/** Characters that fold to another where Unicode has no mapping for it, or more than we want. */
const SAME_AS: readonly (readonly [to: string, from: string])[] = [
  ["-", "\u2010\u2011\u2012\u2013\u2212\u05be\ufe63\uff0d"],
  ["'", "\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02be\u02bf\u2032\u00b4`\u05f3\uff07"],
  ['"', "\u201c\u201d\u201e\u201f\u2033\u05f4"],
  ["\u00b7", "\u2022\u2027\u22c5\u30fb\uff65"],
  ["o", "\u00f8"],
  ["l", "\u0142"],
  ["d", "\u0111"],
  ["h", "\u0127"],
  ["t", "\u0167"],
  ["i", "\u0131"],
  ["s", "\u017f"],
  ["\u03c3", "\u03c2"],
];

/** Single characters written with several: ligatures and letters that ASCII spells with two. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ĳ: "ij",
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
};

const sameAs = new Map(SAME_AS.flatMap(([to, from]) => [...from].map((char) => [char, to])));

/** Full-width and half-width forms, CJK compatibility ideographs, small forms. */
const COMPATIBLE = /[\uf900-\ufaff\ufe50-\ufe6f\uff01-\uffef\u212a\u212b\u2126\u00b5]/;

/** Marks of scripts whose letters stay readable without them. */
const DROPPED_MARK =
  /(?=\p{M})[\p{sc=Inherited}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]/u;
const VOICING_MARK = /[\u3099\u309a]/;

/** Whether folding drops the mark: Latin diacritics, Arabic harakat, Hebrew points. */
export function isDroppedMark(char: string): boolean {
  return (DROPPED_MARK.test(char) && !VOICING_MARK.test(char)) || char === "\u0640";
}

/**
 * Folds one UTF-16 unit, case included, to the units compared in its place: mostly one, several for
 * ligatures and voiced kana. Only canonical forms, widths and the lists above are folded, so that ²
 * or ™ never become letters of a name.
 */
export function foldChar(char: string): string {
  const wide = COMPATIBLE.test(char) ? char.normalize("NFKC") : char;
  const base = [...wide.normalize("NFD")].filter((part) => !isDroppedMark(part)).join("");
  // Hangul syllables decompose too, but are compared as they stand; so are marks on symbols (≠).
  const letters =
    /^\p{L}[\u3099\u309a]?$/u.test(base) && !/\p{sc=Hangul}/u.test(char) ? base : wide;
  const lower = sameAs.get(letters) ?? lowerOf(letters);
  return WRITTEN_AS[lower] ?? sameAs.get(lower) ?? lower;
}

/** Lower case where that is one unit as well. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
