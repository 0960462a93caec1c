/** How long a person waits in the popup: for what the page names, and for what a key finds. */
import { openExtensionPage } from "../../browser/support/extension-pages.ts";
import { launch, type BrowserKind } from "../../browser/support/launch.ts";
import { openPage, waitForMarks } from "../../browser/support/page.ts";
import { startFixtureServer } from "../../browser/support/server.ts";

export interface PopupTimes {
  /** Milliseconds from opening to the page's entities in the document, one a round. */
  openMs: number[];
  /** Milliseconds from a key to its hits in the document. */
  keyMs: number[];
}

/** Typed letter by letter. */
const TYPED = "neodymium magnet";

/**
 * In a frame of another page of the extension, in a tab behind the article: there the popup finds the article in
 * front, as the real one does, and its beginning can be timed in both browsers. What is left out is the browser's own
 * work to open a window and to paint.
 */
export async function timePopup(kind: BrowserKind, rounds: number): Promise<PopupTimes> {
  const server = await startFixtureServer(["assets/demo"]);
  const extension = await launch(kind);
  try {
    const article = await openPage(extension.browser, server.url("/article.html"));
    await waitForMarks(article);
    const own = await openExtensionPage(extension, "options.html", { background: true });
    await article.bringToFront();
    const times: PopupTimes = { openMs: [], keyMs: [] };
    for (let round = 0; round < rounds; round++) {
      const { openMs, keyMs } = await own.evaluate(timeOnce, TYPED);
      times.openMs.push(openMs);
      times.keyMs.push(...keyMs);
    }
    return times;
  } finally {
    await extension.close();
    await server.close();
  }
}

/** Runs in the page of the extension. */
async function timeOnce(typed: string): Promise<{ openMs: number; keyMs: number[] }> {
  // Timers of a tab in the background are slow; messages are not.
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise<void>((resolve) => {
      port1.addEventListener("message", () => resolve(), { once: true });
      port1.start();
      port2.postMessage(0);
    });
  const until = async (isSo: () => boolean): Promise<void> => {
    for (const start = performance.now(); !isSo();) {
      if (performance.now() - start > 10_000) throw new Error("the popup shows nothing");
      await turn();
    }
  };
  const frame = document.createElement("iframe");
  frame.src = "/popup.html";
  let start = performance.now();
  document.body.append(frame);
  const find = <T extends Element>(css: string): T | null | undefined =>
    frame.contentDocument?.querySelector<T>(css);
  await until(() => find(".row") !== null && find(".row") !== undefined);
  const openMs = performance.now() - start;
  const keyMs: number[] = [];
  const field = find<HTMLInputElement>("input")!;
  for (let length = 1; length <= typed.length; length++) {
    const part = typed.slice(0, length).trim();
    field.value = typed.slice(0, length);
    start = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await until(() => find("[role=option] mark")?.textContent?.toLowerCase() === part);
    keyMs.push(performance.now() - start);
  }
  frame.remove();
  return { openMs, keyMs };
}
