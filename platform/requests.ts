/**
 * Everything that a part of the extension may send to the worker, as schemas: checked there, whoever sent it.
 * The types come from the schemas.
 */
import * as v from "valibot";
import type { CardData } from "../facts/card.ts";
import type { EntityDigest } from "../facts/digest.ts";
import type { PageFigure } from "../facts/figures/passages.ts";
import type { SearchHit } from "../facts/search.ts";
import { offset } from "./offset.ts";
import type { BrokenSettings } from "./settings/settings-store.ts";
import { MAX_ITEM, MAX_LIST, readSettings, type Settings } from "./settings/settings.ts";

/** Longest text that one request may carry; the page sends pieces far smaller. */
const MAX_TEXT = 200_000;
export const MAX_PASSAGE = 5_000;
/** Blocks of a page whose figures one request may ask for, and mentions in each. */
export const MOST_PASSAGES = 300;
export const MOST_MENTIONS = 200;
export const MAX_QUERY = 200;
const MAX_ID = 200;
/** Digests that one request may ask for. */
export const MOST_DIGESTS = 100;

const entityId = v.pipe(v.string(), v.maxLength(MAX_ID));

const passage = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MAX_PASSAGE)),
    start: offset,
    end: offset,
  }),
  v.check(
    ({ text, start, end }) => start <= end && end <= text.length,
    "the mention lies outside its text",
  ),
);

/** A block of a page with the names in it. */
const textPassage = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MAX_PASSAGE)),
    mentions: v.pipe(
      v.array(v.strictObject({ entity: entityId, start: offset, end: offset })),
      v.maxLength(MOST_MENTIONS),
    ),
  }),
  v.check(
    ({ text, mentions }) => mentions.every(({ start, end }) => start <= end && end <= text.length),
    "a mention lies outside its text",
  ),
);

/** The card of a frame that is too small for it, which the top frame shows beside that frame. */
const guestCard = v.strictObject({
  /** The frame's own number for it. */
  id: offset,
  /** As `placeInTop` in page/cards/find-frame.ts. */
  place: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  entity: entityId,
  passage,
  reason: v.optional(v.pipe(v.string(), v.maxLength(MAX_ITEM))),
  doubtful: v.boolean(),
  /** The mention as the page writes it. */
  name: v.pipe(v.string(), v.maxLength(MAX_ITEM)),
  opener: v.picklist(["pointer", "keyboard", "press"]),
  /** Where the pointer is, in CSS pixels of the frame's viewport. */
  at: v.strictObject({ x: v.number(), y: v.number() }),
});

/** Changes say what to change, and not what comes of it, so that those of two writers add up. */
const item = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ITEM));
const values = v.custom<Partial<Settings>>((values) => readSettings(values).ok, "no such options");

const settingsChange = v.variant("type", [
  v.strictObject({ type: v.literal("set"), values }),
  v.strictObject({
    type: v.literal("list"),
    list: v.picklist([
      "offSites",
      "onSites",
      "hiddenKinds",
      "hiddenEntities",
      "hiddenNames",
      "offPacks",
    ]),
    item,
    present: v.boolean(),
  }),
  /** Says of sites, as rules (sites.ts), whether marks are shown there. */
  v.strictObject({
    type: v.literal("sites"),
    sites: v.pipe(v.array(item), v.maxLength(MAX_LIST)),
    on: v.boolean(),
  }),
  /** All settings at once; those that are not given go back to their defaults. */
  v.strictObject({ type: v.literal("replace"), values }),
]);

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
    /** How often each entity stands on the page in front. */
    onPage: v.optional(v.record(entityId, offset)),
  }),
  v.strictObject({
    type: v.literal("digests"),
    entities: v.pipe(v.array(entityId), v.maxLength(MOST_DIGESTS)),
  }),
  v.strictObject({
    type: v.literal("figures"),
    passages: v.pipe(v.array(textPassage), v.maxLength(MOST_PASSAGES)),
  }),
  v.strictObject({ type: v.literal("load-card") }),
  /** Closes the card on a mention, in whichever frame of the page it is. */
  v.strictObject({ type: v.literal("dismiss") }),
  /** From a frame that is too small for a card: shows it in the top frame. */
  v.strictObject({ type: v.literal("show-on-top"), card: guestCard }),
  v.strictObject({ type: v.literal("tell-top"), word: v.picklist(["in", "left", "over"]) }),
  /** From the top frame: the card that it showed for a frame has closed. */
  v.strictObject({ type: v.literal("tell-guest"), frame: offset, id: offset }),
  v.strictObject({ type: v.literal("open-panel"), entity: entityId }),
  v.strictObject({ type: v.literal("page-changed") }),
  v.strictObject({ type: v.literal("change-settings"), change: settingsChange }),
  /** Sets stored settings that can't be read aside, and gives what is set aside. */
  v.strictObject({ type: v.literal("check-settings") }),
  v.strictObject({ type: v.literal("list-packs") }),
]);

/** On the reading port: the text of some blocks. */
export const TextSchema = v.strictObject({
  id: offset,
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
});

export type Request = v.InferOutput<typeof RequestSchema>;
/** Where the top frame shows a frame's card, in CSS pixels of that frame's viewport. */
export const GuestBoxSchema = v.strictObject({
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
});

export type GuestBox = v.InferOutput<typeof GuestBoxSchema>;
export type GuestCard = v.InferOutput<typeof guestCard>;
export type SettingsChange = v.InferOutput<typeof settingsChange>;

/** What the worker answers to each kind of request. */
export interface Answers {
  "look-up": CardData | undefined;
  search: SearchHit[];
  /** In the order asked for; of what the pack does not have there is none. */
  digests: EntityDigest[];
  /** In the order of the passages; none where the reader does not want figures compared. */
  figures: PageFigure[];
  "load-card": true;
  dismiss: true;
  /** Where it stands; undefined where the top frame can't show it: then the frame does, as well as it can. */
  "show-on-top": GuestBox | undefined;
  /** Whether the card is still open there. */
  "tell-top": boolean;
  "tell-guest": true;
  "open-panel": true;
  /** Said by a frame whose mentions came or went; open windows of ours hear it too. */
  "page-changed": true;
  "change-settings": Settings;
  "check-settings": BrokenSettings | undefined;
  "list-packs": { id: string; title: string }[];
}

/** The reason for refusing a change where the browser has no room left to store it. */
export const STORAGE_FULL = "storage-full";

export type Answer = { ok: true; value: unknown } | { ok: false; error: string };
