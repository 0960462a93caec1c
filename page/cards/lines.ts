/**
 * The lines that the boxes of a text stand on: one rectangle for each line.
 *
 * @param boxes in the order of the text, CSS pixels of the viewport
 */
export function joinLines(boxes: readonly DOMRect[], isVertical: boolean): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && goesOn(last, box, isVertical)) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return lines;
}

/** Whether a box stands on the same line as the one before: at its side, and not below or above it. */
function goesOn(line: DOMRect, box: DOMRect, isVertical: boolean): boolean {
  const along = isVertical ? line.right - line.left : line.bottom - line.top;
  const shared = isVertical
    ? Math.min(line.right, box.right) - Math.max(line.left, box.left)
    : Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
  return shared > along / 2;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(
    left,
    top,
    Math.max(a.right, b.right) - left,
    Math.max(a.bottom, b.bottom) - top,
  );
}
