import { DEFAULTS, VERSION, type Settings } from "./settings.ts";

/** Settings as they are stored. */
export type StoredSettings = Partial<Settings> & { version: number };

/** What is worth storing: the version, and the settings that differ from their defaults. */
export function toStored(settings: Settings): StoredSettings {
  const differs = ([key, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]);
  return { version: VERSION, ...Object.fromEntries(Object.entries(settings).filter(differs)) };
}
