/** The text around the marks of a page, on demand: for what looks at a page as a whole. Kept nowhere. */
import * as v from "valibot";
import { askDoors } from "./ask-doors.ts";
import { offset } from "../offset.ts";
import { MAX_PASSAGE, MOST_MENTIONS, MOST_PASSAGES } from "../requests.ts";

/** What one frame says. */
const FrameSchema = v.array(
  v.object({
    text: v.string(),
    mentions: v.array(v.object({ entity: v.string(), start: offset, end: offset })),
  }),
);

/** A mention in its passage: UTF-16 offsets, and its number among those of its entity in the frame. */
export interface PlacedMention {
  entity: string;
  start: number;
  end: number;
  nth: number;
}

/** One frame's blocks that hold mentions, in document order. */
export interface FramePassages {
  frameId: number;
  passages: { text: string; mentions: PlacedMention[] }[];
}

/** @returns the first blocks, the top frame's before others; rejects where no script may run */
export async function passagesOnPage(tabId: number): Promise<FramePassages[]> {
  const results = await askDoors({ tabId }, "passages", MOST_PASSAGES, MAX_PASSAGE);
  let room = MOST_PASSAGES;
  return results
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ frameId, result }) => {
      const said = v.safeParse(FrameSchema, result);
      if (!said.success) return [];
      const passages = placed(said.output.slice(0, room));
      room -= passages.length;
      return passages.length > 0 ? [{ frameId, passages }] : [];
    });
}

/** Numbers all mentions of a frame, then leaves out those past the end of what is taken along. */
function placed(blocks: v.InferOutput<typeof FrameSchema>): FramePassages["passages"] {
  const counts = new Map<string, number>();
  return blocks.map(({ text: whole, mentions }) => {
    const text = whole.slice(0, MAX_PASSAGE);
    const numbered = mentions.map((mention) => {
      const nth = counts.get(mention.entity) ?? 0;
      counts.set(mention.entity, nth + 1);
      return { ...mention, nth };
    });
    const inside = numbered.filter(({ start, end }) => start <= end && end <= text.length);
    return { text, mentions: inside.slice(0, MOST_MENTIONS) };
  });
}
