/**
 * The one element of ours that a page ever holds, and only while a card is open: a host in the top layer
 * with a closed shadow root. What is inside is drawn by whoever gives `draw`.
 */
import type { CardPlace, CardView } from "./hover.ts";
import { placeCard } from "./place-card.ts";

export interface CardHostParts<D> {
  /** The card's whole style; every length in px or em, for a page may set any root font size. */
  css: string;
  /** Draws the card; gives the element that takes the focus when the keyboard opened it. */
  draw(root: HTMLElement, data: D): HTMLElement | undefined;
  /** Takes down what was drawn. */
  clear(root: HTMLElement): void;
  /** True where the text around the mention is light on dark. */
  isDark(data: D): boolean;
}

export function createCardHost<D>(document: Document, parts: CardHostParts<D>): CardView<D> {
  const host = document.createElement("lodestone-card");
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(parts.css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement("div");
  root.className = "root surface";
  shadow.append(root);
  host.popover = "manual";
  let restore: HTMLElement | undefined;

  const place = ({ lines, anchor }: CardPlace): void => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const viewport = { width, height: Math.min(height, innerHeight) || innerHeight };
    root.style.maxHeight = "";
    const natural = root.getBoundingClientRect();
    const { left, top, maxHeight, side } = placeCard(lines, anchor, natural, viewport);
    root.style.maxHeight = `${Math.min(maxHeight, natural.height)}px`;
    root.style.left = `${left}px`;
    root.style.top = `${top}px`;
    root.dataset.side = side;
  };

  return {
    show(data, where, opener) {
      root.dataset.theme = parts.isDark(data) ? "dark" : "light";
      const first = parts.draw(root, data);
      parentFor(document).append(host);
      host.showPopover();
      place(where);
      restore = activeElement(document);
      if (opener === "keyboard") first?.focus({ preventScroll: true });
    },
    move: place,
    hide() {
      if (!host.isConnected) return;
      const hadFocus = document.activeElement === host;
      parts.clear(root);
      host.remove();
      // Whoever has moved on meanwhile is not pulled back.
      if (hadFocus) restore?.focus({ preventScroll: true });
      restore = undefined;
    },
    box: () => (host.isConnected ? root.getBoundingClientRect() : undefined),
    holds: ({ target }) => target === host,
  };
}

/** Only inside an open modal dialog does anything get pointer events: there the host has to stand. */
function parentFor(document: Document): Element {
  const dialogs = document.querySelectorAll("dialog:modal");
  return dialogs[dialogs.length - 1] ?? document.documentElement;
}

function activeElement(document: Document): HTMLElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
