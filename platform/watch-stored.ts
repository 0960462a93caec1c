import { browser } from "./browser.ts";

/**
 * Calls back at each change from anywhere of what lies in this browser's storage.
 *
 * @param changed for each key, what is given its new value; undefined where it was removed
 * @returns a function that ends it
 */
export function watchStored(changed: Record<string, (value: unknown) => void>): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== "local") return;
    for (const key in changes) changed[key]?.(changes[key]!.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
