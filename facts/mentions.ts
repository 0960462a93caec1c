/** Text of a page -> the mentions to show on it. */
import { scan, type NameIndex } from "../detect/index.ts";
import type { Evidence } from "../judge/evidence.ts";
import { createPageJudge } from "../judge/judge.ts";
import type { Catalog } from "./catalog.ts";
import type { EntityRef } from "./model.ts";

export interface Mention {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  entity: EntityRef;
  /** The name as the pack writes it. */
  name: string;
  score: number;
  /** The evidence carries it only half: shown to who asks for doubtful names. */
  doubtful: boolean;
  /** Why it is shown, the strongest reason first. */
  evidence: readonly Evidence[];
}

export interface Reading {
  mentions: Mention[];
  /** True where texts of this page that were read before hold more mentions by what is known now. */
  again: boolean;
}

/** What detection knows of a pack. */
export interface NamesOfPack {
  index: NameIndex;
  catalog: Catalog;
}

/** Reads the texts of one page, in any order; what one shows about the page counts for all. */
export type PageReader = (text: string) => Reading;

/** The reader of pages where no pack is on. */
export const readNothing: PageReader = () => ({ mentions: [], again: false });

export function createPageReader({ index, catalog }: NamesOfPack): PageReader {
  const judge = createPageJudge({
    nameOf: (name) => catalog.names[name]!,
    cluesOf: catalog.cluesOf,
    scan: (text) => scan(index, text),
  });
  return (text) => {
    const { mentions, again } = judge.judge(text, scan(index, text));
    return {
      again,
      mentions: mentions.map(({ start, end, name, score, doubtful, evidence }) => {
        const { entity, text: written } = catalog.names[name]!;
        const ref = catalog.entities[entity]!;
        return { start, end, entity: ref, name: written, score, doubtful, evidence };
      }),
    };
  };
}
