/** A timer that can end in a frame, before that is drawn: what it shows is seen in the frame nearest to its time. */

export interface FrameTimer {
  /**
   * Calls `run` once, after so many milliseconds; replaces a call that is still to come.
   *
   * @param shows whether there will be something to draw: a document that is out of sight has no frames
   */
  set(ms: number, run: () => void, shows: boolean): void;
  clear(): void;
}

/** Of most screens, in milliseconds. On a faster one the end comes nearer to its time. */
const FRAME = 1000 / 60;

export function createFrameTimer(
  view: Pick<Window, "setTimeout" | "clearTimeout" | "requestAnimationFrame"> & {
    cancelAnimationFrame(frame: number): void;
    performance: { now(): number };
  },
): FrameTimer {
  let timer: number | undefined;
  let frame = 0;

  const clear = (): void => {
    view.clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  };
  const inFrame = (due: number, run: () => void): void => {
    frame = view.requestAnimationFrame(() => {
      // A frame later would be further from it.
      if (due - view.performance.now() <= FRAME / 2) run();
      else inFrame(due, run);
    });
  };

  return {
    set(ms, run, shows) {
      clear();
      if (!shows) {
        timer = view.setTimeout(run, ms);
        return;
      }
      const due = view.performance.now() + ms;
      timer = view.setTimeout(() => inFrame(due, run), ms - 2 * FRAME);
    },
    clear,
  };
}
