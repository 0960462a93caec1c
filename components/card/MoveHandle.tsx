import { useRef } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { useLanguage } from "../language.ts";

/** How far one press of an arrow key goes, in CSS pixels; with Shift four times as far. */
const STEP = 16;

const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** What a pinned card is moved by: dragged, or with the arrow keys. */
export function MoveHandle({ onMove }: { onMove(by: { x: number; y: number }): void }) {
  const { card } = useLanguage().strings;
  const last = useRef<{ x: number; y: number } | null>(null);

  return (
    <button
      type="button"
      class="handle"
      title={card.moveHelp}
      aria-description={card.moveHelp}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={({ clientX: x, clientY: y }) => {
        if (!last.current) return;
        onMove({ x: x - last.current.x, y: y - last.current.y });
        last.current = { x, y };
      }}
      onLostPointerCapture={() => (last.current = null)}
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const times = event.shiftKey ? 4 : 1;
        onMove({ x: arrow[0] * times, y: arrow[1] * times });
      }}
    >
      <Icon name="move" />
      {card.move}
    </button>
  );
}
