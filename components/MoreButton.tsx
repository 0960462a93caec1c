import { fill, useLanguage } from "./language.ts";
import type { Unfolding } from "./unfold.ts";

interface Props {
  of: Unfolding<unknown>;
  /** What it says where one step shows all. */
  all: string;
  /** What it says where all are shown. */
  fewer: string;
}

/** Unfolds a list that is longer than what is shown, and folds it again. */
export function MoreButton({ of: { shown, next, left, unfolded, toggle }, all, fewer }: Props) {
  const { card } = useLanguage().strings;
  if (left === 0 && !unfolded) return null;
  const more = next === left ? all : fill(card.moreOf, { next, total: shown.length + left });
  return (
    <button type="button" class="more" aria-expanded={unfolded} onClick={toggle}>
      {left === 0 ? fewer : more}
    </button>
  );
}
