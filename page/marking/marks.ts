import { accept } from "../reading/accept.ts";
import { createAsker, type Answer } from "../reading/asker.ts";
import { changedNodes } from "../reading/changed-nodes.ts";
import type { Detector } from "../detector.ts";
import { boxesOf, mentionAt } from "./hit-test.ts";
import { createMarkedBlocks } from "./marked-blocks.ts";
import { isSame, partsOf, type Block, type Mention, type Run } from "../mention.ts";
import { createNear, isOnScreen } from "./near.ts";
import { createPainter } from "./painter.ts";
import { readAround, readTree } from "../reading/read.ts";
import { createRescan } from "../reading/rescan.ts";
import type { Findings } from "../reading/run-reader.ts";
import { createScope, type Notices, type Scope } from "../reading/scope.ts";
import { createShadowTrees } from "../reading/shadow-trees.ts";
import { decideShown, entitiesOf, neighbour, type MarkOptions, type PageEntity } from "./shown.ts";
import { browserTurns, createSlices } from "../reading/slices.ts";
import { createUnread } from "../reading/unread.ts";
import { createVeils } from "../reading/veils.ts";
import { createWatch, type Changes } from "../reading/watch.ts";

export type { MarkOptions, PageEntity };

/** Reads a page, keeps reading as it changes, and marks what is found. Never changes the page's own nodes. */
export interface PageMarks {
  start(): void;
  /** Leaves the page as it was. What is stopped is not started again. */
  stop(): void;
  /** Takes effect at once, without asking the detector again. */
  setOptions(options: MarkOptions): void;
  /** @param x @param y CSS pixels of the viewport */
  readonly mentionAt: (x: number, y: number) => Mention | undefined;
  readonly boxesOf: (mention: Mention) => DOMRect[];
  /** The shown mention after or before one, in document order; none past its ends. */
  next(from: Mention | undefined, direction: 1 | -1): Mention | undefined;
  /** The mentions that are marked, in document order. */
  shown(): Mention[];
  /** In the order of their first mentions. */
  entities(): PageEntity[];
  /** Whether part of what stands there is still to be read. */
  isReading(): boolean;
  /** Sets one mention off from the others. */
  readonly setCurrent: (mention: Mention | undefined) => void;
  /** Calls back, at most once a slice, when mentions came or went. */
  onChange(callback: () => void): void;
}

/** Blocks whose place is asked for at once. */
const EAGER = 50;
const NOTHING = { records: [], attributes: [] };
/** Mentions turned into marks between two chances to stop: each is asked for its style. */
const STEP = 16;

