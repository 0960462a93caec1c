/**
 * Work in slices: jobs are generators, run in turn, put aside as soon as a slice is used up and taken up again
 * once the page has had its turn. Nothing runs while the tab is hidden.
 */
export interface Slices {
  /** Queues a job; `first` puts it before those that wait. */
  add(job: Generator<undefined, void, undefined>, first?: boolean): void;
  /** Drops what waits. */
  clear(): void;
  resume(): void;
  isIdle(): boolean;
}

/** What slices need of the browser, so that tests can stand in for it. */
export interface Turns {
  now(): number;
  /** Calls back in a task of its own, after what the page has waiting. */
  later(callback: () => void): void;
  isHidden(): boolean;
}

/** Milliseconds: half of what a reader could feel at 120 frames a second, as a step may overrun it. */
const SLICE = 4;

/** @param settle called at the end of each slice */
export function createSlices(turns: Turns, settle: () => void): Slices {
  let jobs: Generator<undefined, void, undefined>[] = [];
  let waiting = false;

  function resume(): void {
    if (waiting || !jobs.length || turns.isHidden()) return;
    waiting = true;
    turns.later(work);
  }

  function work(): void {
    waiting = false;
    const end = turns.now() + SLICE;
    while (jobs.length && !turns.isHidden()) {
      const job = jobs[0]!;
      if (isDone(job)) jobs = jobs.filter((each) => each !== job);
      if (turns.now() >= end) break;
    }
    settle();
    resume();
  }

  return {
    add(job, first = false) {
      if (first) jobs.unshift(job);
      else jobs.push(job);
      resume();
    },
    clear: () => void (jobs = []),
    resume,
    isIdle: () => !jobs.length,
  };
}

/** Takes a job one step on. One that fails, as on a page nested beyond measure, must not hold up the others. */
function isDone(job: Generator<undefined, void, undefined>): boolean {
  try {
    return job.next().done === true;
  } catch {
    return true;
  }
}

export function browserTurns(document: Document): Turns {
  const { scheduler } = document.defaultView!;
  return {
    now: () => performance.now(),
    isHidden: () => document.hidden,
    later: scheduler ? (callback) => void scheduler.postTask(callback) : channelTurns(),
  };
}

/** Where there is no scheduler. Timers would be slowed down once they are nested. */
function channelTurns(): Turns["later"] {
  const { port1, port2 } = new MessageChannel();
  const callbacks: (() => void)[] = [];
  port1.onmessage = () => callbacks.shift()?.();
  return (callback) => {
    callbacks.push(callback);
    port2.postMessage(0);
  };
}
