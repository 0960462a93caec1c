/**
 * Open shadow trees. No event tells that one was attached: elements are looked at as their text is read, and
 * those that could be hosts without holding text are looked for, again and again while the page changes.
 */
export interface ShadowTrees {
  all(): ReadonlySet<ShadowRoot>;
  add(root: ShadowRoot): void;
  /** Finds the shadow trees at and under `root`, but not those within them. */
  scan(root: Node): Generator<undefined, void, undefined>;
  /** Forgets those whose host has left the document. */
  sweep(): void;
}

/** The common tags, the most frequent first: what is left are custom elements and a few more. */
const COMMON =
  "div,a,span,li,p,img,td,tr,i,b,em,strong,br,ul,path,input,option,label,script,link,meta,h2,h3,svg,button,dt,dd,sup," +
  "section,article,header,footer,nav,main,aside,h1,h4,h5,h6,ol,dl,figure,table,tbody,th,g,use,code,small,cite,style";
/** Common ones that can be hosts. One that is has no children, or some with text, and is then noticed in reading. */
const POSSIBLE = "div,span,p,section,article,aside,header,footer,main,nav";

const CANDIDATES = `:not(${COMMON}),:empty:is(${POSSIBLE})`;

/** Elements between two chances to stop. */
const STEP = 500;

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
      const own = (root as Element).shadowRoot;
      if (own) add(own);
      let count = 0;
      for (const { shadowRoot } of (root as ParentNode).querySelectorAll(CANDIDATES)) {
        if (shadowRoot) add(shadowRoot);
        if (++count % STEP === 0) yield;
      }
    },
    sweep() {
      for (const root of roots) if (!root.host.isConnected) roots.delete(root);
    },
  };
}
