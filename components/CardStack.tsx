import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CardData } from "../facts/card.ts";
import { FactCard } from "./FactCard.tsx";
import { useLanguage } from "./language.ts";

interface Props {
  first: CardData;
  today: string;
  /** Fetches the card of a related entity. */
  load(entity: string): Promise<CardData | undefined>;
  /** The buttons below the card of the entity that is shown. */
  actions?: (shown: CardData) => ComponentChildren;
  onClose?: () => void;
}

/** A card whose related entities open in its place, with a way back. */
export function CardStack({ first, today, load, actions, onClose }: Props) {
  const { card } = useLanguage().strings;
  const [stack, setStack] = useState([first]);
  const [failed, setFailed] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const wentOn = useRef(false);
  const shown = stack[stack.length - 1]!;

  useEffect(() => setStack([first]), [first]);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setFailed(false);
    // What had the focus is gone with its card. A first card never takes it: the mouse may have opened it.
    if (wentOn.current) scroller.current?.focus({ preventScroll: true });
  }, [shown]);

  const go = (change: (cards: CardData[]) => CardData[]): void => {
    wentOn.current = true;
    setStack(change);
  };

  const open = async (entity: string): Promise<void> => {
    const next = await load(entity).catch(() => undefined);
    if (next) go((cards) => [...cards, next]);
    else setFailed(true);
  };

  return (
    <div class="stack" role="dialog" aria-label={shown.entity.name}>
      <div class="bar">
        {stack.length > 1 && (
          <button
            type="button"
            class="icon"
            aria-label={card.back}
            title={card.back}
            onClick={() => go((cards) => cards.slice(0, -1))}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M10 3 5 8l5 5" />
            </svg>
          </button>
        )}
        {onClose && (
          <button
            type="button"
            class="icon close"
            aria-label={card.close}
            title={card.close}
            onClick={onClose}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        )}
      </div>
      <div class="scroller" ref={scroller} tabIndex={-1} data-first-focus>
        {failed && (
          <p class="failure" role="alert">
            {card.failed}
          </p>
        )}
        <FactCard key={shown.entity.id} data={shown} today={today} onOpen={open} />
      </div>
      {actions && <footer class="actions">{actions(shown)}</footer>}
    </div>
  );
}
