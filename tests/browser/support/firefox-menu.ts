/** The menu of a page and the address bar, as a person uses them. Firefox only: Chromium's are the system's own. */
import type { Browser, Frame, Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";

/** Selects a text where it first stands, and opens the menu on it. */
export async function openMenuOn(page: Page, frame: Frame, text: string): Promise<void> {
  const place = await frame.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(text);
      if (start < 0 || !node.parentElement!.checkVisibility()) continue;
      getSelection()!.setBaseAndExtent(node, start, node, start + text.length);
      const { x, y, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`no “${text}” here`);
  }, text);
  const around = frame === page.mainFrame() ? undefined : await frame.frameElement();
  const edge = (await around?.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(edge.x + place.x, edge.y + place.y, { button: "right" });
}

/** Chooses an item of the menu that is open or about to. */
export function chooseInMenu(browser: Browser, label: string): Promise<boolean> {
  return evaluateInFirefoxChrome(browser, chooseInFirefox, label);
}

/** Types into the address bar. Gives the lines that it suggests for it. */
export function typeInAddressBar(browser: Browser, text: string): Promise<string[]> {
  return evaluateInFirefoxChrome(browser, typeInFirefox, text);
}

export function enterInAddressBar(browser: Browser): Promise<void> {
  return evaluateInFirefoxChrome(browser, enterInFirefox, null);
}

// What follows runs in Firefox's window.

async function chooseInFirefox(label: string): Promise<boolean> {
  interface Menu extends HTMLElement {
    state: string;
    activateItem(item: Element): void;
  }
  const menu = document.getElementById("contentAreaContextMenu") as Menu;
  for (let look = 0; look < 100; look++) {
    const items = [...menu.querySelectorAll<HTMLElement & { label: string }>("menuitem")];
    const item = items.find((each) => !each.hidden && each.label === label);
    if (menu.state === "open" && item) {
      menu.activateItem(item);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

interface AddressBar {
  focus(): void;
  search(text: string): void;
  handleCommand(): void;
  lastQueryContextPromise: Promise<{ results: { payload: { title?: string } }[] }>;
}

async function typeInFirefox(text: string): Promise<string[]> {
  const { gURLBar } = globalThis as unknown as { gURLBar: AddressBar };
  gURLBar.focus();
  gURLBar.search(text);
  const { results } = await gURLBar.lastQueryContextPromise;
  return results.map(({ payload }) => payload.title ?? "");
}

function enterInFirefox(): void {
  (globalThis as unknown as { gURLBar: AddressBar }).gURLBar.handleCommand();
}
