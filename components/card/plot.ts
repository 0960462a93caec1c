/** Where the points of a series stand in its small plot. */

/** In units of the drawing, which is stretched to the room there is. */
export const SPARKLINE = { width: 120, height: 32, pad: 3 };

/**
 * From the lowest to the highest value, and along the time that the points are true of: a year that is missing
 * is a wider step. A flat series runs through the middle.
 *
 * @param points at least one, oldest first
 */
export function plot(points: readonly [period: string, value: number][]): [x: number, y: number][] {
  const times = points.map(([period], i) => timeOf(period) ?? i);
  const inOrder = times.every((time, i) => i === 0 || time > times[i - 1]!);
  const xs = scale(inOrder ? times : points.map((_, i) => i), SPARKLINE.width);
  const ys = scale(
    points.map(([, value]) => value),
    SPARKLINE.height,
  );
  return points.map((_, i) => [xs[i]!, SPARKLINE.height - ys[i]!]);
}

/** Spreads values over a length, with a margin at both ends, to a tenth. */
function scale(values: readonly number[], length: number): number[] {
  const low = values.reduce((a, b) => Math.min(a, b));
  const span = values.reduce((a, b) => Math.max(a, b)) - low;
  const room = length - 2 * SPARKLINE.pad;
  return values.map((value) => {
    const part = span === 0 ? 1 / 2 : (value - low) / span;
    return Math.round((SPARKLINE.pad + room * part) * 10) / 10;
  });
}

/** A period (facts/period.ts) as years: its end. Undefined where it is none. */
function timeOf(period: string): number | undefined {
  const [, years, part = "12"] = /^(?:FY)?(?:\d{4}\/)?(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (years === undefined) return undefined;
  const [unit, day = "31"] = part.split("-");
  const month = { Q: 3, H: 6 }[unit![0]!] ?? 1;
  return Number(years) + (Number(unit!.replace(/\D/, "")) * month - 1 + Number(day) / 31) / 12;
}
