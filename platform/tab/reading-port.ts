/** The page's end of the port on which its text is read by the worker. */
import type { EntityKind } from "../../facts/model.ts";
import { browser, type Browser } from "../browser.ts";
import { isMentionsReply, READING_PORT, type MentionsReply } from "../messages.ts";

export interface ReadMention {
  start: number;
  end: number;
  entity: string;
  kind: EntityKind;
  /** Name of the entity's card. */
  name: string;
  reason: string;
  /** The evidence carries it only half. */
  doubtful: boolean;
}

export interface ReadText {
  mentions: ReadMention[];
  /** True where texts sent before hold more mentions by what the worker knows now. */
  again: boolean;
}

export interface ReadingPort {
  /** Rejects where the worker goes away before it answers; the next call connects anew. */
  read(text: string): Promise<ReadText>;
  close(): void;
}

interface Waiting {
  resolve(read: ReadText): void;
  reject(error: Error): void;
}

/**
 * Connects at the first text, so that a page with nothing to read never wakes the worker.
 *
 * @param onGone called when the worker went away, asleep or for good
 */
export function createReadingPort(onGone: () => void): ReadingPort {
  const waiting = new Map<number, Waiting>();
  let port: Browser.runtime.Port | undefined;
  let nextId = 0;

  const fail = (reason: string): void => {
    port = undefined;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const close = (): void => {
    removeEventListener("pagehide", close);
    port?.disconnect();
    fail("the page is no longer read");
  };
  const connect = (): Browser.runtime.Port => {
    // A page that the browser keeps for going back to loses its ports there, in Chromium without a word.
    addEventListener("pagehide", close);
    const opened = browser.runtime.connect({ name: READING_PORT });
    opened.onMessage.addListener((message: unknown) => {
      if (!isMentionsReply(message)) return;
      waiting.get(message.id)?.resolve(unpack(message));
      waiting.delete(message.id);
    });
    opened.onDisconnect.addListener(() => {
      // Read, or Chromium writes "unchecked error" to the page's console.
      void browser.runtime.lastError;
      if (port !== opened) return;
      fail("the worker went away");
      onGone();
    });
    return opened;
  };

  return {
    read(text) {
      return new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        try {
          port ??= connect();
          port.postMessage({ id, text });
        } catch (error) {
          fail(String(error));
          onGone();
        }
      });
    },
    close,
  };
}

function unpack({ entities, mentions, again }: MentionsReply): ReadText {
  return {
    again,
    mentions: mentions.map(([start, end, place, reason, doubtful]) => {
      const [entity, kind, name] = entities[place]!;
      return { start, end, entity, kind, name, reason, doubtful: doubtful === 1 };
    }),
  };
}
