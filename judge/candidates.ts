/** The matches of a scan one by one, with what is known of each name. */
import type { Matches } from "../detect/index.ts";
import type { JudgedName } from "./policy.ts";
import { followsWord, isCapitalisedInside, precedesWord } from "./surroundings.ts";

export interface NameKnowledge {
  /** What is known of a name id. */
  nameOf(name: number): JudgedName;
  /** Words, in lower case, that speak for an entity. */
  cluesOf(entity: number): readonly string[];
  /** Finds the names in a piece of a text. */
  scan(text: string): Matches;
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

/**
 * Leaves out those that the words right beside them rule out. Then the names inside them count, since a scan finds
 * the longest only: 中国 and 稀土 in "中国稀土产业", where the company 中国稀土 is ruled out.
 */
export function readCandidates(
  text: string,
  matches: Matches,
  knowledge: NameKnowledge,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < matches.count; i++) {
    const before = candidates.length;
    addNames(candidates, text, 0, matches, i, knowledge);
    if (candidates.length === before && matches.firstNames[i + 1]! > matches.firstNames[i]!)
      addInner(candidates, text, matches.starts[i]!, matches.ends[i]!, knowledge);
  }
  return candidates;
}

/** @param offset where the scanned piece begins in `text` */
function addNames(
  candidates: Candidate[],
  text: string,
  offset: number,
  matches: Matches,
  i: number,
  { nameOf }: NameKnowledge,
): void {
  const start = offset + matches.starts[i]!;
  const end = offset + matches.ends[i]!;
  const firstName = matches.firstNames[i]!;
  const endNames = matches.firstNames[i + 1]!;
  for (let at = firstName; at < endNames; at++) {
    const name = matches.nameIds[at]!;
    const { entity, policy } = nameOf(name);
    if (followsWord(text, start, policy.notBefore) || precedesWord(text, end, policy.notAfter))
      continue;
    const capital = policy.noun && isCapitalisedInside(text, start, end);
    const shared = endNames - firstName > 1;
    candidates.push({ start, end, name, entity, policy, capital, shared });
  }
}

/** Names within a span, from its start and then behind them; none that is cut out of a word. */
function addInner(
  candidates: Candidate[],
  text: string,
  start: number,
  end: number,
  knowledge: NameKnowledge,
): void {
  const head = /[\p{Script=Han}]$/u.test(text.slice(start, end))
    ? end - 1
    : text.lastIndexOf(" ", end - 1);
  for (let from = start, to = head; from < to; to = end) {
    const matches = knowledge.scan(text.slice(from, to));
    for (let i = 0; i < matches.count; i++) addNames(candidates, text, from, matches, i, knowledge);
    if (matches.count === 0 || to === end) return;
    from += matches.ends[matches.count - 1]!;
  }
}
