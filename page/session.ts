/**
 * One page under our eyes: reads it, marks it, and opens cards, as the settings have it. Everything that is
 * not the page comes in from outside.
 */
import {
  takeCards,
  type CardLook,
  type CardParts,
  type Cards,
  type StartCards,
} from "./cards/card-door.ts";
import type { Detector } from "./detector.ts";
import { awaitFirstTouch } from "./cards/first-touch.ts";
import { followAlt } from "./held-key.ts";
import type { Opening } from "./cards/intent.ts";
import type { MarkStyle } from "./marking/mark-style.ts";
import { createPageMarks, type MarkOptions } from "./marking/marks.ts";
import type { Mention } from "./mention.ts";
import {
  overviewOf,
  passageOf,
  passagesOf,
  type MentionPassage,
  type PageView,
  type SeenPassage,
} from "./overview.ts";

/** What the settings say about a page. */
export interface PageOptions {
  shownKinds: ReadonlySet<string>;
  hiddenEntities: ReadonlySet<string>;
  hidesName: MarkOptions["hidesName"];
  /** "held": underlined while the Alt key is down. */
  markStyle: MarkStyle | "held";
  repeat: MarkOptions["repeat"];
  showDoubtful: boolean;
  /** Milliseconds of rest before a card opens. */
  openAfter: number;
  opening: Opening;
  look: CardLook;
}

/** `C` is the data of a card. */
export interface SessionParts<C> {
  detector: Detector;
  lookUp(entity: string, passage?: MentionPassage): Promise<C | undefined>;
  /** Resolves when the card's script has run in this world. */
  loadCard(): Promise<void>;
  /** The host that settings know the page by; undefined where it is no site. */
  site(): string | undefined;
  changeSettings: CardParts<Mention, ShownCard<C>, C>["changeSettings"];
  /** Called when mentions came or went. */
  changed(): void;
  /** Closes the card on a mention in every frame of the page. */
  dismissAll(): void;
}

/** What the card gets: the entity's data, and what is known of the mention that it was opened from. */
export interface ShownCard<C> {
  card: C;
  passage: MentionPassage;
  reason: string | undefined;
  doubtful: boolean;
  /** The mention as the page writes it, and the element that holds it. */
  name: string;
  element: Element;
}

export interface Session {
  setOptions(options: PageOptions): void;
  /**
   * Opens the card of the mention after or before the one that was opened last.
   *
   * @param anew from the first or the last
   * @returns false where there is none
   */
  step(direction: 1 | -1, anew: boolean): boolean;
  /** Has what opens cards loaded and at work. */
  startCards(): Promise<void>;
  /** What is on the page, and whether there is more to come. */
  overview(): PageView;
  /** The first blocks that hold mentions, and the beginning of each. */
  passages(most: number, length: number): SeenPassage[];
  /** Scrolls to a mention of an entity, by its number among them, and flashes it. */
  reveal(entity: string, nth: number): void;
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
  // Firefox ends a script that is updated where it stands: a card that it had open is nobody's.
  document.querySelectorAll("[data-lodestone=card]").forEach((card) => card.remove());
  const ending = new AbortController();
  let current = options;
  let isAltDown = false;
  let stepped: Mention | undefined;
  const marks = createPageMarks(document, parts.detector, markOptions(options, isAltDown));
  const { mentionAt, boxesOf, setCurrent } = marks;
  const cardParts: CardParts<Mention, ShownCard<C>, C> = {
    mentionAt,
    boxesOf,
    async lookUp(mention) {
      const passage = passageOf(mention, PASSAGE_REACH);
      const card = await parts.lookUp(mention.entity, passage);
      const { reason, doubtful, text: name, block } = mention;
      const element = block.run.container;
      return card && { card, passage, reason, doubtful, name, element };
    },
    setCurrent,
    rules: () => current,
    load: parts.lookUp,
    site: parts.site,
    changeSettings: parts.changeSettings,
  };
  const startCards = once(async (): Promise<Cards<Mention>> => {
    if (!takeCards()) await parts.loadCard();
    const start = takeCards() as StartCards<Mention, ShownCard<C>, C>;
    return start(document, cardParts, ending.signal);
  });
  const withCards = async (act: (cards: Cards<Mention>) => void): Promise<void> => {
    // Without the card's script there is nothing to show, and whoever asked has gone on.
    const started = await startCards().catch(() => undefined);
    if (started) act(started);
  };
  let isAwaitingTouch = false;
  marks.onChange(() => {
    // A page that names nothing has nothing to touch: most pages are spared these listeners.
    if (!isAwaitingTouch)
      awaitFirstTouch(document, mentionAt, async () => (await startCards()).catchUp, ending.signal);
    isAwaitingTouch = true;
    parts.changed();
  });
  // A card closes on Esc also when the focus is in another frame of the page.
  document.defaultView!.addEventListener(
    "keydown",
    ({ key }) => {
      if (key === "Escape" && (parent !== self || length)) parts.dismissAll();
    },
    { capture: true, passive: true, signal: ending.signal },
  );
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
    step(direction, anew) {
      const next = marks.next(anew ? undefined : stepped, direction);
      if (!next) return false;
      stepped = next;
      void withCards(({ open }) => open(next));
      return true;
    },
    startCards: () => withCards(() => {}),
    overview: () => overviewOf(marks),
    passages: (most, length) => passagesOf(marks.shown(), most, length),
    reveal(entity, nth) {
      const mention = marks.shown().filter((each) => each.entity === entity)[nth];
      if (mention) void withCards(({ reveal }) => reveal(mention));
    },
    stop() {
      ending.abort();
      marks.stop();
    },
  };
}

function markOptions(options: PageOptions, isAltDown: boolean): MarkOptions {
  const { shownKinds, hiddenEntities, hidesName, markStyle, repeat, showDoubtful } = options;
  const style = markStyle !== "held" ? markStyle : isAltDown ? "underline" : "none";
  return {
    kinds: shownKinds,
    hidden: hiddenEntities,
    hidesName,
    style,
    repeat,
    doubtful: showDoubtful,
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
