/** Brings a state of the card about in a real browser. */
import type { Page } from "puppeteer-core";
import { waitForCard } from "../support/card.ts";
import type { SeenCard } from "../support/card.ts";
import { setForcedColours } from "../support/colours.ts";
import { openExtensionPage } from "../support/extension-pages.ts";
import { sendToWorker } from "../support/inside.ts";
import { setLocale } from "../support/locale.ts";
import type { ExtensionBrowser } from "../support/launch.ts";
import { openPage, revealMark } from "../support/page.ts";
import { movePointer } from "../support/pointer.ts";
import { sleep } from "../support/poll.ts";
import { setTextScale } from "../support/text-scale.ts";
import type { FixtureServer } from "../support/server.ts";
import type { State } from "./states.ts";

/** A sheet stands, and what a click unfolds is drawn. */
const SETTLE = 250;
/** A card of ten thousand facts on a busy machine. */
const OPENS = 20_000;
const VIEWPORT = { width: 640, height: 560 };

/** Names that other pages use for other things are marked on pages of the field only. */
const FIELD = `<p lang="en" dir="ltr"><small>A letter on rare earth oxide and ore, from Harrow Metals.</small></p>`;

export interface OpenState {
  page: Page;
  card: SeenCard;
}

/** @param scale device pixels to a CSS pixel */
export async function openState(
  extension: ExtensionBrowser,
  server: FixtureServer,
  state: State,
  scale = 1,
): Promise<OpenState> {
  const url = server.route(`/states/${state.name}.html`, pageOf(state));
  await useSettings(extension, state.settings ?? {});
  const page = await openPage(extension.browser, "about:blank");
  await page.setViewport({ ...(state.viewport ?? VIEWPORT), deviceScaleFactor: scale });
  await setForcedColours(extension, page, state.forcedColours ?? false);
  await setLocale(extension, page, state.locale ?? "en-GB");
  await page.goto(url);
  await setTextScale(extension, page, state.textScale ?? 1);
  if (state.inside === "fullscreen") {
    await page.click("button");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await sleep(SETTLE);
  }
  const { rect } = await revealMark(page, state.mention);
  const x = rect.x + rect.width / 2;
  // From above: a card stands where the pointer is when its rest is over, and on a busy machine the hand is still on
  // its way then.
  await movePointer(page, { x, y: 0 }, 1);
  await movePointer(page, { x, y: rect.y + rect.height / 2 });
  await waitForCard(page, undefined, { timeout: OPENS });
  await state.act?.(page);
  await sleep(SETTLE);
  return { page, card: await waitForCard(page) };
}

/** What the settings of a browser are, where it has shown a state before. */
const used = new WeakMap<ExtensionBrowser, string>();

/** Only these differ from the defaults. */
async function useSettings(extension: ExtensionBrowser, values: object): Promise<void> {
  const wanted = JSON.stringify(values);
  // A fresh profile has the defaults.
  if ((used.get(extension) ?? "{}") === wanted) return;
  used.set(extension, wanted);
  const own = await openExtensionPage(extension, "popup.html");
  await sendToWorker(own, { type: "change-settings", change: { type: "replace", values } });
  await own.close();
}

/** A page of the plainest kind, as light or dark as the state has it. */
function pageOf({ sentence, page = "light", lang = "en", dir, inside }: State): string {
  const [paper, ink] = page === "dark" ? ["#15181b", "#d5d9dd"] : ["#ffffff", "#202428"];
  const text = `<p>${sentence}</p>${FIELD}`;
  const dialog = `<dialog>${text}</dialog><script>document.querySelector("dialog").showModal()</script>`;
  const whole = `<main><button onclick="document.querySelector('main').requestFullscreen()">Full screen</button>${text}</main>`;
  const content = inside === "dialog" ? dialog : inside === "fullscreen" ? whole : text;
  return `<!doctype html><html lang="${lang}" dir="${dir ?? "ltr"}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page</title>
<style>
  html { background: ${paper}; color: ${ink}; color-scheme: ${page}; font: 17px/1.6 "DejaVu Serif", serif }
  body { margin: 24px }
  main { background: ${paper}; padding: 24px }
  dialog { width: 80%; height: 80% }
</style>${content}</html>`;
}
