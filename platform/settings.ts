/**
 * What the user can set. Only what differs from the default is stored, so that a better default reaches
 * everyone who never chose.
 */
import * as v from "valibot";
import { ENTITY_KINDS } from "../facts/kinds.ts";

export const MARK_STYLES = ["underline", "tint", "both", "none"] as const;
export const REPEATS = ["all", "first"] as const;
export const OPEN_DELAYS = [150, 300, 500] as const;

/** Upper bounds that no person reaches, so that a broken store can't grow without end. */
const MAX_LIST = 5_000;

const host = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MAX_LIST));

/** A setting that stands alone has its default here and nowhere else. */
export const DEFAULTS = {
  /** Marks and cards anywhere at all. */
  enabled: true,
  /** Hosts on which nothing is done. */
  offSites: [] as string[],
  /** Kinds of entity that are not marked. */
  hiddenKinds: [] as (typeof ENTITY_KINDS)[number][],
  /** Entities that are not marked anywhere, by id. */
  hiddenEntities: [] as string[],
  markStyle: "underline" as (typeof MARK_STYLES)[number],
  /** Every mention, or the first of each entity on a page. */
  repeat: "all" as (typeof REPEATS)[number],
  /** Milliseconds of rest on a mark before its card opens. */
  openDelay: 300 as (typeof OPEN_DELAYS)[number],
};

export type Settings = typeof DEFAULTS;

const entries = {
  enabled: v.boolean(),
  offSites: list(host),
  hiddenKinds: list(v.picklist(ENTITY_KINDS)),
  hiddenEntities: list(v.pipe(v.string(), v.maxLength(200))),
  markStyle: v.picklist(MARK_STYLES),
  repeat: v.picklist(REPEATS),
  openDelay: v.picklist(OPEN_DELAYS),
};

/** What is stored: any of the settings, and nothing else. */
export const StoredSettingsSchema = v.partial(v.strictObject(entries));

export type ReadSettings =
  { ok: true; settings: Settings } | { ok: false; settings: Settings; reason: string };

/**
 * Reads what storage holds. Whatever is wrong with it, there are settings to go on with: the defaults,
 * with the reason.
 */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { ok: true, settings: DEFAULTS };
  const result = v.safeParse(StoredSettingsSchema, stored);
  if (result.success) return { ok: true, settings: { ...DEFAULTS, ...result.output } };
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  return {
    ok: false,
    settings: DEFAULTS,
    reason: where ? `${where}: ${issue.message}` : issue.message,
  };
}

/** True where marks may be shown on a host. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.offSites.includes(host);
}
