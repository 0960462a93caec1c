/** Finds the element that a frame stands in, from the top frame, without a word that the page could hear. */

/**
 * The place, among the top frame's frames, of the one that this window is in or is; -1 where that stands in a shadow
 * tree, whose frames a window does not count.
 */
export function placeInTop(window: Window): number {
  let at = window;
  while (at.parent !== at.parent.parent) at = at.parent;
  return Array.from({ length: at.parent.length }, (_, i) => at.parent[i]).indexOf(at);
}

/**
 * The element of the frame at a place.
 *
 * @param place as `placeInTop` tells it; for a frame in an open shadow tree it is the one that the pointer or the
 *   focus is in
 */
export function frameAt(document: Document, place: number): HTMLElement | undefined {
  const wanted = document.defaultView![place];
  return wanted
    ? [...document.querySelectorAll<HTMLElement>(FRAMES)].find(
        (frame) => (frame as HTMLIFrameElement).contentWindow === wanted,
      )
    : (innermost(document, hoveredIn) ?? innermost(document, focusedIn));
}

const FRAMES = "iframe, frame, object";

type Tree = Document | ShadowRoot;

const hoveredIn = (tree: Tree): Element | undefined => [...tree.querySelectorAll(":hover")].at(-1);
const focusedIn = (tree: Tree): Element | null => tree.activeElement;

/** Goes from tree to tree down to a frame. */
function innermost(
  document: Document,
  chosenIn: (tree: Tree) => Element | null | undefined,
): HTMLElement | undefined {
  let chosen = chosenIn(document);
  while (chosen?.shadowRoot) chosen = chosenIn(chosen.shadowRoot);
  return chosen?.matches(FRAMES) ? (chosen as HTMLElement) : undefined;
}
