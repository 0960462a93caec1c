/**
 * Decides which candidates are shown. A name is accepted on its own policy and on what the page has shown
 * of itself; what the page shows later can add mentions and never takes one away.
 */
import type { Matches } from "../detect/index.ts";
import { readCandidates, type Candidate, type NameKnowledge } from "./candidates.ts";
import { ENOUGH, HALF, inFavour, scoreOf, type Evidence } from "./evidence.ts";
import { longFormAt } from "./long-form.ts";
import { isPartOfLongerName } from "./longer-name.ts";
import { createPageEvidence, type PageEvidence } from "./page-evidence.ts";
import { hasWordNear } from "./surroundings.ts";

export interface Verdict {
  start: number;
  end: number;
  /** Name id in the index. */
  name: number;
  score: number;
  /** Something speaks for it, and not enough: shown only to who asks for such names. */
  doubtful: boolean;
  /** What spoke for it, the strongest first. */
  evidence: Evidence[];
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

export function createPageJudge(knowledge: NameKnowledge): PageJudge {
  const page = createPageEvidence();
  return {
    judge(text, matches) {
      const candidates = readCandidates(text, matches, knowledge);
      page.hear(text.length);
      gather(text, candidates, page);
      const again = page.takeRevision();
      const mentions: Verdict[] = [];
      for (const candidate of candidates) {
        if (candidate.entity < 0) continue;
        const verdict = judgeOne(text, candidate, page, knowledge);
        if (verdict) keep(mentions, verdict);
        if (!verdict || verdict.doubtful) page.leftOut(candidate.entity);
      }
      for (const { name, doubtful } of mentions) if (!doubtful) page.show(name);
      return { mentions, again };
    },
  };
}

/** A name that two entities share goes to the one that the words near it, or else more, speak for. */
function keep(mentions: Verdict[], verdict: Verdict): void {
  const last = mentions.at(-1);
  if (last?.start !== verdict.start) mentions.push(verdict);
  else if (rankOf(verdict) > rankOf(last)) mentions[mentions.length - 1] = verdict;
}

function rankOf({ score, doubtful, evidence }: Verdict): number {
  return doubtful ? 0 : score + (evidence.includes("words-near") ? ENOUGH : 0);
}

/** First the whole text is heard, then each mention is judged. */
function gather(text: string, candidates: readonly Candidate[], page: PageEvidence): void {
  for (const candidate of candidates) {
    const { entity, name, start, end, policy, capital } = candidate;
    if (entity < 0) {
      page.addFieldWord(name);
      continue;
    }
    if (policy.noun && (capital || isLowerAt(text, start))) page.addNoun(entity, capital);
    if (policy.context === "none") {
      if (!capital) page.addEntity(entity, policy.general, policy.noun);
    } else if (isIntroducedAsOther(text, start, end, entity, candidates)) page.introduceOther(name);
    else if (policy.context === "page" && !policy.general) page.addDoubtful(entity);
  }
}

function isLowerAt(text: string, at: number): boolean {
  return text[at] === text[at]!.toLowerCase();
}

/** Beside the letters stands a long form in which no name of the entity was found. */
function isIntroducedAsOther(
  text: string,
  start: number,
  end: number,
  entity: number,
  candidates: readonly Candidate[],
): boolean {
  const form = longFormAt(text, start, end);
  return (
    form !== undefined &&
    !candidates.some((c) => c.entity === entity && c.start < form.end && c.end > form.start)
  );
}

function judgeOne(
  text: string,
  candidate: Candidate,
  page: PageEvidence,
  knowledge: NameKnowledge,
): Verdict | undefined {
  const { start, end, name, policy } = candidate;
  if (policy.general && !page.ofField()) return undefined;
  const found = [...forIt(text, candidate, page, knowledge), ...againstIt(text, candidate, page)];
  const score = scoreOf(policy, found);
  const evidence = inFavour(found);
  const doubtful = score < ENOUGH;
  if (doubtful && (score < HALF || evidence.length === 0)) return undefined;
  return { start, end, name, score, doubtful, evidence };
}

function forIt(
  text: string,
  { start, end, entity, policy, shared }: Candidate,
  page: PageEvidence,
  { cluesOf }: NameKnowledge,
): Evidence[] {
  const found: Evidence[] = [];
  const plain = policy.context === "none";
  if (page.ofField()) found.push("field");
  if (plain) found.push("plain-name");
  else if (page.names(entity)) found.push("named-elsewhere");
  // Looking around is most of the work; a name that speaks for itself needs it only beside another's.
  if ((!plain || shared) && hasWordNear(text, start, end, policy.near, cluesOf(entity)))
    found.push("words-near");
  return found;
}

function againstIt(
  text: string,
  { start, end, name, entity, policy, capital }: Candidate,
  page: PageEvidence,
): Evidence[] {
  const found: Evidence[] = [];
  if (policy.noun) {
    if (capital || (!isLowerAt(text, start) && page.isProper(entity)))
      found.push(
        policy.general && isOneWord(text.slice(start, end)) ? "proper-noun" : "capital-inside",
      );
    if (!page.hasSigns()) found.push("alone");
  }
  if (page.isOther(name)) found.push("other-long-form");
  // On a page of the field a name that speaks for itself does so inside a longer one too (Glencore Canada).
  const doubtful = policy.context !== "none" || policy.general || !page.ofField();
  if (doubtful && isPartOfLongerName(text, start, end)) found.push("longer-name");
  return found;
}

function isOneWord(surface: string): boolean {
  return !/[ -]/.test(surface);
}
