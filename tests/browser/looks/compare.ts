/**
 * Compares pictures by what an eye sees from a step away: both are made small, so that how a letter's edge was
 * smoothed is gone, and what has moved, changed its colour or is missing is still there.
 */
import type { Picture } from "./png.ts";

/** CSS pixels to a pixel of the small picture: about a third of a line. */
const BLOCK = 6;
/** A block is another one when a channel is off by more than this, of 255. */
const CHANNEL_TOLERANCE = 24;
/** This part of the blocks may be other ones. */
export const TOLERANCE = 0.01;

/** The mean colour of each block; what is left of a block at the right and at the bottom falls away. */
export function shrink({ width, height, rgb }: Picture): Picture {
  const small = { width: Math.floor(width / BLOCK), height: Math.floor(height / BLOCK) };
  const sums = new Float64Array(small.width * small.height * 3);
  for (let y = 0; y < small.height * BLOCK; y++)
    for (let x = 0; x < small.width * BLOCK; x++) {
      const from = (y * width + x) * 3;
      const to = (Math.floor(y / BLOCK) * small.width + Math.floor(x / BLOCK)) * 3;
      for (let channel = 0; channel < 3; channel++) sums[to + channel]! += rgb[from + channel]!;
    }
  return { ...small, rgb: Uint8Array.from(sums, (sum) => Math.round(sum / BLOCK ** 2)) };
}

/** How far two small pictures are from each other. */
export interface Difference {
  /** Which part of the blocks is another one, from 0 to 1; all of them where the sizes differ. */
  part: number;
  /** What there is to say of it: how many blocks, and where they are, in CSS pixels of the picture. */
  told: string;
}

export function differenceOf(a: Picture, b: Picture): Difference {
  if (a.width !== b.width || a.height !== b.height)
    return { part: 1, told: `${sizeOf(a)} in place of ${sizeOf(b)} px` };
  const others = Array.from({ length: a.width * a.height }, (_, pixel) => pixel).filter((pixel) =>
    [0, 1, 2].some(
      (channel) =>
        Math.abs(a.rgb[pixel * 3 + channel]! - b.rgb[pixel * 3 + channel]!) > CHANNEL_TOLERANCE,
    ),
  );
  const spanOf = (places: number[]): string =>
    `${Math.min(...places) * BLOCK} to ${(Math.max(...places) + 1) * BLOCK}`;
  const x = spanOf(others.map((pixel) => pixel % a.width));
  const y = spanOf(others.map((pixel) => Math.floor(pixel / a.width)));
  return {
    part: others.length / (a.width * a.height),
    told: others.length === 0 ? "none" : `${others.length} blocks, x ${x}, y ${y} px`,
  };
}

function sizeOf({ width, height }: Picture): string {
  return `${width * BLOCK} × ${height * BLOCK}`;
}
