/** The frames of a page in the order in which a reader meets them. Pure. */

export interface SeenFrame {
  frameId: number;
  /** Where it stands: the place among its parent's frames, that one's place among its own parent's, from the top. */
  path: readonly number[];
  /** Whether keys that are pressed go to it. */
  focused: boolean;
}

/** What is before its inner frames, and these one after the other. */
export function inOrder(frames: readonly SeenFrame[]): SeenFrame[] {
  return [...frames].sort((a, b) => {
    const at = a.path.findIndex((place, i) => place !== b.path[i]);
    if (at < 0) return a.path.length - b.path.length;
    return a.path[at]! - (b.path[at] ?? -1);
  });
}

/**
 * Where a command for the next or previous mention goes, until one of them has it: the frame with the focus, or the
 * top one, then the others around the page, and at last that frame again, from its other end.
 */
export function rounds(frames: readonly SeenFrame[], direction: 1 | -1): SeenFrame[] {
  const ordered = inOrder(frames);
  if (direction < 0) ordered.reverse();
  const isTop = ({ path }: SeenFrame): boolean => path.length === 0;
  const from = ordered.find(({ focused }) => focused) ?? ordered.find(isTop);
  const start = from ? ordered.indexOf(from) : 0;
  return [...ordered.slice(start), ...ordered.slice(0, start + 1)];
}
