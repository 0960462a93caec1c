/** Brings a mention into view for whoever goes from mention to mention by keyboard. */
import type { Mention } from "./mention.ts";
import type { Box } from "./place-card.ts";

/** Scrolls only where the mention is not on screen already, and at once: the card follows. */
export function revealMention(document: Document, mention: Mention, lines: readonly Box[]): void {
  const [line] = lines;
  const { innerHeight, innerWidth } = document.defaultView!;
  const visible =
    line !== undefined &&
    line.top >= 0 &&
    line.top + line.height <= innerHeight &&
    line.left >= 0 &&
    line.left < innerWidth;
  if (!visible)
    mention.block.run.container.scrollIntoView({ block: "center", behavior: "instant" });
}
