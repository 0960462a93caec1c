/** Takes the picture of a state: the card with a little of the page around it, or all that is seen. */
import type { OpenState } from "./open-state.ts";
import type { State } from "./states.ts";

/** Room for the card's shadow and the line that it belongs to. */
const AROUND = 28;

/**
 * @param path where it is saved too, if anywhere
 * @returns the PNG
 */
export function pictureOf(
  { page, card: { rect } }: OpenState,
  { inside, whole }: State,
  path?: string,
): Promise<Uint8Array> {
  // Chromium's way to what is outside the view resizes the page, and a resized page closes its card.
  const save = {
    captureBeyondViewport: false,
    ...(path !== undefined && { path: path as `${string}.png` }),
  };
  if (inside || whole) return page.screenshot(save);
  const { width, height } = page.viewport()!;
  const x = Math.max(0, Math.floor(rect.x - AROUND));
  const y = Math.max(0, Math.floor(rect.y - AROUND));
  const clip = {
    x,
    y,
    width: Math.min(width, Math.ceil(rect.x + rect.width + AROUND)) - x,
    height: Math.min(height, Math.ceil(rect.y + rect.height + AROUND)) - y,
  };
  return page.screenshot({ ...save, clip });
}
