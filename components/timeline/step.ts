import type { Lane, Mark } from "./lanes.ts";

/** The mark that an arrow key leads to: along the lane, or to the nearest in time in the lane above or below. */
export function stepFrom(lanes: readonly Lane[], mark: Mark, key: string): Mark | undefined {
  const row = lanes.findIndex(({ marks }) => marks.includes(mark));
  const marks = lanes[row]?.marks ?? [];
  const place = marks.indexOf(mark);
  switch (key) {
    case "ArrowRight":
      return marks[place + 1];
    case "ArrowLeft":
      return marks[place - 1];
    case "ArrowUp":
      return nearest(lanes[row - 1], mark.x);
    case "ArrowDown":
      return nearest(lanes[row + 1], mark.x);
    case "Home":
      return lanes[0]?.marks[0];
    case "End":
      return lanes.at(-1)?.marks.at(-1);
    default:
      return undefined;
  }
}

function nearest(lane: Lane | undefined, x: number): Mark | undefined {
  return lane?.marks.reduce((best, mark) =>
    Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best,
  );
}
