import { joins, touch } from "./joins.ts";
import type { Run } from "./mention.ts";
import type { Scope } from "./scope.ts";
import { isVisible, outermostHidden } from "./visibility.ts";

/**
 * Gathers text nodes, given in document order, into runs. A run longer than a request is cut, between text
 * nodes or, in a single huge one, after a line or a word.
 */
export interface RunReader {
  /** Adds the node to the run it belongs to. Closes the open run where it does not join on. */
  push(node: Text): void;
  /** Whether the node would go on the open run. */
  continues(node: Text): boolean;
  /** Whether a run is open. */
  isOpen(): boolean;
  close(): void;
}

/** Characters of a run: about a millisecond of work wherever it is handled. */
export const LONGEST_RUN = 16_384;

const BLANK = /^\s*$/;

/** Where a reader's findings go. */
export interface Findings {
  run(run: Run): void;
  /** An element whose text is not to be seen now, but may be later. */
  hidden(element: Element): void;
}

/** @param exact whether to ask computed styles at every element boundary */
export function createRunReader(scope: Scope, findings: Findings, exact = false): RunReader {
  let container: Element | undefined;
  let nodes: Text[] = [];
  let length = 0;
  /** White space after the open run: part of it only if more text follows. */
  let blanks: Text[] = [];
  const visible = new Map<Element, boolean>();

  function emit(run: Run): void {
    const { container } = run;
    let shown = visible.get(container);
    if (shown === undefined) visible.set(container, (shown = isVisible(container)));
    if (shown) findings.run(run);
    else hide(container);
  }

  function hide(element: Element): void {
    const outermost = outermostHidden(element);
    scope.skip(element);
    scope.skip(outermost);
    findings.hidden(outermost);
  }

  function close(): void {
    if (container) emit({ container, nodes, length, exact });
    container = undefined;
    nodes = [];
    blanks = [];
    length = 0;
  }

  function touches(node: Text): boolean {
    return container !== undefined && !blanks.length && touch(nodes[nodes.length - 1]!, node);
  }

  /** Whether the node is in a line that is read, but hidden by itself. Asked only where it would do harm. */
  function isHidden(node: Text, outer: Element): boolean {
    const parent = node.parentElement;
    if (!parent || parent === outer || !(exact || touches(node)) || isVisible(parent)) return false;
    hide(parent);
    return true;
  }

  function continues(node: Text): boolean {
    if (!container) return false;
    if (isBlank(node.data)) return true;
    const outer = scope.containerOf(node.parentNode!);
    return outer === undefined || isHidden(node, outer) || joinsRun(node, outer);
  }

  function joinsRun(node: Text, outer: Element): boolean {
    return (
      outer === container &&
      length < LONGEST_RUN &&
      joins(nodes[nodes.length - 1]!, node, scope, touches(node), exact)
    );
  }

  function push(node: Text): void {
    const { data } = node;
    if (isBlank(data)) {
      if (container) blanks.push(node);
      return;
    }
    const outer = scope.containerOf(node.parentNode!);
    if (!outer || isHidden(node, outer)) return;
    if (!joinsRun(node, outer)) {
      close();
      if (data.length > 2 * LONGEST_RUN) {
        emitPieces(outer, node);
        return;
      }
      container = outer;
    }
    for (const blank of blanks) length += nodes.push(blank) && blank.length;
    blanks = [];
    nodes.push(node);
    length += data.length;
  }

  function emitPieces(outer: Element, node: Text): void {
    const { data } = node;
    for (let from = 0; from < data.length;) {
      const to = cutBefore(data, from + LONGEST_RUN);
      emit({ container: outer, nodes: [node], length: to - from, from, to, exact });
      from = to;
    }
  }

  return { push, continues, isOpen: () => container !== undefined, close };
}

function isBlank(data: string): boolean {
  return !(data.charCodeAt(0) > 32) && BLANK.test(data);
}

/** The nearest place at or before `limit` where no name is cut in two, as far as a quick look can tell. */
function cutBefore(data: string, limit: number): number {
  if (limit >= data.length) return data.length;
  const near = limit - LONGEST_RUN / 2;
  for (const end of ["\n\n", ".\n", ". ", "\n", " "]) {
    const at = data.lastIndexOf(end, limit - end.length);
    if (at >= near) return at + end.length;
  }
  return limit;
}
