/** What the scripts of one visit cost the page's main thread, in milliseconds of processor time. */
export interface Cost {
  scriptMs: number;
  /** Of the scripts in each task. */
  tasks: number[];
}

/** A task that a reader may feel, by the definition of the web's own `longtask`. */
export const LONG_MS = 50;
