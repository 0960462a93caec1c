/**
 * What a page's script shows to the extension's own windows. They run a call in the page's isolated world, where
 * it finds this door: a page that nobody asks carries no listener for it.
 */
import { ask } from "../ask.ts";

/** What a page's script does when it is asked. */
export interface PageDoor {
  /** What is on the page, undefined while nothing is done there; checked by those who ask (platform/tab/page-report.ts). */
  overview(): unknown;
  /** The first blocks that hold mentions, and so many characters of each; checked likewise (platform/tab/page-passages.ts). */
  passages(most: number, length: number): unknown;
  /** Scrolls to a mention of an entity, by its number among them, and flashes it. */
  reveal(entity: string, nth: number): void;
  /** Stops the work on the page, or lets it go on. */
  rest(on: boolean): void;
  isResting(): boolean;
  /**
   * Opens the card of the mention after or before the last one so opened.
   *
   * @param anew from the first or last of the frame
   * @returns false where there is none left
   */
  step(direction: 1 | -1, anew: boolean): boolean;
  /** Has what opens cards loaded and at work, if anything is done there: then it has a door of its own. */
  startCards(): Promise<void> | undefined;
}

/** What stands at the door of a page that wants to be left alone. */
export const OPTED_OUT = "opted-out";

/** Name of the door in the isolated world of a frame. */
export const DOOR_KEY = "lodestonePage";

/** Milliseconds in which changes are told together. */
const TOGETHER = 300;

const world = globalThis as { [DOOR_KEY]?: PageDoor | typeof OPTED_OUT | undefined };

export function refusePage(): void {
  world[DOOR_KEY] = OPTED_OUT;
}

/** Opens the door. @returns what tells the worker and our windows that the page has changed */
export function openPageDoor(door: PageDoor): () => void {
  let changes = 0;
  const changed = (): void => {
    if (changes++ === 0) setTimeout(tell, TOGETHER);
  };
  /** One notice at a time; what changes meanwhile is told in the next. */
  const tell = async (): Promise<void> => {
    changes = 1;
    // Whoever could have heard may be gone with the extension.
    await ask({ type: "page-changed" }).catch(() => undefined);
    const more = changes > 1;
    changes = 0;
    if (more) changed();
  };
  world[DOOR_KEY] = door;
  return changed;
}
