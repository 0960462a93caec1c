import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { compileIndex, openIndex, scan } from "../../../detect/index.ts";

/** Milliseconds of opening the index and of the first and the hundredth scan of one page. */
export interface Cold {
  readonly openMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
}

/** Opens an index and scans a text in a realm where none of the code has run. */
export function measureCold(names: readonly string[], text: string): Promise<Cold> {
  const index = compileIndex(
    names.map((name, owner) => ({ text: name, owner, casePolicy: "title" })),
  );
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { index, text } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

if (!isMainThread && workerData?.index instanceof ArrayBuffer) {
  const { index: buffer, text } = workerData as { index: ArrayBuffer; text: string };
  const start = performance.now();
  const index = openIndex(buffer);
  const opened = performance.now();
  const matches = scan(index, text);
  const first = performance.now();
  let warmMs = Infinity;
  for (let i = 0; i < 100; i++) {
    const from = performance.now();
    scan(index, text, matches);
    warmMs = Math.min(warmMs, performance.now() - from);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ openMs: opened - start, firstMs: first - opened, warmMs });
}
