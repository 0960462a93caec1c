import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CardData } from "../../facts/card.ts";
import type { CopyFact } from "./copy-formats.ts";
import { FactCard } from "./FactCard.tsx";
import { canGo, go, shownIn, startHistory, visit, type History } from "./history.ts";
import { Icon } from "../Icon.tsx";
import { useLanguage } from "../language.ts";
import { PackText } from "../PackText.tsx";

interface Props {
  first: CardData;
  today: string;
  /** Fetches the card of a related entity. */
  load(entity: string): Promise<CardData | undefined>;
  /** The buttons below the card of the entity that is shown. */
  actions?: (shown: CardData) => ComponentChildren;
  /** More buttons for the bar above it. */
  tools?: ComponentChildren;
  /** Copies one fact of the entity that is shown. */
  onCopy?: (shown: CardData, ...what: Parameters<CopyFact>) => ReturnType<CopyFact>;
  onClose?: () => void;
}

/** A card whose related entities open in its place, with a way back and forward. */
export function CardStack({ first, today, load, actions, tools, onCopy, onClose }: Props) {
  const { card, kinds } = useLanguage().strings;
  const [history, setHistory] = useState(() => startHistory(first));
  const [failed, setFailed] = useState(false);
  /** What has gone under the bar: nothing, some of the heading, all of it. */
  const [under, setUnder] = useState<"nothing" | "some" | "name">("nothing");
  const stack = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wentOn = useRef(false);
  const shown = shownIn(history);

  useEffect(() => setHistory(startHistory(first)), [first]);
  useLayoutEffect(() => {
    // In a low window it is the whole that scrolls.
    for (const { current } of [scroller, stack]) current?.scrollTo(0, 0);
    setFailed(false);
    setUnder("nothing");
    // What had the focus is gone with its card. A first card never takes it: the mouse may have opened it.
    if (wentOn.current) scroller.current?.focus({ preventScroll: true });
  }, [shown]);

  const move = (change: (history: History<CardData>) => History<CardData>): void => {
    wentOn.current = true;
    setHistory(change);
  };
  const open = async (entity: string): Promise<void> => {
    const next = await load(entity).catch(() => undefined);
    if (next) move((past) => visit(past, next));
    else setFailed(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key];
    if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Else the browser would go back in the page's history.
    event.preventDefault();
    event.stopPropagation();
    if (canGo(history, by)) move((past) => go(past, by));
  };

  const onScroll = ({ target }: Event): void => {
    const { bottom } = bar.current!.getBoundingClientRect();
    const name = scroller.current!.querySelector("h2")!.getBoundingClientRect();
    const some = (target as Element).scrollTop > 0 ? "some" : "nothing";
    setUnder(name.bottom < bottom ? "name" : some);
  };

  return (
    <div
      class="stack"
      role="dialog"
      aria-label={shown.entity.name}
      ref={stack}
      onKeyDown={onKeyDown}
      onScrollCapture={onScroll}
    >
      <div class={`bar under-${under}`} ref={bar}>
        {([-1, 1] as const).map((by) => {
          if (!canGo(history, by)) return null;
          const way = by < 0 ? "back" : "forward";
          return (
            <BarButton
              key={way}
              icon={way}
              label={card[way]}
              keys={by < 0 ? "Alt+ArrowLeft" : "Alt+ArrowRight"}
              onPress={() => move((past) => go(past, by))}
            />
          );
        })}
        <p class="of">
          {under === "name" ? <PackText>{shown.entity.name}</PackText> : kinds[shown.entity.kind]}
        </p>
        {tools}
        {onClose && <BarButton icon="close" label={card.close} onPress={onClose} />}
      </div>
      <div class="scroller" ref={scroller} tabIndex={-1} data-first-focus>
        {failed && (
          <p class="failure" role="alert">
            {card.failed}
          </p>
        )}
        <FactCard
          key={shown.entity.id}
          data={shown}
          today={today}
          onOpen={open}
          {...(onCopy && { onCopy: (fact, format) => onCopy(shown, fact, format) })}
        />
      </div>
      {actions && <footer class="actions">{actions(shown)}</footer>}
    </div>
  );
}

interface BarButtonProps {
  icon: "back" | "forward" | "close" | "pin";
  label: string;
  /** As `aria-keyshortcuts` writes it. */
  keys?: string;
  onPress(): void;
}

/** A round button of the bar, named by its label for eyes that rest on it and for ears. */
export function BarButton({ icon, label, keys, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      class={`icon ${icon}`}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
