/** The worker's side of requests: checks what arrives and hands it to the one that answers. */
import * as v from "valibot";
import { browser, type Browser } from "../browser.ts";
import { RequestSchema, type Answer, type Answers, type Request } from "../requests.ts";

type Sender = Browser.runtime.MessageSender;

/** One answer for each kind of request. */
export type Handlers = {
  [T in Request["type"]]: (
    request: Extract<Request, { type: T }>,
    sender: Sender,
  ) => Answers[T] | Promise<Answers[T]>;
};

/** Answers every request from now on; a malformed or unknown one is refused with the reason. */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    answer(handlers, message, sender),
  );
}

async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Answer> {
  const request = v.safeParse(RequestSchema, message);
  if (!request.success) return { ok: false, error: `refused: ${v.summarize(request.issues)}` };
  const handler = handlers[request.output.type] as (
    request: Request,
    sender: Sender,
  ) => Promise<unknown>;
  try {
    return { ok: true, value: await handler(request.output, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
