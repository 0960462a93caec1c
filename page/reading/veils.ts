import { AROUND } from "../marking/near.ts";
import { isVisible } from "./visibility.ts";

/** Elements whose text is hidden for now, watched so that the text is read once it is shown. */
export interface Veils {
  add(element: Element): void;
  /** Looks again at those that have a place in the page and only lack visibility. */
  check(): void;
  /** Forgets what has left the document. */
  sweep(): void;
  clear(): void;
}

export function createVeils(revealed: (element: Element) => void): Veils {
  /** Whether the element has a box near the viewport: without one it can't be shown by its visibility alone. */
  const veils = new Map<Element, boolean>();
  let observer: IntersectionObserver | undefined;

  function update(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!veils.has(target)) continue;
      veils.set(target, isIntersecting);
      if (isIntersecting) reveal(target);
    }
  }

  function drop(element: Element): void {
    veils.delete(element);
    observer?.unobserve(element);
  }

  function reveal(element: Element): void {
    if (!isVisible(element, true)) return;
    drop(element);
    revealed(element);
  }

  return {
    add(element) {
      if (veils.has(element)) return;
      veils.set(element, false);
      observer ??= new IntersectionObserver(update, AROUND);
      observer.observe(element);
    },
    check() {
      for (const [element, isNear] of veils) if (isNear) reveal(element);
    },
    sweep() {
      for (const element of veils.keys()) if (!element.isConnected) drop(element);
    },
    clear() {
      observer?.disconnect();
      veils.clear();
    },
  };
}
