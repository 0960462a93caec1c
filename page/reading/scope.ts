import { BLOCK, GAP, INLINE, roleOf, SILENT, type Role } from "./tag-roles.ts";
import { isVisible } from "./visibility.ts";

/**
 * What one pass over the page has learned about its elements: which block container an element's text stands
 * in, whether it can be seen, and what is not to be read at all. It lives for the pass only, so nothing in it
 * grows old.
 */
export interface Scope {
  role(element: Element): Role;
  /** The block container of text directly under `parent`; null where it is not to be read. */
  containerOf(parent: Node): Element | null;
  /** Told that until `leave`, only elements under `root` are asked about: that makes it cheaper. */
  enter(root: Node): void;
  leave(): void;
  /** Whether a container's text can be seen, as far as that costs little to know. */
  isVisible(container: Element): boolean;
  /** Leaves an element out of the lines around it, as if it were not there. */
  skip(element: Element): void;
}

/** What a page's elements say about themselves, noticed in passing. */
export interface Notices {
  /** Left out because of one of its attributes. */
  unread(element: Element): void;
  shadow(root: ShadowRoot): void;
}

/** Elements that carry one of these are not read, whatever they look like. */
export const UNREAD =
  "[aria-hidden=true],[contenteditable]:not([contenteditable=false]),[data-lodestone=off],[role=textbox],[role=code]";

/**
 * Tags that are seldom hidden by themselves: they are taken to be visible where their parent is, and looked at
 * once something is found in them.
 */
const LEAVES = new Set(["p", "li", "dt", "dd", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5"]);

/** Elements beyond which a tree is not searched in one go. */
const LARGE = 20_000;

/** @param readCode whether code samples count as prose */
export function createScope(readCode: boolean, notices: Notices): Scope {
  const containers = new Map<Node, Element | null>();
  const visible = new Map<Element, boolean>();
  let unread: Set<Element> | undefined;

  function containerOf(parent: Node): Element | null {
    let container = containers.get(parent);
    if (container === undefined) containers.set(parent, (container = judge(parent)));
    return container;
  }

  function judge(node: Node): Element | null {
    const element = node as Element;
    const tag = element.localName;
    if (tag === undefined) {
      // Text in a shadow root stands in its host, and is read only where the host would be.
      const { host } = node as ShadowRoot;
      return host ? containerOf(host) && host : (node as Document).documentElement;
    }
    const outer = element.parentNode && containerOf(element.parentNode);
    if (!outer) return null;
    const role = roleOf(element, tag, readCode);
    if (role === SILENT || role === GAP) return null;
    if (unread ? unread.has(element) : element.matches(UNREAD)) {
      notices.unread(element);
      return null;
    }
    const { shadowRoot } = element;
    if (shadowRoot) notices.shadow(shadowRoot);
    // What a slot holds of its own is shown only while nothing is slotted in.
    if (tag === "slot" && (element as HTMLSlotElement).assignedNodes().length) return null;
    return role === BLOCK ? element : outer;
  }

  return {
    containerOf,
    enter(root) {
      containerOf(root.parentNode ?? root);
      if (root.ownerDocument!.getElementsByTagName("*").length < LARGE)
        unread = new Set((root as ParentNode).querySelectorAll(UNREAD));
    },
    leave: () => void (unread = undefined),
    role(element) {
      const known = containers.get(element);
      if (known && known !== element) return INLINE;
      const role = roleOf(element, element.localName, readCode);
      return role === INLINE && known === null ? SILENT : role;
    },
    isVisible(container) {
      let known = visible.get(container);
      if (known === undefined) {
        const parent = container.parentElement;
        const isLeaf = parent && LEAVES.has(container.localName);
        known = isLeaf ? this.isVisible(parent) : isVisible(container);
        visible.set(container, known);
      }
      return known;
    },
    skip: (element) => void containers.set(element, null),
  };
}
