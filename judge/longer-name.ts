/**
 * Tells whether a name is only part of a longer proper name: "Mercury Records" is no metal, and the "Bank of
 * China" not the country. Headings capitalise every word, so nothing is read from them.
 */
import { isHeading } from "./surroundings.ts";

/** Characters on each side that the words of a longer name are looked for in. */
const LOOK = 60;

/** A word written as names are: all capitals (CEO, EV) are read on their own. */
const CAPITALISED = /^\p{Lu}[\p{Ll}’']+/u;
/** Right beside a name, these make no longer one. */
const NO_PART =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|President|Premier|Prime|Governor|Senator|Minister|Secretary|Chairman|Chief|Mr|Mrs|Ms|Dr|Sir)(?!\p{Ll})/u;
/** What an organisation is called before "of China". */
const BODY_OF =
  /\b(?:Academy|Association|Bank|Bureau|Chamber|Church|Club|College|Corporation|Council|Court|Federation|Institute|Library|Museum|School|Society|University)\s+of\s+(?:the\s+|South\s+|North\s+)?$/;
/** What makes an organisation of the place right before it in Chinese: 北京大学, 上海证券. */
const HAN_BODY =
  /^(?:[银銀]行|大[学學]|[学學]院|研究[院所]|[协協学學][会會]|日[报報]|[时時][报報]|[证證]券|[钢鋼][联聯]|石油|石化|[电電]信|移[动動]|[联聯]通)/;
/** A capitalised word inside a sentence, right before the name. */
const NAME_BEFORE = /(?:\p{Ll},?|\p{Lu}\p{Ll}+)\s(\p{Lu}\p{Ll}+)\s$/u;

export function isPartOfLongerName(text: string, start: number, end: number): boolean {
  if (HAN_BODY.test(text.slice(end, end + 3))) return true;
  // Most names have no capital beside them; the rest is looked at only where one has.
  const followed = text[end] === " " && isCapital(text, end + 1);
  const preceded = text[start - 1] === " " && /[\p{L}]/u.test(text[start - 2] ?? "");
  if (!followed && !preceded) return false;
  // Acronyms and words in lower case stand before any noun (US Treasury, copper River).
  const surface = text.slice(start, end);
  if (!CAPITALISED.test(surface)) return false;
  const before = preceded ? text.slice(Math.max(0, start - LOOK), start) : "";
  if (BODY_OF.test(before)) return true;
  const after = followed ? text.slice(end + 1, end + LOOK) : "";
  // Titles stand before a full name (Secretary of the Interior Jane Doe).
  const word = surface.includes(" ") ? undefined : NAME_BEFORE.exec(before)?.[1];
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
