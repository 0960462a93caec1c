/**
 * The only element of ours that a page ever holds, and only while a card is open: a host in the top layer with a
 * closed shadow root. There is one for the card that hangs on a mention, and one for each that is pinned.
 */

export interface CardBox {
  readonly host: HTMLElement;
  /** What the card is drawn into. */
  readonly root: HTMLElement;
  /** Puts it on top of everything, from wherever it is. */
  raise(): void;
  /** Takes it off the page; gives the focus back if it was in here. */
  remove(): void;
  focused(): Element | null;
}

export function createCardBox(document: Document, sheet: CSSStyleSheet): CardBox {
  // No element of a name of its own: a page that has defined that one is given its shadow root, closed or not.
  const host = document.createElement("div");
  host.dataset.lodestone = "card";
  const shadow = host.attachShadow({ mode: "closed" });
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement("div");
  root.className = "root surface";
  shadow.append(root);
  host.popover = "manual";
  let restore: HTMLElement | undefined;

  const showIn = (parent: Element): void => {
    if (host.parentNode !== parent) parent.append(host);
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
  };

  return {
    host,
    root,
    raise() {
      if (!host.isConnected) restore = activeElement(document);
      // What is taken out and put in elsewhere loses both.
      const focused = shadow.activeElement as HTMLElement | null;
      const scrolled = [...root.querySelectorAll(".stack, .scroller")].map(
        (element) => [element, element.scrollTop] as const,
      );
      showIn(parentFor(document));
      // A film, or what shows a shadow tree in place of its children, has no room for it.
      if (root.getClientRects().length === 0) showIn(document.documentElement);
      const scale = readersScale(host, root);
      root.style.setProperty("--reader-scale", scale === 1 ? "" : String(scale));
      for (const [element, top] of scrolled) if (top) element.scrollTop = top;
      if (focused !== shadow.activeElement) focused?.focus({ preventScroll: true });
    },
    remove() {
      const hadFocus = document.activeElement === host;
      host.remove();
      // The next card is measured as if there had been none before it.
      root.removeAttribute("style");
      delete root.dataset.side;
      // Whoever has moved on meanwhile is not pulled back.
      if (hadFocus) restore?.focus({ preventScroll: true });
      restore = undefined;
    },
    focused: () => shadow.activeElement,
  };
}

/**
 * How much larger than usual a reader has text in all pages, whatever this page does to its own. The host has the
 * browser's own size; where text alone is enlarged, so are our pixels, and nothing is left to do.
 */
function readersScale(host: HTMLElement, root: HTMLElement): number {
  const [own, usual] = [getComputedStyle(host), getComputedStyle(root, "::before")].map(
    ({ fontSize }) => Number.parseFloat(fontSize),
  );
  return Math.min(Math.max(own! / usual!, 0.75), 2);
}

/** Whether a box stands where it can be used. */
export function isInPlace({ host }: CardBox, document: Document): boolean {
  return host.parentNode === parentFor(document);
}

/**
 * Inside an open modal dialog, or what is in full screen, and only there, does anything get pointer events: there the
 * host has to stand, in the inner one of the two.
 */
function parentFor(document: Document): Element {
  const dialog = [...document.querySelectorAll("dialog:modal")].at(-1);
  const full = document.fullscreenElement;
  if (dialog && full) return dialog.contains(full) ? full : dialog;
  return dialog ?? full ?? document.documentElement;
}

function activeElement(document: Document): HTMLElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
