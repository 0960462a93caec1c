/** Asks the scripts in the frames of a page, through the doors that they leave open (page-door.ts, cards-door.ts). */
import { browser } from "../browser.ts";
import { CARDS_KEY, type CardsDoor } from "./cards-door.ts";
import { DOOR_KEY, type PageDoor } from "./page-door.ts";

interface Target {
  tabId: number;
  /** undefined for all frames */
  frameIds?: number[];
}

/** What each frame answers, unchecked; undefined where it has no open door. */
type Answers = Promise<{ frameId: number; result?: unknown }[]>;

/** Asks the scripts of pages. Rejects where no script may run. */
export function askDoors<A extends keyof PageDoor>(
  target: Target,
  asked: A,
  ...args: Parameters<PageDoor[A]>
): Answers {
  return askAll(target, DOOR_KEY, asked, args);
}

/** Asks the scripts of cards, in frames that have had a card. Rejects where no script may run. */
export function askCards<A extends keyof CardsDoor>(
  target: Target,
  asked: A,
  ...args: Parameters<CardsDoor[A]>
): Answers {
  return askAll(target, CARDS_KEY, asked, args);
}

async function askAll(
  { tabId, frameIds }: Target,
  key: string,
  asked: string,
  args: unknown[],
): Answers {
  return browser.scripting.executeScript({
    target: { tabId, ...(frameIds ? { frameIds } : { allFrames: true }) },
    func: askAtDoor,
    args: [key, asked, ...args],
    injectImmediately: true,
  });
}

/** Runs in a frame, and sees nothing but what it is given. An older version's door may lack what is asked. */
function askAtDoor(key: string, asked: string, ...args: unknown[]): unknown {
  const door = (globalThis as Record<string, unknown>)[key];
  if (typeof door !== "object") return undefined;
  return (door as Record<string, (...args: unknown[]) => unknown>)[asked]?.(...args);
}
