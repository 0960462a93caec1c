import { RUN_SEPARATOR, type Detector, type FoundMention } from "./detector.ts";
import type { Run } from "./mention.ts";

/**
 * Puts runs into requests and hands back what was found in each. What is on screen goes first. When the
 * detector fails it is asked once more after a pause, then left alone until something changes.
 */
export interface Asker {
  add(run: Run): void;
  /** Sends as much as may be under way at a time. */
  send(): void;
  /** Tries again what was given up. */
  wake(): void;
  /** Whether all was answered. */
  isIdle(): boolean;
  stop(): void;
}

/** A run as it was sent. */
export interface SentRun {
  run: Run;
  /** The text of the run when it was sent. */
  text: string;
  /** Offset in that text of each text node's first character. */
  starts: number[];
  /** Offsets into the run's text, ascending. */
  found: FoundMention[];
}

/** Characters a request: more gains nothing, and an answer's work must fit in a slice. */
const LONGEST_REQUEST = 32_768;
/** Requests under way: one being answered while the next is on its way. */
const AT_ONCE = 2;
/** Milliseconds until the one retry: long enough for a worker to start. */
const PAUSE = 1_000;
/** Containers asked for their place: a bounded cost on a page of any length. */
const SAMPLES = 200;

export function createAsker(
  detector: Detector,
  isOnScreen: (element: Element) => boolean,
  answered: (runs: SentRun[], again: boolean) => void,
): Asker {
  const aborter = new AbortController();
  let fresh: Run[] = [];
  let urgent: Run[] = [];
  let waiting: Run[] = [];
  let underWay = 0;
  let failures = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Sorts what is new into on screen and not, if it is too much for one request anyway. */
  function sortFresh(): void {
    const total = fresh.reduce((sum, run) => sum + run.length, 0);
    if (total <= LONGEST_REQUEST && !waiting.length) urgent = urgent.concat(fresh);
    else {
      const stride = Math.ceil(fresh.length / SAMPLES);
      for (let i = 0; i < fresh.length; i += stride) {
        const near = isOnScreen(fresh[i]!.container);
        // A sample speaks for its neighbours, and what is next to something on screen may be too.
        const group = fresh.slice(i, i + stride);
        if (near) urgent = urgent.concat(group);
        else waiting = waiting.concat(group);
      }
    }
    fresh = [];
  }

  function take(): Run[] {
    if (fresh.length) sortFresh();
    const from = urgent.length ? urgent : waiting;
    let length = 0;
    let count = 0;
    while (count < from.length && (!count || length + from[count]!.length <= LONGEST_REQUEST))
      length += from[count++]!.length;
    return from.splice(0, count);
  }

  function send(): void {
    if (pause || failures > 1 || aborter.signal.aborted) return;
    while (underWay < AT_ONCE) {
      const runs = take();
      if (!runs.length) return;
      underWay++;
      void ask(runs).finally(() => {
        underWay--;
        send();
      });
    }
  }

  async function ask(runs: Run[]): Promise<void> {
    const sent = runs.map(compose);
    try {
      const text = sent.map((each) => each.text).join(RUN_SEPARATOR);
      const { mentions, again } = await detector.detect(text, aborter.signal);
      if (aborter.signal.aborted) return;
      failures = 0;
      divide(sent, mentions);
      answered(sent, again);
    } catch {
      if (aborter.signal.aborted) return;
      urgent = runs.concat(urgent);
      if (!pause && ++failures === 1)
        pause = setTimeout(() => {
          pause = undefined;
          send();
        }, PAUSE);
    }
  }

  return {
    add: (run) => void fresh.push(run),
    send,
    wake() {
      failures = 0;
      send();
    },
    isIdle: () => !underWay && !fresh.length && !urgent.length && !waiting.length,
    stop() {
      aborter.abort();
      clearTimeout(pause);
    },
  };
}

/** Reads the run's text as it stands now. */
function compose(run: Run): SentRun {
  if (run.from !== undefined)
    return {
      run,
      text: run.nodes[0]!.data.slice(run.from, run.to),
      starts: [-run.from],
      found: [],
    };
  let text = "";
  const starts: number[] = [];
  for (const node of run.nodes) {
    starts.push(text.length);
    text += node.data;
  }
  return { run, text, starts, found: [] };
}

/** Gives each run its share of what was found in the whole request. */
function divide(sent: SentRun[], found: readonly FoundMention[]): void {
  const ascending = found.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let base = 0;
  for (const each of sent) {
    const end = base + each.text.length;
    for (; next < ascending.length && ascending[next]!.start < end; next++) {
      const mention = ascending[next]!;
      if (mention.end > end) continue;
      each.found.push({ ...mention, start: mention.start - base, end: mention.end - base });
    }
    base = end + RUN_SEPARATOR.length;
  }
}
