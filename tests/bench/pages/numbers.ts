/** @param values at least one */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of all lies at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.ceil(sorted.length * share) - 1;
  return sorted[Math.min(Math.max(at, 0), sorted.length - 1)]!;
}
