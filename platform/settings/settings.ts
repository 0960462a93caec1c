/**
 * What the user can set. Only what differs from the default is stored, so that a better default reaches
 * everyone who never chose. Checked by hand, without a schema library, because every page carries this.
 */
import { ENTITY_KINDS } from "../../facts/kinds.ts";

/** Of the form in which settings are stored. */
export const VERSION = 2;

export const MARK_STYLES = ["underline", "tint", "both", "held", "none"] as const;
export const REPEATS = ["all", "screen", "first"] as const;
export const PLACES = ["everywhere", "chosen"] as const;
export const OPEN_DELAYS = [150, 300, 500] as const;
export const OPENINGS = ["rest", "click", "modifier"] as const;
export const CARD_SIZES = ["small", "medium", "large"] as const;
export const TEXT_SIZES = [90, 100, 115, 130] as const;
export const THEMES = ["page", "light", "dark"] as const;
export const LANGUAGES = ["browser", "en", "zh"] as const;

export const DEFAULTS = {
  /** Marks and cards anywhere at all. */
  enabled: true,
  /** Where a site that no rule below is about stands. */
  where: "everywhere" as (typeof PLACES)[number],
  /** Sites on which nothing is done, as rules (sites.ts). */
  offSites: [] as string[],
  /** Sites on which marks are shown in any case. The more exact of two rules wins. */
  onSites: [] as string[],
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
  /** "held" is an underline that shows only while the Alt key is down. */
  markStyle: "underline" as (typeof MARK_STYLES)[number],
  /** Every mention of an entity, one on each screenful, or the first of a page. */
  repeat: "all" as (typeof REPEATS)[number],
  /** Milliseconds of rest on a mark before its card opens. */
  openDelay: 300 as (typeof OPEN_DELAYS)[number],
  /** What opens a card: resting on a mark, a click, or resting while the modifier key is down. */
  opening: "rest" as (typeof OPENINGS)[number],
  cardSize: "medium" as (typeof CARD_SIZES)[number],
  /** Size of the text of cards and of our own pages, in percent. */
  textSize: 100 as (typeof TEXT_SIZES)[number],
  /** A card is light or dark as the page behind it is, or always one of them. */
  theme: "page" as (typeof THEMES)[number],
  language: "browser" as (typeof LANGUAGES)[number],
  /** The browser may carry these settings to the user's other browsers. */
  sync: true,
};

export type Settings = typeof DEFAULTS;

export type Option = keyof Settings;

/** Upper bounds that no person reaches, so that a broken store can't grow without end. */
export const MAX_LIST = 5_000;
export const MAX_ITEM = 500;

/** What a setting, or an item of one that is a list, may be; what stands not here is a switch or a list of texts. */
const ALLOWED: { readonly [O in Option]?: readonly unknown[] } = {
  hiddenKinds: ENTITY_KINDS,
  where: PLACES,
  markStyle: MARK_STYLES,
  repeat: REPEATS,
  openDelay: OPEN_DELAYS,
  opening: OPENINGS,
  cardSize: CARD_SIZES,
  textSize: TEXT_SIZES,
  theme: THEMES,
  language: LANGUAGES,
};

/** Not `ok` where nothing that is stored can be read; `faultOf` (settings-fault.ts) says why. */
export interface ReadSettings {
  ok: boolean;
  settings: Settings;
}

/**
 * Reads what storage holds: any of the settings, a version, and nothing else. Whatever is wrong with it, there are
 * settings to go on with: the defaults. Between version 1, which bore no number, and 2 nothing but
 * lists and choices were added, so it is read as it stands.
 */
export function readSettings(stored: unknown = {}): ReadSettings {
  if (!isSet(stored)) return { ok: false, settings: DEFAULTS };
  const { version = 1, ...values } = stored;
  const ok =
    (version as number) <= VERSION && Object.entries(values).every((each) => fits(...each));
  return { ok, settings: ok ? { ...DEFAULTS, ...values } : DEFAULTS };
}

export function isSet(stored: unknown): stored is Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored);
}

/** Whether there is such an option, and it can have that value. */
export function fits(option: string, value: unknown): boolean {
  if (!Object.hasOwn(DEFAULTS, option)) return false;
  const allowed = ALLOWED[option as Option];
  if (Array.isArray(DEFAULTS[option as Option]))
    return (
      Array.isArray(value) &&
      value.length <= MAX_LIST &&
      value.every((item) => (allowed ? allowed.includes(item) : isItem(item)))
    );
  return allowed ? allowed.includes(value) : typeof value === "boolean";
}

function isItem(value: unknown): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= MAX_ITEM;
}
