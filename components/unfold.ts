/** Long lists are shown in steps: whatever a pack holds, drawing it never holds the page up. */
import { useState } from "preact/hooks";

/** More rows than this at once are not read anyway. */
const STEP = 50;

export interface Unfolding<T> {
  shown: readonly T[];
  /** How many are not shown. */
  left: number;
  /** How many of them the next step brings. */
  next: number;
  /** True once more than the first ones are shown. */
  unfolded: boolean;
  /** Shows the next step, and after the last one the first ones again. */
  toggle(): void;
}

/** @param first how many stand there before anyone asks for more; fewer than a step */
export function useUnfolding<T>(items: readonly T[], first: number): Unfolding<T> {
  const [steps, setSteps] = useState(0);
  const most = steps === 0 ? first : steps * STEP;
  const left = Math.max(0, items.length - most);
  return {
    shown: items.slice(0, most),
    left,
    next: Math.min(left, steps === 0 ? STEP - first : STEP),
    unfolded: steps > 0,
    toggle: () => setSteps(left === 0 ? 0 : steps + 1),
  };
}
