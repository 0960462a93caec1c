import { UNREAD } from "./scope.ts";

/** Elements that are left out because of an attribute, and what becomes of that when attributes change. */
export interface Unread {
  add(element: Element): void;
  /**
   * @param attributes what was reported of them
   * @param shut called with each element that was read and is not to be from now on
   * @returns elements that are to be read from now on
   */
  switched(attributes: readonly MutationRecord[], shut: (element: Element) => void): Element[];
}

export function createUnread(): Unread {
  const unread = new WeakSet<Element>();
  return {
    add: (element) => void unread.add(element),
    switched(attributes, shut) {
      const open: Element[] = [];
      for (const { target, attributeName } of attributes) {
        if (!UNREAD.includes(attributeName!)) continue;
        const element = target as Element;
        const isUnread = element.matches(UNREAD);
        if (unread.has(element) && !isUnread) {
          unread.delete(element);
          open.push(element);
        } else if (isUnread && attributeName !== "aria-hidden" && !unread.has(element)) {
          // Pages hide all but a dialog from screen readers for as long as it is open: that is no reason to forget.
          unread.add(element);
          shut(element);
        }
      }
      return open;
    },
  };
}
