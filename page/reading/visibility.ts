/** Whether the reader can see an element's own text, wherever it is scrolled to. */

const ALSO_BY_VISIBILITY = { visibilityProperty: true };

/**
 * An element of `display: contents` has no box to ask about, so its parent answers.
 *
 * @param exact whether to ask the computed style of every element, not only of those that hide their contents
 * as a rule
 */
export function isVisible(element: Element, exact = false): boolean {
  if (element.checkVisibility(ALSO_BY_VISIBILITY)) return !hidesItsContents(element, exact);
  const style = getComputedStyle(element);
  if (style.display !== "contents" || style.visibility !== "visible") return false;
  const parent = outerOf(element);
  return parent !== undefined && isVisible(parent, exact);
}

/** Closed `<details>` and `hidden="until-found"` have a box, and hide what is directly in it. */
function hidesItsContents(element: Element, exact: boolean): boolean {
  if (element.localName === "details") return !(element as HTMLDetailsElement).open;
  if (!exact && !element.hasAttribute("hidden")) return false;
  return getComputedStyle(element).getPropertyValue("content-visibility") === "hidden";
}

/** The element around this one; around a shadow tree that is its host. */
export function outerOf(element: Element): Element | undefined {
  return element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host;
}

/** The outermost element that hides this one: what to watch for the text to be revealed. */
export function outermostHidden(element: Element): Element {
  let hidden = element;
  for (;;) {
    const parent = outerOf(hidden);
    if (!parent || parent.checkVisibility()) return hidden;
    hidden = parent;
  }
}
