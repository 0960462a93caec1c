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
  /** As `KeyboardEvent` names the key, its place on the keyboard, and its number. */
  key: string;
  code: string;
  keyCode: number;
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
  return {
    alt: parts.includes("Alt"),
    ctrl: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    ...parseKey(parts.at(-1)!, keys),
  };
}

/** @param name as manifests name the key */
function parseKey(name: string, keys: string): Pick<Shortcut, "key" | "code" | "keyCode"> {
  if (name === "Comma") return { key: ",", code: name, keyCode: 188 };
  if (name === "Period") return { key: ".", code: name, keyCode: 190 };
  if (/^[A-Z]$/.test(name)) return { key: name, code: `Key${name}`, keyCode: name.charCodeAt(0) };
  if (/^\d$/.test(name)) return { key: name, code: `Digit${name}`, keyCode: name.charCodeAt(0) };
  throw new Error(`Tests can't press the shortcut "${keys}": add "${name}" to parseKey.`);
}

async function pressInChromium(page: Page, shortcut: Shortcut): Promise<void> {
  const { alt, ctrl, shift, key, code, keyCode } = shortcut;
  const session = await page.createCDPSession();
  const event = {
    modifiers: (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0),
    key,
    code,
    windowsVirtualKeyCode: keyCode,
    // Without it the event counts as the page's alone.
    nativeVirtualKeyCode: keyCode,
  };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  await session.detach();
}

/** Runs in Firefox's window. */
function pressInFirefoxWindow({ alt, ctrl, shift, key, code, keyCode }: Shortcut): void {
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
  const events = [
    ...(alt ? [new KeyboardEvent("", { key: "Alt", code: "AltLeft", keyCode: 18 })] : []),
    ...(ctrl ? [new KeyboardEvent("", { key: "Control", code: "ControlLeft", keyCode: 17 })] : []),
    ...(shift ? [new KeyboardEvent("", { key: "Shift", code: "ShiftLeft", keyCode: 16 })] : []),
    new KeyboardEvent("", { key, code, keyCode }),
  ];
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}
