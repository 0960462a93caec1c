/** Every name that stands in a text, whatever it is about: the dictionary before judging. */
import { scan } from "../detect/index.ts";
import type { NamesOfPack } from "./mentions.ts";
import type { EntityRef } from "./model.ts";

export interface PlainMention {
  start: number;
  end: number;
  entity: EntityRef;
  name: string;
}

/** A name that two entities share is given to the first. */
export function findPlainMentions({ index, catalog }: NamesOfPack, text: string): PlainMention[] {
  const { count, starts, ends, firstNames, nameIds } = scan(index, text);
  const mentions: PlainMention[] = [];
  for (let i = 0; i < count; i++) {
    const names = nameIds.subarray(firstNames[i], firstNames[i + 1]);
    const name = [...names].map((id) => catalog.names[id]!).find(({ entity }) => entity >= 0);
    if (name)
      mentions.push({
        start: starts[i]!,
        end: ends[i]!,
        entity: catalog.entities[name.entity]!,
        name: name.text,
      });
  }
  return mentions;
}