export function createPageMarks(
  document: Document,
  detector: Detector,
  initial: MarkOptions,
): PageMarks {
  let options = initial;
  let changed = () => {};
  // A document that is plain text is all one `pre`.
  const readCode = document.contentType === "text/plain";
  const unread = createUnread();
  const notices: Notices = {
    unread: unread.add,
    shadow: (root) => trees.add(root),
  };
  const blocks = createMarkedBlocks();
  const painter = createPainter();
  const near = createNear(paint);
  const veils = createVeils((element) => slices.add(reread(NOTHING, [element]), true));
  const asker = createAsker(detector, isOnScreen, (answers, more) => {
    again ||= more && !rereading;
    slices.add(take(answers), true);
  });
  const slices = createSlices(browserTurns(document), settle);
  const trees = createShadowTrees((root) => {
    watch.observe(root);
    slices.add(readTree(root, scope(), findings));
    slices.add(trees.scan(root));
  });
  const rescan = createRescan(() => {
    if (!isEdited()) roots().forEach((root) => slices.add(trees.scan(root)));
  });
  const watch = createWatch(document, forgetText, (changes, done) => {
    if (isEdited()) return done();
    if (changes.all) readAll();
    slices.add(reread(changes, [], done), true);
  });
  const findings: Findings = { run: asker.add, hidden: veils.add };
  /** What was read before is worth asking about again; and that is under way, so that it can't go on for ever. */
  let again = false;
  let rereading = false;
  /** Blocks came or went since the last slice. */
  let unsettled = false;
  /** The document as a whole is being edited, as in the frame of a text editor. */
  let edited = false;

  function scope(): Scope {
    return createScope(readCode, notices);
  }

  /** Reads again what changed, and some nodes more. */
  function* reread(
    { records, attributes }: Pick<Changes, "records" | "attributes">,
    more: Iterable<Node>,
    done = () => {},
  ): Generator<undefined, void, undefined> {
    try {
      const judged = scope();
      const seen = new Set<Node>();
      const nodes = yield* changedNodes(
        records,
        [...more, ...sweep(), ...unread.switched(attributes, forgetIn)],
        judged,
      );
      for (const node of nodes) {
        yield* readAround(node, judged, findings, seen);
        if (node.nodeType === node.ELEMENT_NODE) yield* trees.scan(node);
        yield;
      }
      if (attributes.length) veils.check();
      if (nodes.size) rescan.touch();
      asker.wake();
    } finally {
      done();
    }
  }

  /** Lets go of what left the document; returns what is left of lines that lost a part. */
  function sweep(): Node[] {
    const gone = blocks.sweep();
    gone.forEach(unmark);
    veils.sweep();
    trees.sweep();
    return gone.flatMap(({ run }) => run.nodes.filter((node) => node.isConnected));
  }

  function forgetIn(element: Element): void {
    for (const block of blocks.all()) if (element.contains(block.run.container)) drop(block);
  }

  /** Marks what was found, in place of what was marked there before. */
  function* take(answers: Answer[]): Generator<undefined, void, undefined> {
    const judged = scope();
    let count = 0;
    for (const answer of answers) {
      const { run, found } = answer;
      const old = blocks.replacedBy(run);
      if (!found.length && !old.length) continue;
      const { block, stale, inexact } = accept(answer, judged);
      if (old.length !== 1 || !isSame(old[0]!, block)) {
        old.forEach(drop);
        if (block.mentions.length) add(block);
      }
      if (stale || inexact) yield* readRun(run, inexact);
      if ((count += found.length) < STEP) continue;
      count = 0;
      yield;
    }
  }

  function* readRun(run: Run, exact: boolean): Generator<undefined, void, undefined> {
    const judged = scope();
    const seen = new Set<Node>();
    for (const node of run.nodes)
      if (node.isConnected && !seen.has(node))
        yield* readAround(node, judged, findings, seen, exact);
  }

  function add(block: Block): void {
    blocks.add(block);
    // The first are painted before the observer's first report, a frame or two sooner.
    near.add(block, blocks.size() <= EAGER && isOnScreen(block.run.container));
    decideShown(block, options, new Map());
    if (near.has(block)) painter.paint(block);
    unsettled = true;
  }

  function drop(block: Block): void {
    blocks.remove(block);
    unmark(block);
  }

  function unmark(block: Block): void {
    painter.erase(block);
    near.remove(block);
    unsettled = true;
  }

  /** Takes marks off text that has just changed, before they would be painted in the wrong place. */
  function forgetText(text: Node): void {
    for (const block of blocks.of(text)) {
      block.mentions = block.mentions.filter((each) =>
        partsOf(each).every(({ node }) => node !== text),
      );
      if (!block.mentions.length) drop(block);
      else if (near.has(block)) painter.paint(block);
    }
  }

  function decideAll(): void {
    const seen = new Map<string, number>();
    for (const block of blocks.all())
      if (decideShown(block, options, seen) && near.has(block)) painter.paint(block);
  }

  function paint(some: Iterable<Block>): void {
    for (const block of some)
      if (near.has(block)) painter.paint(block);
      else painter.erase(block);
    painter.repair();
  }

  /** At the end of each slice: sends what was read, and lets what was marked be seen. */
  function settle(): void {
    asker.send();
    if (asker.isIdle() && slices.isIdle()) {
      rereading = again;
      if (again) readAll();
      again = false;
    }
    if (!unsettled) return;
    unsettled = false;
    if (options.repeat !== "all") decideAll();
    painter.repair();
    changed();
  }

  function roots(): Node[] {
    return [document.documentElement, ...trees.all()];
  }

  /** Asked where something has changed, as no event tells: what was marked goes, and comes back after. */
  function isEdited(): boolean {
    const before = edited;
    edited = document.designMode === "on";
    if (edited && !before) blocks.all().forEach(drop);
    if (before && !edited) readAll();
    return edited;
  }

  function readAll(): void {
    if (isEdited()) return;
    for (const root of roots()) slices.add(readTree(root, scope(), findings));
  }

  function wake(): void {
    if (document.hidden) return rescan.stop();
    slices.resume();
    asker.wake();
    rescan.touch();
  }

  function shown(): Mention[] {
    return blocks.all().flatMap(({ mentions }) => mentions.filter((mention) => mention.shown));
  }

  return {
    start() {
      painter.setStyle(options.style);
      watch.observe(document);
      document.addEventListener("visibilitychange", wake);
      document.defaultView!.addEventListener("pageshow", wake);
      readAll();
      slices.add(trees.scan(document));
      rescan.touch();
    },
    stop() {
      slices.clear();
      asker.stop();
      watch.stop();
      rescan.stop();
      veils.clear();
      near.clear();
      painter.clear();
      blocks.all().forEach(blocks.remove);
      document.removeEventListener("visibilitychange", wake);
      document.defaultView?.removeEventListener("pageshow", wake);
    },
    setOptions(next) {
      options = next;
      painter.setStyle(options.style);
      decideAll();
      paint(blocks.all());
      changed();
    },
    mentionAt: (x, y) => mentionAt(document, blocks, x, y, trees.all().size > 0, near.all),
    boxesOf,
    next: (from, direction) => neighbour(shown(), from, direction),
    shown,
    entities: () => entitiesOf(shown()),
    isReading: () => !asker.isIdle() || !slices.isIdle(),
    setCurrent: painter.setCurrent,
    onChange: (callback) => void (changed = callback),
  };
}
