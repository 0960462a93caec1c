/**
 * What the cards of a frame show to the worker, in the frame's isolated world: it brings them word from other frames
 * of the page. There from the first card on, and in no page that never had one.
 */
import type { GuestBox, GuestCard } from "../requests.ts";

/** What a frame says of its card in the top frame: the pointer is back in the frame, has left the mention, or all is over. */
export type GuestWord = "in" | "left" | "over";

export interface CardsDoor {
  /** Closes the card that hangs on a mention. */
  close(): void;
  /**
   * In the top frame: shows the card of a frame that is too small for it.
   *
   * @param frame as the browser numbers it
   * @returns where it stands; undefined where it can't be shown
   */
  host(card: GuestCard, frame: number): Promise<GuestBox | undefined>;
  /** In the top frame: hears of a frame what it says of its card. @returns whether that card is still open */
  heed(word: GuestWord, frame: number): boolean;
  /** In the top frame: the frame whose card is open here. */
  guest(): number | undefined;
  /** In a frame that is too small: hears that its card has closed in the top frame. @param id of the card */
  closed(id: number): void;
}

/** Name of the door in the isolated world of a frame. */
export const CARDS_KEY = "lodestoneCards";

export function openCardsDoor(door: CardsDoor): void {
  (globalThis as { [CARDS_KEY]?: CardsDoor })[CARDS_KEY] = door;
}
