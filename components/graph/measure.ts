/** Widths of texts as a browser draws them. */

/** Where there is no canvas (tests), every character is this much of the font's size wide. */
const GUESS = 0.56;

/** @param font CSS shorthand, such as `600 12px sans-serif` @param size its size, px */
export function textMeasure(font: string, size: number): (text: string) => number {
  const canvas = document.createElement("canvas").getContext?.("2d");
  if (!canvas) return (text) => text.length * size * GUESS;
  canvas.font = font;
  return (text) => canvas.measureText(text).width;
}
