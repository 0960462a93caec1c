/**
 * Tells whether a name is only part of a longer proper name: "Mercury Records" is no metal, and the "Bank of
 * China" not the country. Headings capitalise every word, so nothing is read from them.
 */
import { isHeading, LOOK } from "./surroundings.ts";

/** A word written as names are: all capitals (CEO, EV) are read on their own. */
const CAPITALISED = /^\p{Lu}[\p{Ll}’']+/u;
/** Right beside a name, these make no longer one. */
const NO_PART =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|President|Premier|Prime|Governor|Senator|Minister|Secretary|Chairman|Chief|Mr|Mrs|Ms|Dr|Sir)(?!\p{Ll})/u;
/** What an organisation is called before "of China". */
const BODY_OF =
  /\b(?:Academy|Association|Bank|Bureau|Chamber|Church|Club|College|Corporation|Council|Court|Federation|Institute|Library|Museum|School|Society|University)\s+of\s+(?:the\s+|South\s+|North\s+)?$/;
/** A capitalised word inside a sentence, right before the name. */
const NAME_BEFORE = /(?:\p{Ll},?|\p{Lu}\p{Ll}+)\s(\p{Lu}\p{Ll}+)\s$/u;

export function isPartOfLongerName(text: string, start: number, end: number): boolean {
  // Most names have no capital beside them; the rest is looked at only where one has.
  const followed = text[end] === " " && isCapital(text, end + 1);
  const preceded = text[start - 1] === " " && /[\p{L}]/u.test(text[start - 2] ?? "");
  if (!followed && !preceded) return false;
  // Acronyms and words in lower case stand before any noun (US Treasury, copper River).
  if (!CAPITALISED.test(text.slice(start, end))) return false;
  const before = preceded ? text.slice(Math.max(0, start - LOOK), start) : "";
  if (BODY_OF.test(before)) return true;
  const after = followed ? text.slice(end + 1, end + LOOK) : "";
  const word = NAME_BEFORE.exec(before)?.[1];
  return (
    (startsName(after) || (word !== undefined && startsName(word))) && !isHeading(text, start, end)
  );
}

function startsName(text: string): boolean {
  return CAPITALISED.test(text) && !NO_PART.test(text);
}

function isCapital(text: string, at: number): boolean {
  const character = text[at] ?? "";
  return character !== character.toLowerCase();
}
