/** Which packs the user wants to be read. */
import { BUNDLED_PACK } from "../../facts/packs.ts";
import { loadSettings } from "./settings-store.ts";
import type { Settings } from "./settings.ts";

/** Whether there are any names at all. */
export function isAnyPackOn({ offPacks }: Pick<Settings, "offPacks">): boolean {
  return !offPacks.includes(BUNDLED_PACK);
}

/** What a pack answers, or `none` where it is off: then nothing of it is to be had, by whatever way it is asked for. */
export async function whilePackOn<T>(id: string, answer: () => Promise<T>, none: T): Promise<T> {
  const { offPacks } = (await loadSettings()).settings;
  return offPacks.includes(id) ? none : answer();
}
