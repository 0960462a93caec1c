/** Waiting for something to become true, with an error that says what it was and what was there instead. */

export interface PollOptions {
  /** Milliseconds to wait at most. */
  timeout?: number;
  /** Milliseconds between two looks. */
  interval?: number;
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Looks again and again until `look` gives something that is neither undefined, null nor false.
 *
 * @param what what is waited for, as the error says it
 * @param describe what is there instead, for the error
 */
export async function poll<T>(
  what: string,
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  options: PollOptions = {},
  describe?: () => Promise<unknown> | unknown,
): Promise<T> {
  const { timeout = 5000, interval = 40 } = options;
  const deadline = performance.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (performance.now() > deadline) break;
    await sleep(interval);
  }
  const instead = describe ? `; there is: ${JSON.stringify(await describe())}` : "";
  throw new Error(`Waited ${timeout} ms in vain for ${what}${instead}`);
}
