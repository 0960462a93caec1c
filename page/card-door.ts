/**
 * The card's code is loaded at the first dwell, as a second script in the same isolated world. This is where
 * the two meet: the card's script leaves its factory here, the page's script takes it. The page itself can't
 * see this world.
 */
import type { HidingChange } from "../facts/hiding.ts";
import type { CardView } from "./hover.ts";

/** What a card needs from the page's script. */
export interface CardParts<R> {
  /** The data of a related entity's card. */
  load(entity: string): Promise<R | undefined>;
  /** The host that settings know the page by; undefined where it is no site. */
  site(): string | undefined;
  changeSettings(change: HidingChange): void;
  /** Says that the card that hangs on a mention is no longer wanted. */
  close(): void;
  /** Aborts when nothing of ours may be on the page any more. */
  signal: AbortSignal;
}

/** `D` is what a card is shown with, `R` the data of a related entity. */
export type CardFactory<D, R> = (document: Document, parts: CardParts<R>) => CardView<D>;

const KEY = "lodestoneCard";

export function offerCard<D, R>(factory: CardFactory<D, R>): void {
  (globalThis as Record<string, unknown>)[KEY] = factory;
}

/** The factory, once the card's script has run. */
export function takeCard<D, R>(): CardFactory<D, R> | undefined {
  return (globalThis as Record<string, unknown>)[KEY] as CardFactory<D, R> | undefined;
}
