/**
 * Decides which candidates are shown. A name is accepted on its own policy and on what the page has shown
 * of itself; what the page shows later can add mentions and never takes one away.
 */
import type { Matches } from "../detect/index.ts";
import { createPageEvidence, type PageEvidence } from "./evidence.ts";
import type { JudgedName } from "./policy.ts";
import { followsWord, hasWordNear, isCapitalisedInside, precedesWord } from "./surroundings.ts";

/** Why a mention is shown. */
export type Reason =
  /** The name means one thing only. */
  | "plain-name"
  /** The page is clearly about the field. */
  | "field"
  /** Words close by belong to it. */
  | "words-near"
  /** The page names the entity beyond doubt elsewhere. */
  | "named-elsewhere";

export interface Verdict {
  start: number;
  end: number;
  /** Name id in the index. */
  name: number;
  reason: Reason;
}

export interface Judgement {
  mentions: Verdict[];
  /** True where texts judged earlier on this page hold more mentions by what is known now. */
  again: boolean;
}

/** The judge of one page: give it the page's texts in any order. */
export interface PageJudge {
  judge(text: string, matches: Matches): Judgement;
}

export interface NameKnowledge {
  /** What is known of a name id. */
  nameOf(name: number): JudgedName;
  /** Words, in lower case, that speak for an entity. */
  cluesOf(entity: number): readonly string[];
}

export function createPageJudge(knowledge: NameKnowledge): PageJudge {
  const page = createPageEvidence();
  return {
    judge(text, matches) {
      const candidates = readCandidates(text, matches, knowledge);
      gather(candidates, page);
      const again = page.takeRevision();
      const mentions: Verdict[] = [];
      for (const candidate of candidates) {
        const reason = reasonFor(text, candidate, page, knowledge);
        if (!reason) {
          if (candidate.entity >= 0)
            page.leftOut(
              candidate.entity,
              candidate.policy.general || candidate.policy.context === "page",
            );
          continue;
        }
        const { start, end, name } = candidate;
        const last = mentions.at(-1);
        // A name that two entities share goes to the first that the evidence speaks for.
        if (last?.start !== start) mentions.push({ start, end, name, reason });
      }
      return { mentions, again };
    },
  };
}

interface Candidate extends JudgedName {
  start: number;
  end: number;
  name: number;
}

/** The matches one by one, less those that the words beside them rule out. */
function readCandidates(text: string, matches: Matches, knowledge: NameKnowledge): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < matches.count; i++) {
    const start = matches.starts[i]!;
    const end = matches.ends[i]!;
    for (let at = matches.firstNames[i]!; at < matches.firstNames[i + 1]!; at++) {
      const name = matches.nameIds[at]!;
      const judged = knowledge.nameOf(name);
      if (isRuledOut(text, start, end, judged)) continue;
      candidates.push({ start, end, name, ...judged });
    }
  }
  return candidates;
}

function isRuledOut(text: string, start: number, end: number, { policy }: JudgedName): boolean {
  return (
    followsWord(text, start, policy.notBefore) ||
    precedesWord(text, end, policy.notAfter) ||
    (policy.lowerCase && isCapitalisedInside(text, start, end))
  );
}

/** First the whole text is heard, then each mention is judged. */
function gather(candidates: readonly Candidate[], page: PageEvidence): void {
  for (const { entity, name, policy } of candidates)
    if (entity < 0) page.addFieldWord(name);
    else if (policy.context === "none") page.addEntity(entity, policy.general);
}

function reasonFor(
  text: string,
  { start, end, entity, policy }: Candidate,
  page: PageEvidence,
  { cluesOf }: NameKnowledge,
): Reason | undefined {
  if (entity < 0 || (policy.general && !page.ofField())) return undefined;
  if (policy.context === "none") return "plain-name";
  if (hasWordNear(text, start, end, policy.near)) return "words-near";
  if (page.names(entity)) return "named-elsewhere";
  if (policy.context === "page" && page.ofField()) return "field";
  return hasWordNear(text, start, end, cluesOf(entity)) ? "words-near" : undefined;
}
