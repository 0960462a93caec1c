/** Life and death of the extension as a page's script sees it. */
import { browser } from "../browser.ts";

/**
 * False once the extension was updated, reloaded or removed under this script: nothing that it asks will
 * ever be answered again.
 */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
