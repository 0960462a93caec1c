/** What the toolbar's window shows, looked at from another page of the extension: BiDi can't reach it in Firefox. */
import type { Page } from "puppeteer-core";

export interface PopupView {
  query: string;
  firstHit: string;
  card: string;
}

interface Views {
  extension: { getViews(filter: { type: "popup" }): Window[] };
}

/** @param own an open page of the extension; undefined while no popup is open, or it has drawn nothing yet */
export function readPopup(own: Page): Promise<PopupView | null> {
  return own.evaluate(() => {
    const scope = globalThis as unknown as { browser?: Views; chrome: Views };
    const [popup] = (scope.browser ?? scope.chrome).extension.getViews({ type: "popup" });
    const field = popup?.document.querySelector("input");
    if (!popup || !field) return null;
    const textOf = (css: string): string =>
      popup.document.querySelector<HTMLElement>(css)?.innerText ?? "";
    return {
      query: field.value,
      firstHit: textOf("[role=option] .hit-name"),
      card: textOf(".card h2"),
    };
  });
}

export function closePopup(own: Page): Promise<void> {
  return own.evaluate(() => {
    const scope = globalThis as unknown as { browser?: Views; chrome: Views };
    for (const view of (scope.browser ?? scope.chrome).extension.getViews({ type: "popup" }))
      view.close();
  });
}
