/**
 * What the worker sends to the script of a page, as schemas: checked there. Kept apart from the requests, so
 * that a page carries only what it reads.
 */
import * as v from "valibot";
import { ENTITY_KINDS } from "../facts/kinds.ts";

/** Name of the port on which a frame has its text read. */
export const READING_PORT = "reading";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** On the reading port: the mentions in a text, by place in the list of entities. */
export const MentionsSchema = v.strictObject({
  id: offset,
  entities: v.array(v.strictTuple([v.string(), v.picklist(ENTITY_KINDS), v.string()])),
  mentions: v.array(v.strictTuple([offset, offset, offset, v.string()])),
  again: v.boolean(),
});

/** To the top frame of a tab. */
export const NoticeSchema = v.strictObject({
  type: v.literal("command"),
  command: v.picklist(["next-mention", "previous-mention"]),
});

export type MentionsReply = v.InferOutput<typeof MentionsSchema>;
export type Notice = v.InferOutput<typeof NoticeSchema>;
