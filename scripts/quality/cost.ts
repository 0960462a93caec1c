/** What judging adds to scanning, measured on the same texts. */
import { createMatches, scan } from "../../detect/index.ts";
import { createPageReader, type NamesOfPack } from "../../facts/mentions.ts";

const ROUNDS = 60;

/**
 * Milliseconds for all texts, the least of many rounds: anything above it is the machine's doing. The two take
 * turns, so that neither has the warmer code. These texts are full of names: on most pages there is little to judge.
 */
export function measureCost(names: NamesOfPack, texts: readonly string[]) {
  const reuse = createMatches();
  let scanning = Infinity;
  let both = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    scanning = Math.min(
      scanning,
      timeOf(() => texts.forEach((text) => scan(names.index, text, reuse))),
    );
    both = Math.min(
      both,
      timeOf(() => texts.forEach((text) => createPageReader(names)(text))),
    );
  }
  return { scanning, both, judgingOverScanning: (both - scanning) / scanning };
}

function timeOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
