/**
 * One page under our eyes: reads it, marks it, and opens cards, as the settings have it. Everything that is
 * not the page comes in from outside.
 */
import { takeCard, type CardFactory } from "./card-door.ts";
import type { Detector } from "./detector.ts";
import { followAlt } from "./held-key.ts";
import { createHover, type CardView } from "./hover.ts";
import type { MarkStyle } from "./mark-style.ts";
import { createPageMarks, type MarkOptions } from "./marks.ts";
import { textOf, type Mention } from "./mention.ts";
import { revealMention } from "./reveal.ts";
import { isDarkAt } from "./surroundings.ts";

/** What the settings say about a page. */
export interface PageOptions {
  shownKinds: ReadonlySet<string>;
  hiddenEntities: ReadonlySet<string>;
  /** "held": underlined while the Alt key is down. */
  markStyle: MarkStyle | "held";
  repeat: MarkOptions["repeat"];
  openDelay: number;
  look: CardLook;
}

/** How the reader wants cards to look. The card's script knows what to do with it; the page's only hands it on. */
export interface CardLook {
  cardSize: "small" | "medium" | "large";
  /** percent */
  textSize: number;
  theme: "page" | "light" | "dark";
  language: "browser" | "en" | "zh";
}

/** A mention in the text around it, for choosing what its card says first. */
export interface MentionPassage {
  text: string;
  start: number;
  end: number;
}

/** `C` is the data of a card. */
export interface SessionParts<C> {
  detector: Detector;
  lookUp(entity: string, passage?: MentionPassage): Promise<C | undefined>;
  /** Resolves when the card's script has run in this world. */
  loadCard(): Promise<void>;
  hideEntity(entity: string): void;
  hideSite(): void;
}

/** What the card gets: the entity's data, and what is known of the mention that it was opened from. */
export interface ShownCard<C> {
  card: C;
  reason: string | undefined;
  /** Light text on a dark page: the card follows. */
  dark: boolean;
  look: CardLook;
}

export interface Session {
  setOptions(options: PageOptions): void;
  /** Opens the card of the mention after or before the one that was opened last. */
  step(direction: "next" | "previous"): void;
  /** Leaves the page as it was. */
  stop(): void;
}

/** How much of a block goes out with a look-up, on each side of the mention. */
const PASSAGE_REACH = 1_000;

export function startSession<C>(
  document: Document,
  parts: SessionParts<C>,
  options: PageOptions,
): Session {
  const ending = new AbortController();
  let current = options;
  let isAltDown = false;
  let stepped: Mention | undefined;
  const marks = createPageMarks(document, parts.detector, markOptions(options, isAltDown));
  const hover = createHover<Mention, ShownCard<C>>(
    document,
    {
      mentionAt: (x, y) => marks.mentionAt(x, y),
      linesOf: (mention) => marks.rectsOf(mention),
      async lookUp(mention) {
        const card = await parts.lookUp(mention.entity, passageOf(mention));
        const dark = isDarkAt(mention.block.run.container);
        return card && { card, reason: mention.reason, dark, look: current.look };
      },
      card: once(async (): Promise<CardView<ShownCard<C>>> => {
        if (!takeCard()) await parts.loadCard();
        const create = takeCard() as CardFactory<ShownCard<C>, C>;
        return create(document, {
          load: (entity) => parts.lookUp(entity),
          hideEntity: parts.hideEntity,
          hideSite: parts.hideSite,
          close: () => hover.close(),
        });
      }),
      setCurrent: (mention) => marks.setCurrent(mention),
      openAfter: () => current.openDelay,
    },
    ending.signal,
  );
  marks.onChange(() => hover.refresh());
  const followAltKey = (isDown: boolean): void => {
    isAltDown = isDown;
    if (current.markStyle === "held") marks.setOptions(markOptions(current, isAltDown));
  };
  followAlt(document, followAltKey, ending.signal);
  marks.start();

  return {
    setOptions(next) {
      current = next;
      marks.setOptions(markOptions(next, isAltDown));
    },
    step(direction) {
      const next = marks.next(stepped, direction === "next" ? 1 : -1);
      if (!next) return;
      stepped = next;
      revealMention(document, next, marks.rectsOf(next));
      hover.open(next);
    },
    stop() {
      ending.abort();
      marks.stop();
    },
  };
}

function markOptions(
  { shownKinds, hiddenEntities, markStyle, repeat }: PageOptions,
  isAltDown: boolean,
): MarkOptions {
  const style = markStyle !== "held" ? markStyle : isAltDown ? "underline" : "none";
  return { kinds: shownKinds, hidden: hiddenEntities, style, repeat };
}

/** The mention with as much text around it as a sentence may have. */
function passageOf({ block, start, end }: Mention): MentionPassage {
  const text = textOf(block);
  const from = Math.max(0, start - PASSAGE_REACH);
  return {
    text: text.slice(from, end + PASSAGE_REACH),
    start: start - from,
    end: end - from,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
