/** Asks the scripts in the frames of a page, through the doors that they leave open (page-door.ts). */
import { browser } from "./browser.ts";
import { DOOR_KEY, type PageDoor } from "./page-door.ts";

/**
 * @param frameIds undefined for all frames
 * @returns what each frame answers, unchecked; undefined where it has no open door. Rejects where no script may run.
 */
export async function askDoors<A extends keyof PageDoor>(
  { tabId, frameIds }: { tabId: number; frameIds?: number[] },
  asked: A,
  ...args: Parameters<PageDoor[A]>
): Promise<{ frameId: number; result?: unknown }[]> {
  return browser.scripting.executeScript({
    target: { tabId, ...(frameIds ? { frameIds } : { allFrames: true }) },
    func: askAtDoor,
    args: [DOOR_KEY, asked, ...args],
    injectImmediately: true,
  });
}

/** Runs in a frame, and sees nothing but what it is given. An older version's door may lack what is asked. */
function askAtDoor(key: string, asked: string, ...args: unknown[]): unknown {
  const door = (globalThis as Record<string, unknown>)[key];
  if (typeof door !== "object") return undefined;
  return (door as Record<string, (...args: unknown[]) => unknown>)[asked]?.(...args);
}
