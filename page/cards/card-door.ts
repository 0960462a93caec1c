/**
 * What opens and shows cards is loaded when the first one may be wanted, as a second script in the same isolated
 * world. This is where the two meet: the card's script leaves its starter here, the page's script takes it. The page
 * itself can't see this world.
 */
import type { HidingChange } from "../../facts/hiding.ts";
import type { Hover, HoverParts } from "./hover.ts";
import type { Rules } from "./intent.ts";
import type { MentionPassage } from "../overview.ts";

/** How the reader wants cards to look. The card's script knows what to do with it; the page's only hands it on. */
export interface CardLook {
  cardSize: "small" | "medium" | "large";
  /** percent */
  textSize: number;
  theme: "page" | "light" | "dark";
  language: "browser" | "en" | "zh";
}

/** What cards need from the page's script: `M` is a mention, `D` what a card is shown with, `R` the data of a related entity. */
export interface CardParts<M, D, R> extends Omit<HoverParts<M, D>, "card" | "linesOf" | "rules"> {
  rules(): Rules & { look: CardLook };
  /** As `boxesOf` in hit-test.ts. */
  boxesOf(mention: M): readonly DOMRect[];
  /** The data of an entity's card. @param passage what it is about, and stands first */
  load(entity: string, passage?: MentionPassage): Promise<R | undefined>;
  /** The host that settings know the page by; undefined where it is no site. */
  site(): string | undefined;
  changeSettings(change: HidingChange): void;
}

export interface Cards<M> extends Pick<Hover<M>, "open" | "catchUp"> {
  /** Scrolls to a mention and flashes it. */
  reveal(mention: M): void;
}

/** @param signal aborts when nothing of ours may be on the page any more */
export type StartCards<M, D, R> = (
  document: Document,
  parts: CardParts<M, D, R>,
  signal: AbortSignal,
) => Cards<M>;

const KEY = "lodestoneCard";

export function offerCards<M, D, R>(start: StartCards<M, D, R>): void {
  (globalThis as Record<string, unknown>)[KEY] = start;
}

/** The starter, once the card's script has run. */
export function takeCards<M, D, R>(): StartCards<M, D, R> | undefined {
  return (globalThis as Record<string, unknown>)[KEY] as StartCards<M, D, R> | undefined;
}
