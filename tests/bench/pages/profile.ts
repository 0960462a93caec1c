/** Firefox's own profiler: processor time that a script took, in whichever process it ran. */
import type { Browser } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "../../browser/support/firefox-chrome.ts";
import type { Cost } from "./cost.ts";

/** The parts of the profiler and of its profiles that are used here; columns are told by the schemas. */
interface FirefoxWindow {
  Services: {
    profiler: {
      StartProfiler(entries: number, ms: number, features: string[], threads: string[]): void;
      StopProfiler(): Promise<void>;
      getProfileDataAsync(): Promise<{ processes: ProfiledProcess[] }>;
    };
  };
}

interface ProfiledProcess {
  /** Milliseconds since 1970, which the times of samples count from. */
  meta: { startTime: number };
  threads: ProfiledThread[];
}

interface Table {
  schema: Record<string, number>;
  data: (number | null)[][];
}

interface ProfiledThread {
  samples: Table;
  stackTable: Table;
  frameTable: Table;
  stringTable: string[];
}

export function startProfile(browser: Browser): Promise<void> {
  return evaluateInFirefoxChrome(browser, start, null);
}

/**
 * Samples a half millisecond apart with a frame of this script on the stack, and what fell into each of the page's tasks.
 *
 * @param tasks from and to when, in milliseconds since 1970
 */
export function stopProfile(browser: Browser, script: string, tasks: number[][]): Promise<Cost> {
  return evaluateInFirefoxChrome(browser, stopAndSum, { script, tasks });
}

/** Runs in Firefox's window. */
function start(): void {
  const { profiler } = (globalThis as unknown as FirefoxWindow).Services;
  profiler.StartProfiler(1_000_000, 0.5, ["js", "cpu", "nomarkerstacks"], ["GeckoMain"]);
}

/** Runs in Firefox's window: the profile itself is tens of megabytes. */
async function stopAndSum({ script, tasks }: { script: string; tasks: number[][] }): Promise<Cost> {
  const { profiler } = (globalThis as unknown as FirefoxWindow).Services;
  const { processes } = await profiler.getProfileDataAsync();
  await profiler.StopProfiler();
  const sums = tasks.map(() => 0);
  let scriptMs = 0;
  for (const { meta, threads } of processes)
    for (const { samples, stackTable, frameTable, stringTable } of threads) {
      if (!stringTable.some((text) => text.includes(script))) continue;
      const { prefix, frame } = stackTable.schema as { prefix: number; frame: number };
      const location = frameTable.schema.location!;
      // Parents come before children.
      const ours: boolean[] = [];
      for (const stack of stackTable.data) {
        const outer = stack[prefix] ?? null;
        const text = stringTable[frameTable.data[stack[frame]!]![location]!]!;
        ours.push((outer !== null && ours[outer]!) || text.includes(script));
      }
      const columns = samples.schema as { stack: number; time: number; threadCPUDelta: number };
      let task = 0;
      for (const sample of samples.data) {
        const at = sample[columns.stack] ?? null;
        if (at === null || !ours[at]) continue;
        const ms = (sample[columns.threadCPUDelta] ?? 0) / 1e6;
        const time = meta.startTime + sample[columns.time]!;
        scriptMs += ms;
        while (task < tasks.length && tasks[task]![1]! < time) task++;
        if (task < tasks.length && tasks[task]![0]! <= time) sums[task]! += ms;
      }
    }
  return { scriptMs, tasks: sums };
}
