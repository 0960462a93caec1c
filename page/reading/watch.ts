/**
 * Watches what changes in the page's text. Records are gathered and handed over once a frame, and less often
 * on a page that never rests, so that keeping up costs a bounded share of the time.
 */
export interface Watch {
  observe(root: Node): void;
  stop(): void;
}

/** Attributes that can hide or show text, or say whether it is to be read. */
const ATTRIBUTES = ["hidden", "open", "aria-hidden", "contenteditable", "data-lodestone", "class"];

/** Records kept until they are handed over. Beyond that, all is read again: that costs less than the records. */
const MANY = 20_000;

/** Milliseconds between two handovers: at least, at most, and how many times as long as the last one took. */
const SHORTEST_REST = 100;
const LONGEST_REST = 1_000;
const REST_FACTOR = 5;

export interface Changes {
  /** Of nodes and their text. */
  records: MutationRecord[];
  attributes: MutationRecord[];
  /** There were too many records to keep. */
  all: boolean;
}

/**
 * @param atOnce called before the next paint with each text node whose text changed
 * @param handOver calls back when what it was given has been worked off
 */
export function createWatch(
  document: Document,
  atOnce: (text: Node) => void,
  handOver: (changes: Changes, done: () => void) => void,
): Watch {
  const window = document.defaultView!;
  let records: MutationRecord[][] = [];
  let attributes: MutationRecord[][] = [];
  let count = 0;
  let busy = false;
  let last = -Infinity;
  let rest = SHORTEST_REST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  /** One for each kind: a page that changes thousands of nodes at once does not wait until ours are told apart. */
  const observers: [MutationObserver, MutationObserverInit][] = [
    [new window.MutationObserver((batch) => keep(batch, records)), { childList: true }],
    [new window.MutationObserver(keepTexts), { characterData: true }],
    [
      new window.MutationObserver((batch) => keep(batch, attributes)),
      { attributeFilter: ATTRIBUTES },
    ],
  ];

  function keepTexts(batch: MutationRecord[]): void {
    for (const { target } of batch) atOnce(target);
    keep(batch, records);
  }

  function keep(batch: MutationRecord[], kind: MutationRecord[][]): void {
    kind.push(batch);
    count += batch.length;
    if (count > MANY) {
      records = [];
      attributes = [];
    }
    plan();
  }

  function plan(): void {
    if (busy || !count) return;
    busy = true;
    const wait = last + rest - performance.now();
    if (wait > 0) timer = setTimeout(nextFrame, wait);
    else nextFrame();
  }

  /** A hidden tab has no frames: there, changes wait until it is shown. */
  function nextFrame(): void {
    frame = window.requestAnimationFrame(() => {
      const start = performance.now();
      const changes = {
        records: records.flat(),
        attributes: attributes.flat(),
        all: count > MANY,
      };
      records = [];
      attributes = [];
      count = 0;
      handOver(changes, () => {
        last = performance.now();
        rest = Math.min(Math.max(REST_FACTOR * (last - start), SHORTEST_REST), LONGEST_REST);
        busy = false;
        plan();
      });
    });
  }

  return {
    observe(root) {
      for (const [observer, kind] of observers) observer.observe(root, { subtree: true, ...kind });
    },
    stop() {
      for (const [observer] of observers) observer.disconnect();
      clearTimeout(timer);
      window.cancelAnimationFrame(frame);
    },
  };
}
