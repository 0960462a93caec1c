/**
 * Open shadow trees. No event tells that one was attached, so elements that come in are looked at, and the
 * whole page is looked over again now and then after it has changed, ever more rarely, until it rests.
 */
export interface ShadowTrees {
  all(): Iterable<ShadowRoot>;
  /** Finds the shadow trees at and under `root`, nested ones included. */
  scan(root: Node): Generator<undefined, void, undefined>;
  /** Forgets and returns those whose host has left the document. */
  sweep(): ShadowRoot[];
}

/** Elements between two chances to stop. */
const STEP = 500;

export function createShadowTrees(found: (root: ShadowRoot) => void): ShadowTrees {
  const roots = new Set<ShadowRoot>();

  function* visit(element: Element): Generator<undefined, void, undefined> {
    const root = element.shadowRoot;
    if (!root || roots.has(root) || !element.isConnected) return;
    roots.add(root);
    found(root);
    yield* scan(root);
  }

  function* scan(root: Node): Generator<undefined, void, undefined> {
    if ("shadowRoot" in root) yield* visit(root as Element);
    let count = 0;
    for (const element of (root as ParentNode).querySelectorAll("*")) {
      if (element.shadowRoot) yield* visit(element);
      if (++count % STEP === 0) yield;
    }
  }

  return {
    all: () => roots,
    scan,
    sweep() {
      const gone = [...roots].filter(({ host }) => !host.isConnected);
      for (const root of gone) roots.delete(root);
      return gone;
    },
  };
}
