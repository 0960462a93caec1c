import { joins, touch } from "./joins.ts";
import type { Run } from "../mention.ts";
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
  close(): void;
}

/** Where a reader's findings go. */
export interface Findings {
  /** @param texts what the run's nodes say */
  run(run: Run, texts: string[]): void;
  /** An element whose text is not to be seen now, but may be later. */
  hidden(element: Element): void;
}

/** Characters of a run: about a millisecond of work wherever it is handled. */
const LONGEST_RUN = 16_384;

const APART = 0;
const JOINS = 1;
const HIDDEN = 2;
type Place = typeof APART | typeof JOINS | typeof HIDDEN;

/** @param exact whether to ask computed styles at every element boundary */
export function createRunReader(scope: Scope, findings: Findings, exact = false): RunReader {
  /** Of the open run; none is open while it is undefined. */
  let container: Element | undefined;
  let nodes: Text[] = [];
  let texts: string[] = [];
  let starts: number[] = [];
  let length = 0;
  let last: Text | undefined;
  let lastData = "";
  /** White space after the open run: part of it only if more text follows. */
  let blanks: Text[] = [];

  function hide(element: Element): void {
    const outermost = outermostHidden(element);
    scope.skip(element);
    scope.skip(outermost);
    findings.hidden(outermost);
  }

  function close(): void {
    if (!container) return;
    if (exact ? isVisible(container, true) : scope.isVisible(container))
      findings.run({ container, nodes, starts, length, exact }, texts);
    else hide(container);
    container = undefined;
  }

  function open(outer: Element): void {
    close();
    container = outer;
    nodes = [];
    texts = [];
    starts = [];
    length = 0;
    blanks = [];
  }

  function add(node: Text, data: string): void {
    nodes.push(node);
    texts.push(data);
    starts.push(length);
    length += data.length;
  }

  /**
   * Whether the node stands in `outer` and goes on the open run. What is hidden by itself is passed by; that is
   * asked only where it would do harm.
   */
  function place(node: Text, data: string, parent: Node, outer: Element): Place {
    const same = outer === container;
    const touching = same && !blanks.length && touch(lastData, data);
    if ((touching || exact) && parent !== outer && isHiddenBy(parent)) {
      hide(parent as Element);
      return HIDDEN;
    }
    return same && length < LONGEST_RUN && joins(last!, node, scope, touching, exact)
      ? JOINS
      : APART;
  }

  function continues(node: Text): boolean {
    if (!container) return false;
    const { data, parentNode } = node;
    if (isBlank(data)) return true;
    const outer = scope.containerOf(parentNode!);
    return !outer || place(node, data, parentNode!, outer) !== APART;
  }

  function push(node: Text): void {
    const { data } = node;
    if (isBlank(data)) {
      if (container) blanks.push(node);
      return;
    }
    const parent = node.parentNode!;
    const outer = scope.containerOf(parent);
    if (!outer) return;
    const where = place(node, data, parent, outer);
    if (where === HIDDEN) return;
    if (where === APART) open(outer);
    for (const blank of blanks) add(blank, blank.data);
    blanks = [];
    last = node;
    lastData = data;
    if (data.length > 2 * LONGEST_RUN) pushPieces(node, data);
    else add(node, data);
  }

  function pushPieces(node: Text, data: string): void {
    for (let from = 0; from < data.length;) {
      const to = cutBefore(data, from + LONGEST_RUN);
      if (from) open(container!);
      nodes.push(node);
      texts.push(data.slice(from, to));
      starts.push(length - from);
      length += to - from;
      from = to;
    }
  }

  return { push, continues, close };
}

function isBlank(data: string): boolean {
  return !(data.charCodeAt(0) > 32) && data.trim() === "";
}

/** The nearest place at or before `limit` where no name is cut in two, as far as a quick look can tell. */
function cutBefore(data: string, limit: number): number {
  if (limit >= data.length) return data.length;
  for (const end of [".\n", ". ", "\n", " "]) {
    const at = data.lastIndexOf(end, limit - end.length);
    if (at >= limit - LONGEST_RUN / 2) return at + end.length;
  }
  return limit;
}

/** A shadow root hides nothing: its host is asked as the container. */
function isHiddenBy(parent: Node): boolean {
  return "localName" in parent && !isVisible(parent as Element);
}
