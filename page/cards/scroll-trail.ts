/**
 * For whoever goes from mention to mention by keyboard: brings each into view, and in the end the page back to where
 * it was. A page that was scrolled by its reader since is left alone.
 */
import { isInSight } from "./in-sight.ts";
import type { Box } from "./place-card.ts";
import { reveal } from "./reveal.ts";
import { outerOf } from "../reading/visibility.ts";

export interface ScrollTrail {
  /** Scrolls only where the mention is not in sight already, and at once: the card follows. */
  reveal(container: Element, linesNow: () => readonly Box[]): void;
  goBack(): void;
  forget(): void;
}

interface Scrolled {
  left: number;
  top: number;
  /** Where it was brought to. */
  to: { left: number; top: number };
}

export function createTrail(): ScrollTrail {
  const trail = new Map<Element, Scrolled>();

  const isWhereLeft = ([element, { to }]: [Element, Scrolled]): boolean =>
    element.scrollLeft === to.left && element.scrollTop === to.top;

  return {
    reveal(container, linesNow) {
      if (![...trail].every(isWhereLeft)) trail.clear();
      const before = scrollersOf(container).map(
        (element) => [element, element.scrollLeft, element.scrollTop] as const,
      );
      if (!isInSight(linesNow(), container))
        container.scrollIntoView({ block: "center", behavior: "instant" });
      reveal(container, linesNow);
      for (const [element, left, top] of before) {
        if (element.scrollLeft === left && element.scrollTop === top && !trail.has(element))
          continue;
        const first = trail.get(element) ?? { left, top };
        const to = { left: element.scrollLeft, top: element.scrollTop };
        trail.set(element, { left: first.left, top: first.top, to });
      }
    },
    goBack() {
      for (const [element, { left, top }] of [...trail].filter(isWhereLeft))
        element.scrollTo({ left, top, behavior: "instant" });
      trail.clear();
    },
    forget: () => trail.clear(),
  };
}

/** Every element around that can be scrolled, the document's own among them. */
function scrollersOf(container: Element): Element[] {
  const scrollers: Element[] = [];
  for (let at: Element | undefined = container; at; at = outerOf(at))
    if (at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth) scrollers.push(at);
  return scrollers;
}
