/** How long a reader waits for a card, measured by the page's own clock. */
import type { Frame, Page } from "puppeteer-core";
import { waitForCard } from "./card.ts";
import { frameOf } from "./closed-root.ts";
import { revealMark } from "./page.ts";
import { hoverMark } from "./pointer.ts";
import type { PollOptions } from "./poll.ts";

/** What the measurement leaves in the page. */
interface Watch {
  rested: number;
  painted: number | null;
}
declare global {
  var lodestoneTestWatch: Watch | undefined;
}

/**
 * Hovers a mark and gives the milliseconds from the last move of the mouse until the frame after the card opened:
 * the wait that the settings ask for is in it.
 */
export async function timeToCard(
  target: Page | Frame,
  text: string,
  nth = 0,
  options?: PollOptions,
): Promise<number> {
  const frame = frameOf(target);
  await revealMark(frame, text, nth, options);
  await frame.evaluate(watchForCard);
  await hoverMark(frame, text, nth, options);
  await waitForCard(frame, undefined, options);
  const watch = await frame.evaluate(() => globalThis.lodestoneTestWatch);
  if (!watch || watch.painted === null)
    throw new Error("The card opened without the page seeing it.");
  return watch.painted - watch.rested;
}

/** Runs in the page, which can't see into the card but can see that its host is shown. */
function watchForCard(): void {
  const watch: Watch = { rested: performance.now(), painted: null };
  globalThis.lodestoneTestWatch = watch;
  const onMove = () => {
    watch.rested = performance.now();
  };
  document.addEventListener("pointermove", onMove, { capture: true });
  const look = () => {
    if (!document.querySelector("[popover]:popover-open")) {
      requestAnimationFrame(look);
      return;
    }
    document.removeEventListener("pointermove", onMove, { capture: true });
    // The frame that shows it is drawn after this callback; a task after it comes when that is done.
    setTimeout(() => {
      watch.painted = performance.now();
    }, 0);
  };
  requestAnimationFrame(look);
}
