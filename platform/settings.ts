/**
 * What the user can set. Only what differs from the default is stored, so that a better default reaches
 * everyone who never chose. Checked by hand, without a schema library, because every page carries this.
 */
import { ENTITY_KINDS } from "../facts/kinds.ts";

export const MARK_STYLES = ["underline", "tint", "both", "none"] as const;
export const REPEATS = ["all", "first"] as const;
export const OPEN_DELAYS = [150, 300, 500] as const;
export const OPENINGS = ["rest", "click", "modifier"] as const;
export const CARD_SIZES = ["small", "medium", "large"] as const;
export const TEXT_SIZES = [90, 100, 115, 130] as const;
export const THEMES = ["page", "light", "dark"] as const;
export const LANGUAGES = ["browser", "en", "zh"] as const;

export const DEFAULTS = {
  /** Marks and cards anywhere at all. */
  enabled: true,
  /** Sites on which nothing is done: a host, "*.host" for it and all below it, or either with a path's beginning. */
  offSites: [] as string[],
  /** Kinds of entity that are not marked. */
  hiddenKinds: [] as (typeof ENTITY_KINDS)[number][],
  /** Entities that are not marked anywhere, by id. */
  hiddenEntities: [] as string[],
  /** Names that are not marked, each as `hiddenNameKey` (facts/hidden-names.ts) writes it. */
  hiddenNames: [] as string[],
  /** Packs that are left out, by id. */
  offPacks: [] as string[],
  /** Names are shown too that the evidence carries only half, and marked differently. */
  showDoubtful: false,
  /** Cards say whether the sentence's figures agree with ours. */
  checkFigures: true,
  /** The toolbar's button counts the page's entities. */
  badge: true,
  markStyle: "underline" as (typeof MARK_STYLES)[number],
  /** Every mention, or the first of each entity on a page. */
  repeat: "all" as (typeof REPEATS)[number],
  /** Milliseconds of rest on a mark before its card opens. */
  openDelay: 300 as (typeof OPEN_DELAYS)[number],
  /** What opens a card: resting on a mark, a click, or resting while the modifier key is down. */
  opening: "rest" as (typeof OPENINGS)[number],
  cardSize: "medium" as (typeof CARD_SIZES)[number],
  /** Size of a card's text, in percent. */
  textSize: 100 as (typeof TEXT_SIZES)[number],
  /** A card is light or dark as the page behind it is, or always one of them. */
  theme: "page" as (typeof THEMES)[number],
  language: "browser" as (typeof LANGUAGES)[number],
};

export type Settings = typeof DEFAULTS;

type Check = (value: unknown) => boolean;

/** Upper bounds that no person reaches, so that a broken store can't grow without end. */
const MAX_LIST = 5_000;
const MAX_ITEM = 500;

const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MAX_LIST && value.every(item);
const isItem: Check = (value) =>
  typeof value === "string" && value.length > 0 && value.length <= MAX_ITEM;

const isSwitch: Check = (value) => typeof value === "boolean";

const CHECKS: Record<keyof Settings, Check> = {
  enabled: isSwitch,
  offSites: listOf(isItem),
  hiddenKinds: listOf(oneOf(ENTITY_KINDS)),
  hiddenEntities: listOf(isItem),
  hiddenNames: listOf(isItem),
  offPacks: listOf(isItem),
  showDoubtful: isSwitch,
  checkFigures: isSwitch,
  badge: isSwitch,
  markStyle: oneOf(MARK_STYLES),
  repeat: oneOf(REPEATS),
  openDelay: oneOf(OPEN_DELAYS),
  opening: oneOf(OPENINGS),
  cardSize: oneOf(CARD_SIZES),
  textSize: oneOf(TEXT_SIZES),
  theme: oneOf(THEMES),
  language: oneOf(LANGUAGES),
};

export type ReadSettings =
  { ok: true; settings: Settings } | { ok: false; settings: Settings; reason: string };

/**
 * Reads what storage holds: any of the settings, and nothing else. Whatever is wrong with it, there are
 * settings to go on with: the defaults, with the reason.
 */
export function readSettings(stored: unknown = {}): ReadSettings {
  const reason = faultOf(stored);
  return reason === undefined
    ? { ok: true, settings: { ...DEFAULTS, ...(stored as Partial<Settings>) } }
    : { ok: false, settings: DEFAULTS, reason };
}

/** What is wrong with stored settings; undefined where they are sound. */
function faultOf(stored: unknown): string | undefined {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored))
    return `${show(stored)} is no set of options`;
  for (const [key, value] of Object.entries(stored)) {
    if (!Object.hasOwn(CHECKS, key)) return `there is no option "${key}"`;
    if (!CHECKS[key as keyof Settings](value)) return `${key} can't be ${show(value)}`;
  }
  return undefined;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** True where marks may be shown on a host. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.offSites.includes(host);
}
