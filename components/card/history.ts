/** Where a reader has been in one card: pure, so that back and forward are the same everywhere. */

export interface History<T> {
  readonly entries: readonly T[];
  /** The place of what is shown. */
  readonly at: number;
}

export function startHistory<T>(first: T): History<T> {
  return { entries: [first], at: 0 };
}

export function shownIn<T>({ entries, at }: History<T>): T {
  return entries[at]!;
}

/** Goes on to something new; what lay ahead is forgotten, as in a browser. */
export function visit<T>({ entries, at }: History<T>, next: T): History<T> {
  return { entries: [...entries.slice(0, at + 1), next], at: at + 1 };
}

export function canGo<T>({ entries, at }: History<T>, by: 1 | -1): boolean {
  return at + by in entries;
}

/** One step back or forward; stays where there is nothing. */
export function go<T>(history: History<T>, by: 1 | -1): History<T> {
  return canGo(history, by) ? { ...history, at: history.at + by } : history;
}
