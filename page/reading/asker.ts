import { RUN_SEPARATOR, type Detector, type FoundMention } from "../detector.ts";
import type { Run } from "../mention.ts";

/**
 * Puts runs into requests and hands back what was found in each. What is on screen goes first. When the
 * detector fails it is asked once more after a pause, then left alone until something changes.
 */
export interface Asker {
  /** @param texts what the run's nodes said when it was read */
  add(run: Run, texts: string[]): void;
  /** Sends as much as may be under way at a time. */
  send(): void;
  /** Tries again what was given up. */
  wake(): void;
  /** Whether all was answered. */
  isIdle(): boolean;
  stop(): void;
}

/** What was found in a run. */
export interface Answer {
  run: Run;
  /** Offsets into the run's text, ascending. */
  found: FoundMention[];
  /** The run's text as it was sent, from one offset to another. */
  said(start: number, end: number): string;
}

interface Question {
  run: Run;
  texts: string[];
}

/** Characters a request: more gains nothing, and an answer's work must fit in a slice. */
const LONGEST_REQUEST = 32_768;
/** Requests under way: one being answered while the next is on its way. */
const AT_ONCE = 2;
/** Milliseconds until the one retry: long enough for a worker to start. */
const PAUSE = 1_000;
/** Runs kept while the detector fails, on a page that goes on changing. */
const MOST_KEPT = 5_000;
/** Runs asked for their place at a time: a bounded cost on a page of any length. */
const SAMPLES = 50;

export function createAsker(
  detector: Detector,
  isOnScreen: (element: Element) => boolean,
  answered: (answers: Answer[], again: boolean) => void,
): Asker {
  const aborter = new AbortController();
  let fresh: Question[] = [];
  let urgent: Question[] = [];
  let waiting: Question[] = [];
  let underWay = 0;
  let failures = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Tells what is on screen from what is not, if it is too much for one request. */
  function sortFresh(): void {
    const stride = Math.ceil(fresh.length / SAMPLES);
    const isShort = !waiting.length && lengthOf(fresh) <= LONGEST_REQUEST;
    for (let i = 0; i < fresh.length; i += stride) {
      // A sample speaks for its neighbours.
      const group = fresh.slice(i, i + stride);
      if (isShort || isOnScreen(group[0]!.run.container)) urgent.push(...group);
      else waiting.push(...group);
    }
    fresh = [];
  }

  function take(): Question[] {
    if (fresh.length) sortFresh();
    const from = urgent.length ? urgent : waiting;
    let length = 0;
    let count = 0;
    while (count < from.length && (!count || length + from[count]!.run.length <= LONGEST_REQUEST))
      length += from[count++]!.run.length;
    return from.splice(0, count);
  }

  function send(): void {
    if (pause || failures > 1 || aborter.signal.aborted) return;
    while (underWay < AT_ONCE) {
      const questions = take();
      if (!questions.length) return;
      underWay++;
      void ask(questions).finally(() => underWay--);
    }
  }

  async function ask(questions: Question[]): Promise<void> {
    const text = questions.map(({ texts }) => texts.join("")).join(RUN_SEPARATOR);
    try {
      const { mentions, again } = await detector.detect(text, aborter.signal);
      if (aborter.signal.aborted) return;
      failures = 0;
      answered(divide(questions, text, mentions), again);
    } catch {
      if (aborter.signal.aborted) return;
      urgent = questions.concat(urgent).slice(-MOST_KEPT);
      if (pause || ++failures > 1) return;
      pause = setTimeout(() => {
        pause = undefined;
        send();
      }, PAUSE);
    }
  }

  return {
    add: (run, texts) => void fresh.push({ run, texts }),
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

function lengthOf(questions: Question[]): number {
  return questions.reduce((sum, { run }) => sum + run.length, 0);
}

/** Gives each run its share of what was found in the whole request. */
function divide(questions: Question[], text: string, mentions: readonly FoundMention[]): Answer[] {
  const ascending = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  let base = 0;
  return questions.map(({ run }) => {
    const from = base;
    const to = from + run.length;
    const found: FoundMention[] = [];
    for (; next < ascending.length && ascending[next]!.start < to; next++) {
      const mention = ascending[next]!;
      if (mention.end <= to)
        found.push({ ...mention, start: mention.start - from, end: mention.end - from });
    }
    base = to + RUN_SEPARATOR.length;
    return { run, found, said: (start, end) => text.slice(from + start, from + end) };
  });
}
