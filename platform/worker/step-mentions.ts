/** Worker: goes from mention to mention through all frames of a page, and closes its cards. */
import * as v from "valibot";
import { askCards, askDoors } from "../tab/ask-doors.ts";
import { browser, type Browser } from "../browser.ts";
import { CARDS_KEY, type CardsDoor } from "../tab/cards-door.ts";
import { rounds, type SeenFrame } from "../tab/frames.ts";

/** Closes the card that hangs on a mention, in whichever frame of the sender's tab it is. */
export async function dismissCards({ tab }: Browser.runtime.MessageSender): Promise<true> {
  if (tab?.id !== undefined) await askCards({ tabId: tab.id }, "close");
  return true;
}

/** Opens the card of the mention after or before the last one, in the frame with the focus and on across frames. */
export async function stepMentions(tabId: number, direction: 1 | -1): Promise<void> {
  const [first, ...others] = rounds(await lookAtFrames(tabId), direction);
  if (!first || (await stepIn(first, false))) return;
  for (const frame of others)
    if (await stepIn(frame, true)) {
      if (frame !== first) await askCards({ tabId, frameIds: [first.frameId] }, "close");
      return;
    }

  async function stepIn({ frameId }: SeenFrame, anew: boolean): Promise<boolean> {
    const [answer] = await askDoors({ tabId, frameIds: [frameId] }, "step", direction, anew);
    return answer?.result === true;
  }
}

const FrameSchema = v.object({
  path: v.array(v.number()),
  focused: v.boolean(),
  /** The frame whose card is open in this one. */
  guest: v.optional(v.number()),
});

async function lookAtFrames(tabId: number): Promise<SeenFrame[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAtFrame,
    args: [CARDS_KEY],
  });
  const frames = results.flatMap(({ frameId, result }) => {
    const seen = v.safeParse(FrameSchema, result);
    return seen.success ? [{ frameId, ...seen.output }] : [];
  });
  // Whose card has the focus in the top frame goes on from where its mention stands.
  const guest = frames.find(({ focused }) => focused)?.guest;
  return frames.map(({ frameId, path, focused }) => ({
    frameId,
    path,
    focused: guest === undefined ? focused : frameId === guest,
  }));
}

/** Runs in a frame. */
function lookAtFrame(key: string): v.InferOutput<typeof FrameSchema> {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const siblings = Array.from({ length: at.parent.length }, (_, i) => at.parent[i]);
    path.unshift(siblings.indexOf(at));
  }
  const inner = /^I?FRAME$/.test(document.activeElement?.tagName ?? "");
  const guest = ((globalThis as Record<string, unknown>)[key] as CardsDoor | undefined)?.guest();
  const focused = document.hasFocus() && !inner;
  return guest === undefined ? { path, focused } : { path, focused, guest };
}
