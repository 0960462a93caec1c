/** What judging adds to scanning, measured on the same texts. */
import { createMatches, scan } from "../../detect/index.ts";
import { createPageReader, type NamesOfPack } from "../../facts/mentions.ts";

const ROUNDS = 40;

/** Milliseconds for all texts, the least of some rounds: anything above it is the machine's doing. */
export function measureCost(names: NamesOfPack, texts: readonly string[]) {
  const reuse = createMatches();
  const scanning = least(() => {
    for (const text of texts) scan(names.index, text, reuse);
  });
  const both = least(() => {
    for (const text of texts) createPageReader(names)(text);
  });
  return { scanning, both, judgingOverScanning: (both - scanning) / scanning };
}

function least(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
