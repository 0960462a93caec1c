/** How the extension's own pages look, by the options that say so. */
import type { Page } from "puppeteer-core";
import { sendToWorker } from "./inside.ts";
import { poll } from "./poll.ts";

interface Look {
  theme?: "light" | "dark";
  language?: "en" | "zh";
  /** percent */
  textSize?: 100 | 130;
}

export const LOOKS = [
  { theme: "light", language: "en" },
  { theme: "dark", language: "en" },
  { theme: "light", language: "zh" },
  { theme: "dark", language: "zh" },
] as const satisfies Look[];

/** Sets the options, and waits until the page shows it: until colours that fade into others are the others. */
export async function takeLook(own: Page, look: Look): Promise<void> {
  await sendToWorker(own, { type: "change-settings", change: { type: "set", values: look } });
  const { theme = "", language = "" } = look;
  await poll(`the page ${theme} in ${language}`, () =>
    own.evaluate(
      (theme, language) =>
        // Nothing is set before the page has read its options.
        document.body.dataset.theme?.includes(theme) === true &&
        document.documentElement.lang.includes(language) &&
        document.getAnimations().every((each) => !(each instanceof CSSTransition)),
      theme,
      language,
    ),
  );
}
