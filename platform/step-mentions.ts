/** Worker: goes from mention to mention through all frames of a page, and closes its cards. */
import * as v from "valibot";
import { askDoors } from "./ask-doors.ts";
import { browser, type Browser } from "./browser.ts";
import { rounds, type SeenFrame } from "./frames.ts";

/** Closes the card that hangs on a mention, in whichever frame of the sender's tab it is. */
export async function dismissCards({ tab }: Browser.runtime.MessageSender): Promise<true> {
  if (tab?.id !== undefined) await askDoors({ tabId: tab.id }, "dismiss");
  return true;
}

/** Opens the card of the mention after or before the last one, in the frame with the focus and on across frames. */
export async function stepMentions(tabId: number, direction: 1 | -1): Promise<void> {
  const [first, ...others] = rounds(await lookAtFrames(tabId), direction);
  if (!first || (await stepIn(first, false))) return;
  for (const frame of others)
    if (await stepIn(frame, true)) {
      if (frame !== first) await askDoors({ tabId, frameIds: [first.frameId] }, "dismiss");
      return;
    }

  async function stepIn({ frameId }: SeenFrame, anew: boolean): Promise<boolean> {
    const [answer] = await askDoors({ tabId, frameIds: [frameId] }, "step", direction, anew);
    return answer?.result === true;
  }
}

const FrameSchema = v.object({ path: v.array(v.number()), focused: v.boolean() });

async function lookAtFrames(tabId: number): Promise<SeenFrame[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAtFrame,
  });
  return results.flatMap(({ frameId, result }) => {
    const seen = v.safeParse(FrameSchema, result);
    return seen.success ? [{ frameId, ...seen.output }] : [];
  });
}

/** Runs in a frame. */
function lookAtFrame(): { path: number[]; focused: boolean } {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const siblings = Array.from({ length: at.parent.length }, (_, i) => at.parent[i]);
    path.unshift(siblings.indexOf(at));
  }
  const inner = /^I?FRAME$/.test(document.activeElement?.tagName ?? "");
  return { path, focused: document.hasFocus() && !inner };
}
