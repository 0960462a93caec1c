/** WebDriver BiDi commands that puppeteer has no method for. Firefox only. */
import type { Browser, Frame } from "puppeteer-core";

/** The part of puppeteer's BiDi browser that its public types leave out. */
interface BidiBrowser {
  connection: {
    send(method: string, parameters: object): Promise<{ result: unknown }>;
  };
}

export async function sendBidi<T>(
  browser: Browser,
  method: string,
  parameters: object,
): Promise<T> {
  const { connection } = browser as unknown as BidiBrowser;
  const { result } = await connection.send(method, parameters);
  return result as T;
}

/** The BiDi context of a frame. */
export function contextOf(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

/** What `script.callFunction` answers. */
interface CallResult {
  type: "success" | "exception";
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

export interface RemoteCall {
  context: string;
  /** Own global scope on the same document: the page can't see or hinder what runs there. */
  sandbox?: string;
  /** Source of a function that takes the nodes, then JSON text, and gives JSON text. */
  source: string;
  /** Shared ids of nodes. */
  nodes?: readonly string[];
  json: string;
}

/** Runs a function in a document and gives the JSON text that it returns. */
export async function callFunction(browser: Browser, call: RemoteCall): Promise<string> {
  const answer = await sendBidi<CallResult>(browser, "script.callFunction", {
    functionDeclaration: call.source,
    arguments: [
      ...(call.nodes ?? []).map((sharedId) => ({ sharedId })),
      { type: "string", value: call.json },
    ],
    target: { context: call.context, ...(call.sandbox ? { sandbox: call.sandbox } : {}) },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === "exception") {
    throw new Error(`In Firefox: ${answer.exceptionDetails?.text ?? "unknown error"}`);
  }
  return answer.result?.value ?? "null";
}
