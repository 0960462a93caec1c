/**
 * The figures of a whole page that the pack can speak to: for the list beside a page. Where a sentence says "the
 * company" or "that year", the one before says who and when.
 */
import type { Entity } from "../model.ts";
import { relatedEntities } from "../related.ts";
import { sentenceMentions } from "../sentence-mentions.ts";
import { sentencesOf } from "../sentence.ts";
import type { PackStore } from "../store.ts";
import type { Finding } from "./check.ts";
import type { Figure } from "./figure.ts";
import { checkFigures, readSentence, type Carried, type ReadSentence } from "./sentence.ts";

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
  /** As the page writes it. */
  text: string;
  /** Whose figure the page makes it, by id. */
  entity: string;
  figure: Figure;
}

/**
 * Reads the passages of a page in their order. Only entities that the page marks are looked into, with those whose
 * figures are taken for theirs.
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
  const families = familiesOf(store);
  const found: PageFigure[] = [];
  let carried: Carried = {};
  for (const [place, passage] of passages.entries())
    for (const { start: from, text } of sentencesOf(passage.text)) {
      const marked = passage.mentions
        .filter(({ start, end }) => start >= from && end <= from + text.length)
        .map(({ start, end, entity }) => ({ start: start - from, end: end - from, entity }));
      const mentions = sentenceMentions(names, text, marked);
      const told = saysTheCompany(text) ? carried : { ...carried, entity: undefined };
      const sentence = readSentence(text, mentions, words, {
        carried: told,
        ...(lang && { lang }),
      });
      const ids = new Set(marked.map(({ entity }) => entity));
      if (told.entity !== undefined) ids.add(told.entity);
      if (sentence.claims.length > 0)
        for (const id of ids) {
          const family = await families(id);
          if (!family) continue;
          for (const { figure, text: written, finding } of checkFigures(
            sentence,
            ...family,
            words.lexicon,
          )) {
            const start = from + figure.start;
            const known = found.some((one) => one.passage === place && one.start === start);
            if (finding && !known)
              found.push({
                ...finding,
                passage: place,
                start,
                end: from + figure.end,
                text: written,
                entity: id,
                figure,
              });
          }
        }
      carried = carriedOn(carried, sentence, marked);
    }
  return found.sort((a, b) => a.passage - b.passage || a.start - b.start);
}

/** The file of each entity and of its relatives, read once a page. */
function familiesOf(store: PackStore) {
  const files = new Map<string, Promise<[Entity, Entity[]] | undefined>>();
  const load = async (id: string): Promise<[Entity, Entity[]] | undefined> => {
    const entity = await store.entity(id);
    return entity && [entity, await relatedEntities(store, entity)];
  };
  return (id: string) => {
    const family = files.get(id) ?? load(id);
    files.set(id, family);
    return family;
  };
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
