/** What a page shows of itself to those who look at it from outside. */
import type { PageMarks } from "./marking/marks.ts";
import { textOf, type Mention } from "./mention.ts";

/** A mention in the text around it: UTF-16 offsets into it. */
export interface MentionPassage {
  text: string;
  start: number;
  end: number;
}

/** One entity of the page, where it is first mentioned. */
export interface SeenEntity {
  id: string;
  kind: string;
  name: string;
  /** How many mentions are shown. */
  count: number;
  first: MentionPassage;
}

export interface PageView {
  /** Part of the text is still to be read. */
  reading: boolean;
  /** In the order of first mention. */
  entities: SeenEntity[];
}

/** Characters on each side of a first mention: a line or two of a small window. */
const GLIMPSE = 80;

export function overviewOf(marks: Pick<PageMarks, "entities" | "isReading">): PageView {
  return {
    reading: marks.isReading(),
    entities: marks.entities().map(({ entity, kind, count, first }) => ({
      id: entity,
      kind,
      name: first.name,
      count,
      first: passageOf(first, GLIMPSE),
    })),
  };
}

/** The mention with some of its block's text around it. @param reach characters on each side */
export function passageOf({ block, start, end }: Mention, reach: number): MentionPassage {
  const text = textOf(block);
  const from = Math.max(0, start - reach);
  return {
    text: text.slice(from, end + reach),
    start: start - from,
    end: end - from,
  };
}

/** A block with the mentions that are shown in it: offsets are UTF-16 units of the whole block. */
export interface SeenPassage {
  text: string;
  mentions: Pick<Mention, "entity" | "start" | "end">[];
}

/** The blocks that hold mentions, in document order. @param most blocks @param length characters of each block's text */
export function passagesOf(shown: Mention[], most: number, length: number): SeenPassage[] {
  const blocks = Map.groupBy(shown, ({ block }) => block);
  return Array.from(blocks, ([block, mentions]) => ({
    text: textOf(block).slice(0, length),
    mentions: mentions.map(({ entity, start, end }) => ({ entity, start, end })),
  })).slice(0, most);
}
