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

  return {
    host,
    root,
    raise() {
      const parent = parentFor(document);
      if (!host.isConnected) restore = activeElement(document);
      // What is taken out and put in elsewhere loses both.
      const focused = shadow.activeElement as HTMLElement | null;
      const scroller = root.querySelector(".scroller");
      const scrolled = scroller?.scrollTop;
      if (host.parentNode !== parent) parent.append(host);
      if (host.matches(":popover-open")) host.hidePopover();
      host.showPopover();
      if (scrolled) scroller.scrollTop = scrolled;
      if (focused !== shadow.activeElement) focused?.focus({ preventScroll: true });
    },
    remove() {
      const hadFocus = document.activeElement === host;
      host.remove();
      // Whoever has moved on meanwhile is not pulled back.
      if (hadFocus) restore?.focus({ preventScroll: true });
      restore = undefined;
    },
    focused: () => shadow.activeElement,
  };
}

/** Whether a box stands where it can be used. */
export function isInPlace({ host }: CardBox, document: Document): boolean {
  return host.parentNode === parentFor(document);
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
