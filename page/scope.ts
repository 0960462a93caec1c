import { BLOCK, GAP, INLINE, roleOf, SILENT, type Role } from "./tag-roles.ts";

/**
 * What one pass over the page has learned about its elements: which block container an element's text stands
 * in, and what is not to be read at all. It lives for the pass only, so nothing in it grows old.
 */
export interface Scope {
  role(element: Element): Role;
  /** The block container of text directly under `parent`; undefined where it is not to be read. */
  containerOf(parent: Node): Element | undefined;
  /** Leaves an element out of the lines around it, as if it were not there. */
  skip(element: Element): void;
}

/** Elements that carry one of these are not read, whatever they look like. */
export const UNREAD =
  "[aria-hidden=true i],[contenteditable]:not([contenteditable=false i]),[data-lodestone=off i],[role=textbox],[role=code]";

const ELEMENT = 1;
const FRAGMENT = 11;

/**
 * @param readCode whether code samples count as prose
 * @param unread gets the elements that are left out by one of their attributes
 */
export function createScope(readCode: boolean, unread: WeakSet<Element>): Scope {
  const containers = new Map<Node, Element | undefined>();

  /** Judges one element, given the container that its parent's text stands in. */
  function judge(element: Element, outer: Element | undefined, top: boolean): Element | undefined {
    if (!top && !outer) return undefined;
    const role = roleOf(element, readCode);
    if (role === SILENT || role === GAP) return undefined;
    if (element.matches(UNREAD)) {
      unread.add(element);
      return undefined;
    }
    // What a slot holds of its own is shown only while nothing is slotted in.
    if (element.localName === "slot" && (element as HTMLSlotElement).assignedNodes().length)
      return undefined;
    return role === BLOCK ? element : outer;
  }

  function containerOf(parent: Node): Element | undefined {
    const path: Node[] = [];
    let node: Node | null = parent;
    let container: Element | undefined;
    let top = true;
    while (node) {
      if (containers.has(node)) {
        container = containers.get(node);
        top = false;
        break;
      }
      path.push(node);
      if (node.nodeType === FRAGMENT) {
        // Text in a shadow root stands in its host, and is read only where the host would be.
        const { host } = node as ShadowRoot;
        container = host && containerOf(host) && host;
        containers.set(node, container);
        path.pop();
        top = false;
        break;
      }
      node = node.parentNode;
    }
    for (let i = path.length - 1; i >= 0; i--) {
      const each = path[i]!;
      if (each.nodeType === ELEMENT) {
        container = judge(each as Element, container, top);
        top = false;
        containers.set(each, container);
      }
    }
    return container;
  }

  function role(element: Element): Role {
    const role = roleOf(element, readCode);
    return role === INLINE && containers.has(element) && !containers.get(element) ? SILENT : role;
  }

  return { role, containerOf, skip: (element) => void containers.set(element, undefined) };
}
