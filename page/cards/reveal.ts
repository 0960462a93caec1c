/** Brings a mention into view. */
import type { Box } from "./place-card.ts";

/**
 * Scrolls only where the mention is not on screen already, and at once.
 *
 * @param container the element that holds its text
 * @param linesNow where the mention stands
 */
export function reveal(container: Element, linesNow: () => readonly Box[]): void {
  if (isWhole(linesNow()[0])) return;
  container.scrollIntoView({ block: "center", behavior: "instant" });
  const [line] = linesNow();
  // The middle of a long block may be far from its mention.
  if (line && !isWhole(line)) scrollBy({ top: line.top - innerHeight / 2, behavior: "instant" });
}

/** Whether all of the height of a line is on screen, and its beginning. */
function isWhole(line: Box | undefined): boolean {
  return (
    line !== undefined &&
    line.top >= 0 &&
    line.top + line.height <= innerHeight &&
    line.left >= 0 &&
    line.left < innerWidth
  );
}
