/**
 * What a screen reader is given of the card: the browser's own accessibility tree, as it goes through it. Chromium's
 * comes over its protocol; Firefox's from its window, where assistive technology gets it too.
 */
import type { SerializedAXNode } from "puppeteer-core";
import type { Page } from "puppeteer-core";
import { evaluateInFirefoxChrome } from "./firefox-chrome.ts";
import type { ExtensionBrowser } from "./launch.ts";
import { poll } from "./poll.ts";

/** A node of either tree, with roles as ARIA names them. */
interface SpokenNode {
  role: string;
  name: string;
  children: SpokenNode[];
}

/** Said as a whole, by their name. */
const ATOMS = new Set(["button", "link", "heading"]);
/** Said in one go with their neighbours. */
const INLINE = new Set(["text", "generic"]);

/** Each browser's own words for roles. */
const ROLES: Record<string, string> = {
  StaticText: "text",
  "text leaf": "text",
  "text container": "generic",
  none: "generic",
  pushbutton: "button",
  summary: "button",
  DisclosureTriangle: "button",
};

/**
 * The open card, a line for each thing that is said: "heading: Harrow Group", and plain texts as they are, those of
 * one block in one line.
 */
export async function spokenInCard(extension: ExtensionBrowser, page: Page): Promise<string[]> {
  await page.bringToFront();
  const dialog = await poll("the card in the accessibility tree", async () =>
    find(await (extension.kind === "chromium" ? chromiumTree(page) : firefoxTree(extension))),
  );
  const lines = [`dialog: ${dialog.name}`];
  let text: string[] = [];
  const flush = (): void => {
    const said = text
      .join(" ")
      .replace(/[\s\u200b]+/g, " ")
      .replace(/ ([,.;:)”’])/g, "$1")
      .trim();
    if (said) lines.push(said.replace(/([(“‘，、：；]) /g, "$1"));
    text = [];
  };
  const say = ({ role, name, children }: SpokenNode): void => {
    if (role === "text") text.push(name);
    else if (ATOMS.has(role)) {
      flush();
      lines.push(`${role}: ${name}`);
    } else {
      if (!INLINE.has(role)) flush();
      children.forEach(say);
      if (!INLINE.has(role)) flush();
    }
  };
  dialog.children.forEach(say);
  flush();
  return lines;
}

function find(node: SpokenNode | undefined): SpokenNode | undefined {
  if (!node || node.role === "dialog") return node;
  for (const child of node.children) {
    const found = find(child);
    if (found) return found;
  }
  return undefined;
}

async function chromiumTree(page: Page): Promise<SpokenNode | undefined> {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  return root ? fromChromium(root) : undefined;
}

function fromChromium({ role, name = "", children = [] }: SerializedAXNode): SpokenNode {
  const inner = role === "StaticText" ? [] : children.map(fromChromium);
  return { role: ROLES[role] ?? role, name, children: inner };
}

async function firefoxTree({ browser }: ExtensionBrowser): Promise<SpokenNode | undefined> {
  const tree = await evaluateInFirefoxChrome(browser, readFirefoxTree, null);
  const rename = ({ role, name, children }: SpokenNode): SpokenNode => ({
    role: ROLES[role] ?? role,
    name,
    children: children.map(rename),
  });
  return tree ? rename(tree) : undefined;
}

/** Runs in Firefox's window. */
function readFirefoxTree(): SpokenNode | null {
  interface Accessible {
    role: number;
    name: string | null;
    childCount: number;
    getChildAt(index: number): Accessible;
  }
  const { Cc, Ci, gBrowser } = globalThis as unknown as {
    Cc: Record<string, { getService(of: unknown): Service }>;
    Ci: { nsIAccessibilityService: unknown };
    gBrowser: { selectedBrowser: object };
  };
  interface Service {
    getAccessibleFor(node: object): Accessible | null;
    getStringRole(role: number): string;
  }
  const service = Cc["@mozilla.org/accessibilityService;1"]!.getService(Ci.nsIAccessibilityService);
  const read = (accessible: Accessible): SpokenNode => ({
    role: service.getStringRole(accessible.role),
    name: accessible.name ?? "",
    children: Array.from({ length: accessible.childCount }, (_, i) =>
      read(accessible.getChildAt(i)),
    ),
  });
  const tab = service.getAccessibleFor(gBrowser.selectedBrowser);
  return tab && read(tab);
}
