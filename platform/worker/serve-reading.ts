/** The worker's end of the reading ports: one page reader a frame, nothing kept when it goes. */
import * as v from "valibot";
import type { PageReader, Reading } from "../../facts/mentions.ts";
import { browser, type Browser } from "../browser.ts";
import { READING_PORT, type MentionsReply } from "../messages.ts";
import { TextSchema } from "../requests.ts";

/** @param openReader makes the reader of one frame; it may still be loading when the first text comes */
export function serveReading(openReader: () => Promise<PageReader>): void {
  browser.runtime.onConnect.addListener((port: Browser.runtime.Port) => {
    if (port.name !== READING_PORT) return;
    let reader: Promise<PageReader> | undefined;
    port.onMessage.addListener(async (message: unknown) => {
      const request = v.safeParse(TextSchema, message);
      // A frame that sends anything else is not ours to serve.
      if (!request.success) return port.disconnect();
      try {
        reader ??= openReader();
        const read = await reader;
        port.postMessage(pack(request.output.id, read(request.output.text)));
      } catch {
        // The page sees the port close, and asks again later.
        port.disconnect();
      }
    });
  });
}

function pack(id: number, { mentions, again }: Reading): MentionsReply {
  const places = new Map<string, number>();
  const entities: MentionsReply["entities"] = [];
  const packed = mentions.map((mention): MentionsReply["mentions"][0] => {
    const { start, end, entity, evidence, doubtful } = mention;
    let place = places.get(entity.id);
    if (place === undefined) {
      place = entities.push([entity.id, entity.kind, entity.name]) - 1;
      places.set(entity.id, place);
    }
    return [start, end, place, evidence.join(" "), doubtful ? 1 : 0];
  });
  return { id, entities, mentions: packed, again };
}
