/** Asks the worker. */
import { browser } from "./browser.ts";
import type { Answer, Answers, Request } from "./requests.ts";

/**
 * Sends a request and gives the worker's answer. A worker that was asleep or died half-way is asked once
 * more.
 *
 * @throws Error with the worker's reason where it refuses, or where no worker answers
 */
export async function ask<T extends Request["type"]>(
  request: Extract<Request, { type: T }>,
): Promise<Answers[T]> {
  const answer = await send(request).catch(() => send(request));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value as Answers[T];
}

async function send(request: Request): Promise<Answer> {
  const answer = (await browser.runtime.sendMessage(request)) as Answer | undefined;
  if (!answer) throw new Error("no answer");
  return answer;
}
