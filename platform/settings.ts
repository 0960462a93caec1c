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

const StoredSchema = v.partial(v.strictObject(entries));

/** A change: values to set, or one item to put into or take out of a list, so that two writers add up. */
export const SettingsChangeSchema = v.variant("type", [
  v.strictObject({ type: v.literal("set"), values: StoredSchema }),
  v.strictObject({
    type: v.literal("list"),
    list: v.picklist(["offSites", "hiddenKinds", "hiddenEntities"]),
    item: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
    present: v.boolean(),
  }),
  v.strictObject({ type: v.literal("reset") }),
]);

export type SettingsChange = v.InferOutput<typeof SettingsChangeSchema>;

export type ReadSettings =
  { ok: true; settings: Settings } | { ok: false; settings: Settings; reason: string };

/**
 * Reads what storage holds. Whatever is wrong with it, there are settings to go on with: the defaults,
 * with the reason.
 */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { ok: true, settings: DEFAULTS };
  const result = v.safeParse(StoredSchema, stored);
  if (result.success) return { ok: true, settings: { ...DEFAULTS, ...result.output } };
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  return {
    ok: false,
    settings: DEFAULTS,
    reason: where ? `${where}: ${issue.message}` : issue.message,
  };
}

/**
 * The settings after a change.
 *
 * @throws Error where the change would leave settings that can't be read back
 */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  const changed = apply(settings, change);
  const check = readSettings(changed);
  if (!check.ok) throw new Error(`the settings were not changed: ${check.reason}`);
  return changed;
}

function apply(settings: Settings, change: SettingsChange): Settings {
  switch (change.type) {
    case "set":
      return { ...settings, ...change.values };
    case "list": {
      const without = (settings[change.list] as string[]).filter((item) => item !== change.item);
      return {
        ...settings,
        [change.list]: change.present ? [...without, change.item] : without,
      };
    }
    case "reset":
      return DEFAULTS;
  }
}

/** What is worth storing: the settings that differ from their defaults. */
export function toStored(settings: Settings): Partial<Settings> {
  const differs = ([key, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]);
  return Object.fromEntries(Object.entries(settings).filter(differs));
}

/** True where marks may be shown on a host. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.offSites.includes(host);
}
