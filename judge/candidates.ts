/** The matches of a scan one by one, with what is known of each name. */
import type { Matches } from "../detect/index.ts";
import type { JudgedName } from "./policy.ts";
import { followsWord, isCapitalisedInside, precedesWord } from "./surroundings.ts";

export interface NameKnowledge {
  /** What is known of a name id. */
  nameOf(name: number): JudgedName;
  /** Words, in lower case, that speak for an entity. */
  cluesOf(entity: number): readonly string[];
}

export interface Candidate extends JudgedName {
  start: number;
  end: number;
  name: number;
  /** A common noun that has a capital inside a sentence. */
  capital: boolean;
  /** Other names are written in the same way. */
  shared: boolean;
}

/** Leaves out those that the words right beside them rule out. */
export function readCandidates(
  text: string,
  matches: Matches,
  knowledge: NameKnowledge,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < matches.count; i++) {
    const start = matches.starts[i]!;
    const end = matches.ends[i]!;
    const firstName = matches.firstNames[i]!;
    const endNames = matches.firstNames[i + 1]!;
    const shared = endNames - firstName > 1;
    for (let at = firstName; at < endNames; at++) {
      const name = matches.nameIds[at]!;
      const { entity, policy } = knowledge.nameOf(name);
      if (followsWord(text, start, policy.notBefore) || precedesWord(text, end, policy.notAfter))
        continue;
      const capital = policy.noun && isCapitalisedInside(text, start, end);
      candidates.push({ start, end, name, entity, policy, capital, shared });
    }
  }
  return candidates;
}
