/** Whether the reader can see an element's own text, wherever it is scrolled to. */

/**
 * Asked once for a block container, not for every element. An element of `display: contents` has no box to
 * ask about, so its parent answers.
 */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return !hidesItsContents(element);
  const parent = element.parentElement ?? hostOf(element);
  if (!parent || getComputedStyle(element).display !== "contents") return false;
  return getComputedStyle(element).visibility === "visible" && isVisible(parent);
}

/** Closed `<details>` and `hidden="until-found"` have a box, and hide what is directly in it. */
function hidesItsContents(element: Element): boolean {
  return (
    (element.localName === "details" && !element.hasAttribute("open")) ||
    (element.hasAttribute("hidden") &&
      getComputedStyle(element).getPropertyValue("content-visibility") === "hidden")
  );
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The outermost element that hides this one: what to watch for the text to be revealed. */
export function outermostHidden(element: Element): Element {
  let hidden = element;
  for (;;) {
    const parent = hidden.parentElement ?? hostOf(hidden);
    if (!parent || parent.checkVisibility()) return hidden;
    hidden = parent;
  }
}
