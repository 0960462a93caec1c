/** The figures of the labelled corpus that the pack speaks to, with our own judgement of each. */
import { readFile } from "node:fs/promises";
import { figuresOfPassages } from "../../facts/figures/passages.ts";
import { createPageReader } from "../../facts/mentions.ts";
import type { PackStore } from "../../facts/store.ts";
import { readJsonLines } from "../json-lines.ts";
import { readPassages } from "./passages.ts";

/** Ids, offsets and judgements only: the corpus is not ours to keep. */
const JUDGED = "tests/quality/gold-figures.jsonl";

export interface GoldFigure {
  /** Of the corpus's passage; offsets are of its bare text. */
  id: string;
  start: number;
  end: number;
  entity: string;
  verdict: string;
}

export interface GoldFigures {
  shown: GoldFigure[];
  right: number;
  /** Shown, and nobody has judged them yet. */
  unjudged: GoldFigure[];
}

/** @param gold the text of `gold.jsonl` */
export async function measureGoldFigures(store: PackStore, gold: string): Promise<GoldFigures> {
  const judged = new Map<string, boolean>();
  const lines = await readFile(JUDGED, "utf8");
  for (const { right, ...figure } of readJsonLines<GoldFigure & { right: boolean }>(lines, JUDGED))
    judged.set(keyOf(figure), right);
  const names = await store.names();
  const shown: GoldFigure[] = [];
  for (const { id, text } of readPassages(gold, "gold.jsonl")) {
    const read = createPageReader(names);
    // Twice, as a page is read again when more is known of it.
    read(text);
    const mentions = read(text).mentions.map(({ start, end, entity }) => ({
      start,
      end,
      entity: entity.id,
    }));
    for (const { start, end, entity, verdict } of await figuresOfPassages(store, [
      { text, mentions },
    ]))
      shown.push({ id, start, end, entity, verdict });
  }
  return {
    shown,
    right: shown.filter((figure) => judged.get(keyOf(figure))).length,
    unjudged: shown.filter((figure) => !judged.has(keyOf(figure))),
  };
}

function keyOf({ id, start, end, entity, verdict }: GoldFigure): string {
  return [id, start, end, entity, verdict].join(" ");
}
