/** Chooses which facts a card shows first: those that the sentence is about, then the entity's basic ones. */
import type { Entity, Fact } from "./model.ts";
import type { Passage } from "./sentence.ts";

/** Why a fact was put first. */
export type ChoiceReason = "word" | "year";

export interface ChosenFact {
  fact: Fact;
  /** Never empty. */
  reasons: ChoiceReason[];
}

export interface FactChoice {
  /** What the sentence is about; empty where it does not say. */
  about: ChosenFact[];
  /** The rest, in the entity's own order. */
  rest: Fact[];
}

/** At most this many facts are taken to be what a sentence is about. */
const MOST_ABOUT = 2;

/**
 * @param words property -> the words by which sentences talk about it, in lower case
 * @param sentence the sentence around the mention; without one the default order stands
 */
export function chooseFacts(
  entity: Entity,
  words: Readonly<Record<string, readonly string[]>>,
  sentence: Passage | undefined,
): FactChoice {
  if (!sentence) return { about: [], rest: entity.facts };
  const text = sentence.text.toLowerCase();
  const years = new Set(text.match(/\b(?:19|20)\d\d\b/g));
  const scored = entity.facts.map((fact, order) => {
    const hits = (words[fact.property] ?? []).filter((word) => hasWord(text, word)).length;
    const year = fact.asOf !== undefined && [...years].some((y) => fact.asOf!.includes(y));
    const score = hits > 0 ? Math.min(hits, 2) * 2 + (year ? 3 : 0) : 0;
    return { fact, order, year, score };
  });
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const about: ChosenFact[] = [];
  for (const { fact, year } of best) {
    if (about.length === MOST_ABOUT) break;
    // One line a property: a second year of the same figure is for the list below.
    if (about.some((chosen) => chosen.fact.property === fact.property)) continue;
    about.push({ fact, reasons: year ? ["word", "year"] : ["word"] });
  }
  const chosen = new Set(about.map(({ fact }) => fact));
  return { about, rest: entity.facts.filter((fact) => !chosen.has(fact)) };
}

function hasWord(text: string, word: string): boolean {
  const boundary = /\p{Script=Han}/u.test(word) ? "" : "(?![\\p{L}\\p{N}])";
  const before = boundary && "(?<![\\p{L}\\p{N}])";
  return new RegExp(`${before}${RegExp.escape(word)}${boundary}`, "u").test(text);
}
