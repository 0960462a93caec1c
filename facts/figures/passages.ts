/**
 * The figures of a whole page that the pack can speak to: for the list beside a page. Where a sentence says "the
 * company" or "that year", the one before says who and when.
 */
import { relatedEntities } from "../related.ts";
import { remembered } from "../remembered.ts";
import { sentenceMentions } from "../sentence-mentions.ts";
import { sentencesOf } from "../sentence.ts";
import type { PackStore } from "../store.ts";
import type { Finding } from "./check.ts";
import type { Figure } from "./figure.ts";
import { checkFigures, readSentence, type Carried, type ReadSentence } from "./sentence.ts";
import { statementsFor, type Statements } from "./statements.ts";
import { ownershipOf } from "./subject.ts";

/** A block of a page, with the names that are marked in it. */
export interface TextPassage {
  text: string;
  /** Offsets in UTF-16 units of the text. */
  mentions: readonly { start: number; end: number; entity: string }[];
}

/** One figure of a page that the pack says something about. */
export interface PageFigure extends Finding {
  /** The place of its passage in the list. */
  passage: number;
  /** UTF-16 offsets into the passage's text. */
  start: number;
  end: number;
  /** Where its sentence stands in that text. */
  sentence: { start: number; end: number };
  /** As the page writes it. */
  text: string;
  /** Whose figure the page makes it, by id. */
  entity: string;
  figure: Figure;
}

/** Milliseconds after which whatever else the thread has to do gets its turn: a card must not wait for a page. */
const TURN = 12;

/**
 * Reads the passages of a page in their order, in time that grows with their length. Only entities that the page marks
 * are looked into, with those whose figures are taken for theirs.
 *
 * @param lang BCP 47 tag of the page, where it is known
 * @returns the figures with a verdict, in the order of the page; a figure that two names claim is given to the first
 */
export async function figuresOfPassages(
  store: PackStore,
  passages: readonly TextPassage[],
  lang?: string,
): Promise<PageFigure[]> {
  const [names, words] = await Promise.all([store.names(), store.words()]);
  const statementsOf = createStatements(store);
  const found: PageFigure[] = [];
  let carried: Carried = {};
  let turn = performance.now();
  for (const [passage, { text: whole, mentions }] of passages.entries())
    for (const { start: from, text, marked } of markedSentences(whole, mentions)) {
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = performance.now();
      }
      const told = saysTheCompany(text) ? carried : { ...carried, entity: undefined };
      const sentence = readSentence(text, sentenceMentions(names, text, marked), words, {
        carried: told,
        ...(lang && { lang }),
      });
      const ids = new Set(marked.map(({ entity }) => entity));
      if (told.entity !== undefined) ids.add(told.entity);
      const figures = new Map<number, PageFigure>();
      for (const id of ids) {
        if (sentence.claims.every(({ owners }) => ownershipOf(id, owners) === "none")) continue;
        const statements = await statementsOf(id);
        if (!statements) continue;
        for (const checked of checkFigures(sentence, statements, words.lexicon)) {
          const { figure, text: written, finding } = checked;
          if (!finding || figures.has(figure.start)) continue;
          figures.set(figure.start, {
            ...finding,
            passage,
            start: from + figure.start,
            end: from + figure.end,
            sentence: { start: from, end: from + text.length },
            text: written,
            entity: id,
            figure,
          });
        }
      }
      found.push(...[...figures.values()].sort((a, b) => a.start - b.start));
      carried = carriedOn(carried, sentence, marked);
    }
  return found;
}

/** The sentences of a passage with the names marked in them: offsets of the sentence. */
function* markedSentences(whole: string, mentions: TextPassage["mentions"]) {
  const sorted = mentions.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const { start: from, text } of sentencesOf(whole)) {
    const marked: { start: number; end: number; entity: string }[] = [];
    for (; next < sorted.length && sorted[next]!.start < from + text.length; next++) {
      const { start, end, entity } = sorted[next]!;
      if (end <= from + text.length) marked.push({ start: start - from, end: end - from, entity });
    }
    yield { start: from, text, marked };
  }
}

/** What the pack states for each entity; each file is read once a page. */
function createStatements(store: PackStore): (id: string) => Promise<Statements | undefined> {
  const entity = remembered(store.entity);
  return remembered(async (id) => {
    const own = await entity(id);
    return own && statementsFor(own, await relatedEntities({ entity }, own));
  });
}

/** A sentence that goes on about whom the one before was about, and names nobody itself. */
const THE_COMPANY =
  /^\W*(?:(?:in|for|by|during) [^,]{3,40}, )?(?:the (?:company|group|firm|miner|producer|steelmaker|mine|project|plant)|it|its)\b|^(?:该|这家|本)?(?:公司|集团|企业)|^(?:其|它)/iu;

function saysTheCompany(text: string): boolean {
  return THE_COMPANY.test(text.trim());
}

/** A sentence about one company, mine or body leaves it for the next; one about several leaves none. */
function carriedOn(
  before: Carried,
  { periods, mentions }: ReadSentence,
  marked: readonly { entity: string }[],
): Carried {
  const telling = periods.find(({ period, other }) => !other && !/^(?:\?|same)/.test(period));
  const period = telling?.period ?? before.period;
  const kinds = new Set(["company", "mine", "plant", "body"]);
  const subjects = new Set(
    mentions
      .filter(({ entity, kind }) => kinds.has(kind) && marked.some((one) => one.entity === entity))
      .map(({ entity }) => entity),
  );
  const [only] = subjects;
  const entity = subjects.size === 1 ? only : subjects.size === 0 ? before.entity : undefined;
  return { ...(entity && { entity }), ...(period && { period }) };
}
