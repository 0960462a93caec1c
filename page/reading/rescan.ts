/** Milliseconds from the last change to each look over the page, for what no event tells. */
const DELAYS = [500, 1_000, 2_000, 5_000, 12_000];

export interface Rescan {
  /** The page has changed: begin again with the shortest delay. */
  touch(): void;
  /** Until the next touch. */
  stop(): void;
}

/** Calls back a few times after the page has changed, ever later, and then no more. */
export function createRescan(callback: () => void): Rescan {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = DELAYS.length;

  function plan(): void {
    const delay = DELAYS[next];
    timer = delay === undefined ? undefined : setTimeout(run, delay);
  }

  function run(): void {
    next++;
    callback();
    plan();
  }

  return {
    touch() {
      // A page that never rests is still looked over: a short delay under way is let run out.
      if (timer !== undefined && next === 0) return;
      clearTimeout(timer);
      next = 0;
      plan();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
