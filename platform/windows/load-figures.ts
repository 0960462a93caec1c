/** Brings what our sources state beside the figures of a page into a window of ours, while that is looked at. */
import { pageLines, type PageLine } from "../../facts/figures/page-lines.ts";
import { ask } from "../ask.ts";
import { passagesOnPage, type FramePassages, type PlacedMention } from "../tab/page-passages.ts";

export interface FrameLine extends PageLine<PlacedMention> {
  frameId: number;
}

export interface LoadedFigures {
  /** Of which page; as it was given. */
  pageKey: string;
  /** Undefined where they could not be had. */
  lines: FrameLine[] | undefined;
  /** The page or the worker did not answer the last time. */
  failed: boolean;
}

/**
 * @param changed called with what is known whenever that changes
 * @returns what looks at a page's figures; the worker is asked only where the text around marks is another, and for
 *   one state of the page at a time
 */
export function createFigureLoader(
  changed: (loaded: LoadedFigures) => void,
): (pageKey: string, tabId: number) => Promise<void> {
  let current: { pageKey: string; tabId: number } | undefined;
  let looking = false;
  let again = false;
  let last = "";

  const look = async (pageKey: string, tabId: number): Promise<void> => {
    try {
      const frames = await passagesOnPage(tabId);
      const said = JSON.stringify([pageKey, frames]);
      if (said === last) return;
      const lines: FrameLine[] = [];
      for (const frame of frames) lines.push(...(await linesOf(frame)));
      if (current?.pageKey !== pageKey) return;
      last = said;
      changed({ pageKey, lines, failed: false });
    } catch {
      last = "";
      if (current?.pageKey === pageKey) changed({ pageKey, lines: undefined, failed: true });
    }
  };

  return async (pageKey, tabId) => {
    current = { pageKey, tabId };
    again = looking;
    if (looking) return;
    looking = true;
    do {
      again = false;
      await look(current.pageKey, current.tabId);
    } while (again);
    looking = false;
  };
}

/** Frames are asked about one by one: "the company" in one is not that of another. */
async function linesOf({ frameId, passages }: FramePassages): Promise<FrameLine[]> {
  const figures = await ask({
    type: "figures",
    passages: passages.map(({ text, mentions }) => ({
      text,
      mentions: mentions.map(({ entity, start, end }) => ({ entity, start, end })),
    })),
  });
  return pageLines(figures, passages).map((line) => ({ ...line, frameId }));
}
