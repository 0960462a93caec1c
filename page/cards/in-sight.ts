/** Tells whether a mention can be seen, or has been scrolled out of a window or of a box in the page. */
import type { Box } from "./place-card.ts";
import { outerOf } from "../reading/visibility.ts";

/** @param lines where the mention stands @param container the element that holds its text */
export function isInSight(lines: readonly Box[], container: Element): boolean {
  const clips = clipsOf(container);
  return lines.some((line) => clips.every((clip) => overlap(line, clip)));
}

/** What a line has to reach into to be seen: the window, and every box around it that cuts off what sticks out. */
function clipsOf(container: Element): Box[] {
  const { innerWidth: width, innerHeight: height } = container.ownerDocument.defaultView!;
  const clips: Box[] = [{ left: 0, top: 0, width, height }];
  let escapes = false;
  for (let at: Element | undefined = container; at; at = at.assignedSlot ?? outerOf(at)) {
    const { position, overflowX, overflowY } = getComputedStyle(at);
    // What is positioned absolutely sticks out of boxes that are not positioned.
    const isAround = !escapes || position !== "static";
    const isRoot = !at.parentElement || at === at.ownerDocument.body;
    if (isAround && !isRoot && (overflowX !== "visible" || overflowY !== "visible"))
      clips.push(at.getBoundingClientRect());
    if (position === "fixed") break;
    if (isAround) escapes = position === "absolute";
  }
  return clips;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
