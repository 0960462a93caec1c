/** What a page can notice of an extension: its document, its globals, its console. */
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { waitForMarks } from "./page.ts";
import { sleep } from "./poll.ts";

export interface Noticed {
  /** The document and its open shadow trees, serialised. */
  html: string;
  /** For each global a sum over its own properties and its prototype's, functions by their source. */
  globals: Record<string, number>;
  /** All that was logged or thrown in the page, in whichever world of it. */
  logged: string[];
  /** Ranges registered under our names, wherever the page was scrolled to. */
  marks: number;
}

export interface Visiting {
  /** Milliseconds from loading until the page is looked at. */
  settle: number;
  /** How many screens are scrolled through at most. */
  screens: number;
  /** Whether there are marks to be waited for. */
  marked?: boolean;
}

/** Opens the address in a tab of its own, reads it from top to bottom, and closes it. */
export async function visitAndNotice(
  { kind, browser }: Pick<ExtensionBrowser, "kind" | "browser">,
  url: string,
  { settle, screens, marked = false }: Visiting,
): Promise<Noticed> {
  const page = await browser.newPage();
  try {
    const logged = kind === "chromium" ? await logOfChromium(page) : await logOfFirefox(page);
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    if (marked) await waitForMarks(page);
    await sleep(settle);
    const marks = await page.evaluate(countMarksInPassing, screens);
    const { html, globals } = await page.evaluate(describeDocument);
    return { html, globals, logged: await logged(), marks };
  } finally {
    await page.close();
  }
}

/** One line for each thing in which the second visit differs from the first. */
export function differences(withUs: Noticed, without: Noticed): string[] {
  const lines: string[] = [];
  if (withUs.html !== without.html) lines.push(firstDifference(withUs.html, without.html));
  const names = new Set([...Object.keys(withUs.globals), ...Object.keys(without.globals)]);
  for (const name of names)
    if (withUs.globals[name] !== without.globals[name]) lines.push(`the global ${name} differs`);
  const own = [...without.logged];
  for (const message of withUs.logged) {
    const at = own.indexOf(message);
    if (at < 0) lines.push(`logged: ${message}`);
    else own.splice(at, 1);
  }
  return lines;
}

function firstDifference(html: string, other: string): string {
  let at = 0;
  while (html[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 60));
  return `the document differs at ${at}: ${around(html)} instead of ${around(other)}`;
}

/** The protocol itself is asked: puppeteer leaves out what other worlds than the page's own log. */
async function logOfChromium(page: Page): Promise<() => Promise<string[]>> {
  const lines: string[] = [];
  const session = await page.createCDPSession();
  session.on("Runtime.consoleAPICalled", ({ type, args }) =>
    lines.push([type, ...args.map(({ value, description }) => value ?? description)].join(" ")),
  );
  session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) =>
    lines.push(`${text} ${exception?.description ?? ""}`),
  );
  session.on("Log.entryAdded", ({ entry }) => lines.push(`${entry.level} ${entry.text}`));
  await session.send("Runtime.enable");
  await session.send("Log.enable");
  return async () => lines;
}

async function logOfFirefox(page: Page): Promise<() => Promise<string[]>> {
  const lines: string[] = [];
  page.on("console", (message) => lines.push(`${message.type()} ${message.text()}`));
  page.on("pageerror", (error) => lines.push(String(error)));
  await evaluateInFirefoxChrome(page.browser(), forgetFirefoxErrors, null);
  return async () => [
    ...lines,
    ...(await evaluateInFirefoxChrome(page.browser(), errorsOfExtensions, null)),
  ];
}

/** The parts of Firefox's console that are used here. */
interface FirefoxWindow {
  Services: {
    console: {
      reset(): void;
      getMessageArray(): { message: string; sourceName?: string }[];
    };
  };
}

/** Runs in Firefox's window. */
function forgetFirefoxErrors(): void {
  (globalThis as unknown as FirefoxWindow).Services.console.reset();
}

/** Runs in Firefox's window: errors of scripts of extensions, whose worlds the page's own log leaves out. */
function errorsOfExtensions(): string[] {
  const { Services } = globalThis as unknown as FirefoxWindow;
  return Services.console
    .getMessageArray()
    .filter(({ sourceName }) => sourceName?.startsWith("moz-extension:"))
    .map(({ message }) => message);
}

/** Runs in the page. */
async function countMarksInPassing(screens: number): Promise<number> {
  const seen = new Map<Node, Set<number>>();
  for (let screen = 0; screen < screens; screen++) {
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith("lodestone"))
        highlight.forEach(({ startContainer, startOffset }) => {
          const offsets = seen.get(startContainer) ?? new Set();
          seen.set(startContainer, offsets.add(startOffset));
        });
    const { scrollY } = window;
    scrollBy({ top: innerHeight, behavior: "instant" });
    if (window.scrollY === scrollY) break;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }
  scrollTo({ top: 0, behavior: "instant" });
  return [...seen.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Runs in the page. */
function describeDocument(): Pick<Noticed, "html" | "globals"> {
  const trees: string[] = [];
  const serialise = (root: Document | ShadowRoot): void => {
    trees.push("documentElement" in root ? root.documentElement.outerHTML : root.innerHTML);
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) serialise(shadowRoot);
  };
  serialise(document);

  const sumOf = (text: string): number => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
    return sum;
  };
  const sourceOf = (value: unknown): string =>
    typeof value === "function" ? Function.prototype.toString.call(value) : typeof value;
  const describe = (object: object): string =>
    Reflect.ownKeys(object)
      .map((key) => {
        const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key)!;
        const sources = [value, get, set].map(sourceOf).join();
        return `${String(key)} ${sources} ${JSON.stringify(flags)}`;
      })
      .join("\n");
  const globals: Record<string, number> = {};
  for (const [name, { value, get, set }] of Object.entries(
    Object.getOwnPropertyDescriptors(window),
  )) {
    // An index is a frame, and says nothing.
    if (/^\d+$/.test(name)) continue;
    let text = [value, get, set].map(sourceOf).join();
    if (typeof value === "function") {
      text += describe(value);
      if (typeof value.prototype === "object" && value.prototype) text += describe(value.prototype);
    }
    globals[name] = sumOf(text);
  }
  return { html: trees.join("\n"), globals };
}
