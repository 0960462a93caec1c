/** Worker: carries word between a frame that is too small for a card and the top frame, which shows it. */
import * as v from "valibot";
import { askCards, askDoors } from "../tab/ask-doors.ts";
import type { Browser } from "../browser.ts";
import type { GuestWord } from "../tab/cards-door.ts";
import { GuestBoxSchema, type GuestBox, type GuestCard } from "../requests.ts";

type Sender = Browser.runtime.MessageSender;

const TOP = 0;

/** @returns where it stands; undefined where the top frame can't show it */
export async function showOnTop(card: GuestCard, sender: Sender): Promise<GuestBox | undefined> {
  const top = frameOf(sender, TOP);
  await askDoors(top, "startCards");
  const [answer] = await askCards(top, "host", card, sender.frameId ?? TOP);
  const box = v.safeParse(GuestBoxSchema, answer?.result);
  return box.success ? box.output : undefined;
}

/** @returns whether the top frame still has the sender's card open */
export async function tellTop(word: GuestWord, sender: Sender): Promise<boolean> {
  const [answer] = await askCards(frameOf(sender, TOP), "heed", word, sender.frameId ?? TOP);
  return answer?.result === true;
}

/** Tells a frame that the top frame, the sender, has closed its card. */
export async function tellGuest(frame: number, id: number, sender: Sender): Promise<true> {
  await askCards(frameOf(sender, frame), "closed", id);
  return true;
}

function frameOf({ tab }: Sender, frame: number): { tabId: number; frameIds: number[] } {
  if (tab?.id === undefined) throw new Error("only frames of a tab have cards");
  return { tabId: tab.id, frameIds: [frame] };
}
