/** Tells whether the text at a point of the page is light on dark, as the reader sees it. */
import { outerOf } from "../reading/visibility.ts";

/** @param element where the mention stands */
export function isDarkAt(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = outerOf(at)) {
    const color = getComputedStyle(at).backgroundColor;
    const luminance = luminanceOf(color);
    if (luminance !== undefined) return luminance < 0.5;
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return scheme.includes("dark") && (!scheme.includes("light") || prefersDark());
}

/** Perceived lightness from 0 to 1 of an opaque `rgb()` colour; undefined where one sees through it. */
function luminanceOf(color: string): number | undefined {
  const [r, g, b, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined || alpha < 0.5) return undefined;
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

function prefersDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
