/** Changing settings: the worker's business alone. */
import type { SettingsChange } from "./requests.ts";
import { DEFAULTS, readSettings, type Settings } from "./settings.ts";

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
