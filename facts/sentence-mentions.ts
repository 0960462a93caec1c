/** The names in one sentence, for telling whom its figures belong to. */
import type { SentenceMention } from "./figures/subject.ts";
import type { NamesOfPack } from "./mentions.ts";
import { findPlainMentions } from "./plain-mentions.ts";

/**
 * Every name that the dictionary finds, with those that are known to be meant in their place.
 *
 * @param sure mentions that were judged, or that the reader points at; offsets of the text
 */
export function sentenceMentions(
  names: NamesOfPack,
  text: string,
  sure: readonly { start: number; end: number; entity: string }[],
): SentenceMention[] {
  const meant = sure.flatMap(({ start, end, entity }): SentenceMention[] => {
    const ref = names.catalog.byId(entity);
    return ref ? [{ start, end, entity, kind: ref.kind }] : [];
  });
  const others = findPlainMentions(names, text)
    .filter(({ start, end }) => !meant.some((name) => start < name.end && name.start < end))
    .map(({ start, end, entity }) => ({ start, end, entity: entity.id, kind: entity.kind }));
  return [...meant, ...others].sort((a, b) => a.start - b.start);
}
