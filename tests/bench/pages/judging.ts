/** What judging adds in the worker, to scanning and to reading. */
import { createMatches, scan } from "../../../detect/index.ts";
import { createPageReader, type NamesOfPack } from "../../../facts/mentions.ts";

export interface Judging {
  /** Milliseconds for the text, the least of several rounds in warm code. */
  scanMs: number;
  scanAndJudgeMs: number;
}

const ROUNDS = 7;

/** The text is read in requests of this length, as from a page. */
const REQUEST = 32_768;

export function measureJudging(names: NamesOfPack, text: string): Judging {
  const requests: string[] = [];
  for (let from = 0; from < text.length; from += REQUEST)
    requests.push(text.slice(from, from + REQUEST));
  const reuse = createMatches();
  let scanMs = Infinity;
  let scanAndJudgeMs = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    scanMs = Math.min(
      scanMs,
      timeOf(() => requests.forEach((request) => scan(names.index, request, reuse))),
    );
    const read = createPageReader(names);
    scanAndJudgeMs = Math.min(
      scanAndJudgeMs,
      timeOf(() => requests.forEach((request) => read(request))),
    );
  }
  return { scanMs, scanAndJudgeMs };
}

function timeOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
