/** Reads a Chromium trace: what ran on a page's main thread, in milliseconds of processor time. */
import type { Cost } from "./cost.ts";

export const CATEGORIES = ["-*", "toplevel", "devtools.timeline", "v8", "blink.user_timing"];

/** A page under measurement sets a mark of this name, which tells its thread from all others. */
export const BENCH_MARK = "lodestone-bench";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took, how long of that the processor worked for it. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string } };
}

/** Where a script is running, the extension's or the measurement's own. */
const SCRIPT = new Set([
  "EvaluateScript",
  "FunctionCall",
  "v8.callFunction",
  "RunMicrotasks",
  "BlinkScheduler_PerformMicrotaskCheckpoint",
  "ContextCreatedNotification",
]);

interface Span {
  end: number;
  ms: number;
  /** It ran a script of the page's own world. */
  foreign: boolean;
}

/**
 * The tasks are those of scripts, less those of the page's own world.
 *
 * @throws Error where the trace holds no page that was marked
 */
export function costOf(trace: Uint8Array): Cost {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[];
  };
  const mark = traceEvents.find(({ name }) => name === BENCH_MARK);
  if (!mark) throw new Error("the trace doesn't hold the page that was to be measured");
  const events = traceEvents
    .filter(({ ph, pid, tid }) => ph === "X" && pid === mark.pid && tid === mark.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));

  const tasks: number[] = [];
  let taskEnd = 0;
  let spans: Span[] = [];
  const finish = () => {
    const ms = spans.reduce((sum, span) => sum + (span.foreign ? 0 : span.ms), 0);
    if (ms > 0) tasks.push(ms);
    spans = [];
  };
  for (const event of events) {
    const end = event.ts + (event.dur ?? 0);
    const ms = (event.tdur ?? event.dur ?? 0) / 1000;
    if (event.ts >= taskEnd) {
      finish();
      taskEnd = end;
    }
    const outer = spans.at(-1);
    const inside = outer !== undefined && event.ts < outer.end;
    const url = event.args.data?.url;
    if (SCRIPT.has(event.name) && !inside) spans.push({ end, ms, foreign: isForeign(url) });
    else if (inside && isForeign(url)) outer.foreign = true;
  }
  finish();
  return { scriptMs: tasks.reduce((sum, task) => sum + task, 0), tasks };
}

function isForeign(url: string | undefined): boolean {
  return Boolean(url) && !url!.startsWith("chrome-extension:");
}
