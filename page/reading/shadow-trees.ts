/**
 * Open shadow trees. No event tells that one was attached: elements are looked at as their text is read, and
 * all of them again and again while the page changes.
 */
export interface ShadowTrees {
  all(): ReadonlySet<ShadowRoot>;
  add(root: ShadowRoot): void;
  /** Finds the shadow trees at and under `root`, but not those within them. */
  scan(root: Node): Generator<undefined, void, undefined>;
  /** Forgets those whose host has left the document. */
  sweep(): void;
}

/** Elements between two chances to stop. */
const STEP = 500;
/** `NodeFilter.SHOW_ELEMENT`. */
const SHOW_ELEMENT = 1;

export function createShadowTrees(found: (root: ShadowRoot) => void): ShadowTrees {
  const roots = new Set<ShadowRoot>();

  function add(root: ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    found(root);
  }

  return {
    all: () => roots,
    add,
    *scan(root) {
      // Of a hundred thousand elements, a selector would take as long, and all of it at once. What is taken out
      // between two steps ends the walk; that is a change, and it brings the next one.
      const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
        root,
        SHOW_ELEMENT,
      );
      let count = 0;
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        const { shadowRoot } = node as Element;
        if (shadowRoot) add(shadowRoot);
        if (++count % STEP === 0) yield;
      }
    },
    sweep() {
      for (const root of roots) if (!root.host.isConnected) roots.delete(root);
    },
  };
}
