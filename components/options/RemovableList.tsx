import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  items: readonly {
    id: string;
    label: string;
    /** What else is to be said of it, in a word. */
    tag?: string;
    remove(): void;
  }[];
  /** What stands here when there is nothing. */
  empty: string;
  /** What the button of an item does, for those who can't see which row it is in. */
  removeLabel(label: string): string;
}

/** Things that can be taken away again. The focus goes on to the next of them, and not back to the page's top. */
export function RemovableList({ items, empty, removeLabel }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const removed = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    const buttons = list.current!.querySelectorAll("button");
    (buttons[Math.min(removed.current, buttons.length - 1)] ?? list.current!).focus();
    removed.current = undefined;
  }, [items.length]);

  return (
    <div ref={list} tabIndex={-1} class="removable">
      {items.length === 0 ? (
        <p class="help">{empty}</p>
      ) : (
        <ul>
          {items.map(({ id, label, tag, remove }, place) => (
            <li key={id}>
              <span>{label}</span>
              {tag && <span class="tag">{tag}</span>}
              <button
                type="button"
                aria-label={removeLabel(label)}
                title={removeLabel(label)}
                onClick={() => {
                  removed.current = place;
                  remove();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
