/**
 * Presses the extension's keyboard shortcuts. `page.keyboard` can't: its keys go to the page and not through the
 * browser, whose window is where shortcuts are looked up. Both browsers have a way to a key that does go through it:
 * in Chromium a raw key event with its native code, in Firefox the text input processor of the browser window.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";

/** Presses the shortcut that the manifest suggests for a command, with this page in front. */
export async function pressCommand(
  { kind, extension, browser }: ExtensionBrowser,
  page: Page,
  command: string,
): Promise<void> {
  const shortcut = parseShortcut(await shortcutOf(extension, command));
  await page.bringToFront();
  if (kind === "chromium") await pressInChromium(page, shortcut);
  else await evaluateInFirefoxChrome(browser, pressInFirefoxWindow, shortcut);
}

interface Shortcut {
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
  /** One capital letter or digit. */
  key: string;
}

async function shortcutOf(extension: string, command: string): Promise<string> {
  const path = join(extension, "manifest.json");
  const { commands = {} } = JSON.parse(await readFile(path, "utf8")) as {
    commands?: Record<string, { suggested_key?: { default?: string } }>;
  };
  const keys = commands[command]?.suggested_key?.default;
  if (keys) return keys;
  const known = Object.keys(commands).join(", ") || "none";
  throw new Error(`${path} suggests no key for the command "${command}"; its commands: ${known}.`);
}

function parseShortcut(keys: string): Shortcut {
  const parts = keys.split("+");
  const key = parts.pop()!;
  if (!/^[A-Z0-9]$/.test(key)) {
    throw new Error(
      `The shortcut "${keys}" does not end in a letter or digit, which tests can press.`,
    );
  }
  return {
    alt: parts.includes("Alt"),
    ctrl: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    key,
  };
}

async function pressInChromium(page: Page, { alt, ctrl, shift, key }: Shortcut): Promise<void> {
  const session = await page.createCDPSession();
  const code = key.charCodeAt(0);
  const event = {
    modifiers: (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0),
    key,
    code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
    windowsVirtualKeyCode: code,
    // Without it the event counts as the page's alone.
    nativeVirtualKeyCode: code,
  };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  await session.detach();
}

/** Runs in Firefox's window. */
function pressInFirefoxWindow({ alt, ctrl, shift, key }: Shortcut): void {
  const { Cc, Ci } = globalThis as unknown as {
    Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
    Ci: { nsITextInputProcessor: unknown };
  };
  interface TextInputProcessor {
    beginInputTransactionForTests(window: Window): boolean;
    keydown(event: KeyboardEvent): void;
    keyup(event: KeyboardEvent): void;
  }
  const processor = Cc["@mozilla.org/text-input-processor;1"]!.createInstance(
    Ci.nsITextInputProcessor,
  );
  if (!processor.beginInputTransactionForTests(window)) {
    throw new Error("Firefox's window takes no keys now");
  }
  const keyCode = key.charCodeAt(0);
  const code = /\d/.test(key) ? `Digit${key}` : `Key${key}`;
  const events = [
    ...(alt ? [new KeyboardEvent("", { key: "Alt", code: "AltLeft", keyCode: 18 })] : []),
    ...(ctrl ? [new KeyboardEvent("", { key: "Control", code: "ControlLeft", keyCode: 17 })] : []),
    ...(shift ? [new KeyboardEvent("", { key: "Shift", code: "ShiftLeft", keyCode: 16 })] : []),
    new KeyboardEvent("", { key, code, keyCode }),
  ];
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}
