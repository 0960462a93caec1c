/** Worker: goes from mention to mention through all frames of a page, and closes its cards. */
import * as v from "valibot";
import { browser, type Browser } from "./browser.ts";
import { rounds, type SeenFrame } from "./frames.ts";
import { DOOR_KEY, type PageDoor } from "./page-door.ts";

/** Closes the card that hangs on a mention, in whichever frame of the sender's tab it is. */
export async function dismissCards({ tab }: Browser.runtime.MessageSender): Promise<true> {
  if (tab?.id !== undefined)
    await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: dismissInFrame,
      args: [DOOR_KEY],
    });
  return true;
}

/** Opens the card of the mention after or before the last one, in the frame with the focus and on across frames. */
export async function stepMentions(tabId: number, direction: 1 | -1): Promise<void> {
  const [first, ...others] = rounds(await lookAtFrames(tabId), direction);
  if (!first || (await stepIn(first, false))) return;
  for (const frame of others)
    if (await stepIn(frame, true)) {
      if (frame !== first) await dismissIn(first);
      return;
    }

  async function stepIn({ frameId }: SeenFrame, anew: boolean): Promise<boolean> {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: stepInFrame,
      args: [DOOR_KEY, direction, anew],
    });
    return answer?.result === true;
  }

  async function dismissIn({ frameId }: SeenFrame): Promise<void> {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: dismissInFrame,
      args: [DOOR_KEY],
    });
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

/** Runs in a frame. */
function stepInFrame(key: string, direction: 1 | -1, anew: boolean): boolean {
  const door = (globalThis as Record<string, unknown>)[key] as PageDoor | undefined;
  return door?.step?.(direction, anew) ?? false;
}

/** Runs in a frame. */
function dismissInFrame(key: string): void {
  const door = (globalThis as Record<string, unknown>)[key] as PageDoor | undefined;
  door?.dismiss?.();
}
