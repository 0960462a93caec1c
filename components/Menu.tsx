import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Props<T extends string> {
  /** What the button shows. */
  children: ComponentChildren;
  /** What the button is called where it is too small for a text. */
  label?: string | undefined;
  class: string;
  items: readonly { value: T; text: string }[];
  onChoose(value: T): void;
}

/** Space between the button and its menu, and between the menu and the edge of the window; CSS pixels. */
const GAP = 4;

/** A button that opens a list of things to do, with the keys that such lists have everywhere. */
export function Menu<T extends string>({ children, label, items, onChoose, ...props }: Props<T>) {
  /** The item that gets the focus as the menu opens. */
  const [open, setOpen] = useState<"first" | "last">();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!open) return;
    placeList(button.current!, list.current!);
    const buttons = itemsOf(list.current!);
    buttons.at(open === "first" ? 0 : -1)?.focus({ preventScroll: true });
  }, [open]);

  const close = (): void => {
    setOpen(undefined);
    button.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      return setOpen(event.key === "ArrowDown" ? "first" : "last");
    }
    // Over a page the card's host has this key, and asks by an event.
    if (event.key === "Escape") {
      event.preventDefault();
      return close();
    }
    // The focus goes back first, so that it moves on from the button.
    if (event.key === "Tab") return close();
    const to = target(itemsOf(list.current!), event);
    if (!to) return;
    event.preventDefault();
    to.focus({ preventScroll: true });
  };

  return (
    <span
      class={`menu ${props.class}`}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (!event.currentTarget.contains(to)) setOpen(undefined);
      }}
      // The card's host asks before it closes the card on Esc.
      onCancel={(event) => {
        if (!open) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-label={label}
        title={label}
        onClick={() => (open ? close() : setOpen("first"))}
      >
        {children}
        {!label && <Icon name="open" />}
      </button>
      {open && (
        <div class="items" role="menu" ref={list}>
          {items.map(({ value, text }) => (
            <button
              key={value}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(value);
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

/** The item that a key leads to, around the ends. */
function target(
  items: HTMLElement[],
  { key, target: from }: KeyboardEvent,
): HTMLElement | undefined {
  const at = items.indexOf(from as HTMLElement);
  switch (key) {
    case "ArrowDown":
      return items[(at + 1) % items.length];
    case "ArrowUp":
      return items.at(Math.max(at, 0) - 1);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}

/** Fixed to the window, because a card cuts off what sticks out of it: under the button, or above it. */
function placeList(button: HTMLElement, list: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight - GAP;
  const left = Math.min(at.left, innerWidth - GAP - width);
  list.style.left = `${Math.max(GAP, left)}px`;
  list.style.top = `${Math.max(GAP, below ? at.bottom + GAP : at.top - GAP - height)}px`;
}
