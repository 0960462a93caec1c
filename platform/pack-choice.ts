/** Which packs the user wants to be read. */
import { loadSettings } from "./settings-store.ts";

export async function isPackOn(id: string): Promise<boolean> {
  return !(await loadSettings()).settings.offPacks.includes(id);
}
