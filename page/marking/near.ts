import type { Block } from "../mention.ts";
import { outerOf } from "../reading/visibility.ts";

/** Tells which blocks are near the viewport; only those are painted, as every painted range costs the frame. */
export interface Near {
  /** @param isNear what is known of the block's place, where it is known at once */
  add(block: Block, isNear?: boolean): void;
  remove(block: Block): void;
  has(block: Block): boolean;
  /** The blocks that are near. */
  all(): Generator<Block>;
  clear(): void;
}

/** How far around the viewport: half a screen each way, so that scrolling finds marks painted. */
export const AROUND = { rootMargin: "50%", scrollMargin: "50%" };

interface Place {
  near: boolean;
  blocks: Set<Block>;
}

export function createNear(changed: (blocks: Iterable<Block>) => void): Near {
  /** By the element whose box stands for the block's. */
  const places = new Map<Element, Place>();
  const boxes = new WeakMap<Block, Element>();
  let observer: IntersectionObserver | undefined;

  function update(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const place = places.get(target);
      if (!place || place.near === isIntersecting) continue;
      place.near = isIntersecting;
      changed(place.blocks);
    }
  }

  return {
    add(block, isNear = false) {
      const box = boxOf(block.run.container);
      let place = places.get(box);
      if (!place) {
        places.set(box, (place = { near: isNear, blocks: new Set() }));
        observer ??= new IntersectionObserver(update, AROUND);
        observer.observe(box);
      }
      place.blocks.add(block);
      boxes.set(block, box);
    },
    remove(block) {
      const box = boxes.get(block);
      const place = box && places.get(box);
      if (!place?.blocks.delete(block) || place.blocks.size) return;
      places.delete(box!);
      observer?.unobserve(box!);
    },
    has: (block) => places.get(boxes.get(block)!)?.near ?? false,
    *all() {
      for (const place of places.values()) if (place.near) yield* place.blocks;
    },
    clear() {
      observer?.disconnect();
      places.clear();
    },
  };
}

/** The nearest element with a box of its own: an element of `display: contents` never comes into view. */
function boxOf(container: Element): Element {
  if (getComputedStyle(container).display !== "contents") return container;
  const outer = outerOf(container);
  return outer ? boxOf(outer) : container;
}

/** Whether any of the element is in the viewport. Does not lay out what the browser has put off laying out. */
export function isOnScreen(element: Element): boolean {
  if (!element.checkVisibility({ contentVisibilityAuto: true })) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
