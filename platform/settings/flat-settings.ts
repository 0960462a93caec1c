/**
 * Settings as the browser's sync carries them: one entry for each choice, and one for each item of a list. So what two
 * browsers changed apart is merged entry by entry, and no list of one browser overwrites that of another.
 */
import { readSettings, DEFAULTS, MAX_LIST, type Option, type Settings } from "./settings.ts";
import { toStored } from "./stored-settings.ts";

/** "theme" -> "dark"; "offSites/a.example" -> true. What is at its default has no entry. */
export type FlatSettings = Readonly<Record<string, string | number | boolean>>;

/** Without the choice whether to sync: that is each browser's own. */
export function toFlat(settings: Settings): FlatSettings {
  const { version: _, sync: _own, ...stored } = toStored(settings);
  return Object.fromEntries(
    Object.entries(stored).flatMap(([option, value]) =>
      Array.isArray(value)
        ? value.map((item: string) => [`${option}/${item}`, true] as const)
        : [[option, value] as const],
    ),
  );
}

/** @param sync this browser's own choice */
export function fromFlat(flat: FlatSettings, sync: boolean): Settings {
  const settings: Record<string, unknown> = { ...DEFAULTS, sync };
  for (const [key, value] of Object.entries(flat)) {
    const { option, item } = readKey(key);
    if (item === undefined) settings[option] = value;
    else {
      const list = settings[option] as string[];
      if (list.length < MAX_LIST) settings[option] = [...list, item];
    }
  }
  return settings as Settings;
}

/** Whether an entry is one that this version understands. */
export function isEntry(key: string, value: unknown): boolean {
  const { option, item } = readKey(key);
  if (option === "sync" || option === "version") return false;
  const isList = Array.isArray(DEFAULTS[option as Option]);
  if (isList !== (item !== undefined)) return false;
  return readSettings({ [option]: isList ? [item] : value }).ok && (!isList || value === true);
}

function readKey(key: string): { option: string; item: string | undefined } {
  const slash = key.indexOf("/");
  return slash < 0
    ? { option: key, item: undefined }
    : { option: key.slice(0, slash), item: key.slice(slash + 1) };
}
