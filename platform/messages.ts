/**
 * Everything that crosses from one part of the extension to another, as schemas. Each message is checked
 * where it arrives, whoever sent it; the types come from the schemas.
 */
import * as v from "valibot";
import { ENTITY_KINDS } from "../facts/kinds.ts";
import type { CardData } from "../facts/card.ts";
import type { SearchHit } from "../facts/search.ts";
import { SettingsChangeSchema, type Settings } from "./settings.ts";

/** Longest text that one request may carry; the page sends pieces far smaller. */
export const MAX_REQUEST_TEXT = 200_000;
const MAX_QUERY = 200;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const entityId = v.pipe(v.string(), v.maxLength(200));

const passage = v.pipe(
  v.strictObject({ text: v.pipe(v.string(), v.maxLength(5_000)), start: offset, end: offset }),
  v.check(
    ({ text, start, end }) => start <= end && end <= text.length,
    "the mention lies outside its text",
  ),
);

/** What any part may ask the worker. */
export const RequestSchema = v.variant("type", [
  v.strictObject({
    type: v.literal("look-up"),
    entity: entityId,
    passage: v.optional(passage),
  }),
  v.strictObject({
    type: v.literal("search"),
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  }),
  v.strictObject({ type: v.literal("load-card") }),
  v.strictObject({ type: v.literal("change-settings"), change: SettingsChangeSchema }),
]);

export type Request = v.InferOutput<typeof RequestSchema>;

/** What the worker answers to each kind of request. */
export interface Answers {
  "look-up": CardData | undefined;
  search: SearchHit[];
  "load-card": true;
  "change-settings": Settings;
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: string };

/** What the worker tells the script of a page. */
export const NoticeSchema = v.strictObject({
  type: v.literal("command"),
  command: v.picklist(["next-mention", "previous-mention"]),
});

export type Notice = v.InferOutput<typeof NoticeSchema>;

/** Name of the port on which a frame has its text read. */
export const READING_PORT = "reading";

/** Page -> worker: the text of some blocks. */
export const TextSchema = v.strictObject({
  id: offset,
  text: v.pipe(v.string(), v.maxLength(MAX_REQUEST_TEXT)),
});

/** Worker -> page: the mentions in it, by place in the list of entities. */
export const MentionsSchema = v.strictObject({
  id: offset,
  entities: v.array(v.strictTuple([entityId, v.picklist(ENTITY_KINDS), v.string()])),
  mentions: v.array(v.strictTuple([offset, offset, offset, v.string()])),
  again: v.boolean(),
});

export type TextRequest = v.InferOutput<typeof TextSchema>;
export type MentionsReply = v.InferOutput<typeof MentionsSchema>;
