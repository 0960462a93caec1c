/** The card as a reader meets it: what it says, where it is, and what has the focus in it. */
import type { Frame, Page } from "puppeteer-core";
import { evaluateInClosedRoots } from "./closed-root.ts";
import type { InRoot } from "./closed-root.ts";
import { poll } from "./poll.ts";
import type { PollOptions } from "./poll.ts";

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SeenCard {
  /** Whether it is in the top layer and takes up room. */
  visible: boolean;
  /** The name in the first heading, without the native-script one beside it. */
  title: string;
  /** The dialog's accessible name, as far as `aria-label` and `aria-labelledby` give it. */
  label: string;
  /** All its text, as laid out: one line of `lines` is one line of it. */
  text: string;
  lines: string[];
  /** Its facts as "label: value", the one the sentence is about first. */
  facts: string[];
  /** Where it is, in CSS pixels of its frame's viewport. */
  rect: Rect;
  /** Text or label of the element in it that has the focus; null where none has. */
  focused: string | null;
  /** Addresses of its links. */
  links: string[];
}

/** The card of a page or frame; undefined where none was ever opened there. */
export async function readCard(target: Page | Frame): Promise<SeenCard | undefined> {
  const seen = await evaluateInClosedRoots(target, describeCard, null);
  return seen.find((card) => card !== null) ?? undefined;
}

/**
 * Runs a function on the card's shadow root, for whatever `readCard` doesn't tell.
 *
 * @param run self-contained; it sees only the root and the argument, and its result has to survive JSON
 */
export async function evaluateInCard<Argument, Result>(
  target: Page | Frame,
  run: InRoot<Argument, Result>,
  argument: Argument,
): Promise<Result> {
  const answers = await evaluateInClosedRoots(target, run, argument);
  if (answers.length !== 1) {
    throw new Error(`The page has ${answers.length} cards; one was needed to run a function in.`);
  }
  return answers[0]!;
}

/** Waits until a card is shown, with this title where one is given. */
export function waitForCard(
  target: Page | Frame,
  title?: string | RegExp,
  options?: PollOptions,
): Promise<SeenCard> {
  const fits = (card: SeenCard) =>
    title === undefined ||
    (typeof title === "string" ? card.title === title : title.test(card.title));
  return poll(
    title === undefined ? "a card" : `the card ${title}`,
    async () => {
      const card = await readCard(target);
      return card?.visible && fits(card) ? card : undefined;
    },
    options,
    async () => {
      const card = await readCard(target);
      return card ? { title: card.title, visible: card.visible } : "no card";
    },
  );
}

/** Waits until no card is shown. */
export async function waitForNoCard(target: Page | Frame, options?: PollOptions): Promise<void> {
  await poll(
    "the card to close",
    async () => !(await readCard(target))?.visible,
    options,
    async () => (await readCard(target))?.title,
  );
}

/** Waits until the card as a whole moves no more: it comes up from a little below its place. */
export async function waitForStillCard(target: Page | Frame): Promise<void> {
  await poll("the card to stand still", () =>
    evaluateInCard(
      target,
      // Only of the card itself: to be asked lays out what is folded away in it.
      (root) => root.querySelector(".root")!.getAnimations().length === 0,
      null,
    ),
  );
}

/** Where an element of the card is, in CSS pixels of its frame's viewport, once it is there. */
export function rectInCard(target: Page | Frame, selector: string): Promise<Rect> {
  return poll(`"${selector}" in the card`, () =>
    evaluateInCard(
      target,
      (root, css) => {
        const element = root.querySelector(css);
        if (!element) return null;
        element.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      },
      selector,
    ),
  );
}

/** Runs in the page. */
function describeCard(root: ShadowRoot): SeenCard | null {
  const dialog = root.querySelector<HTMLElement>('[role="dialog"], dialog');
  if (!dialog) return null;
  const { x, y, width, height } = dialog.getBoundingClientRect();
  const labelId = dialog.getAttribute("aria-labelledby");
  const labelled = labelId ? root.getElementById(labelId)?.textContent : null;
  const text = dialog.innerText;
  const focused = root.activeElement as HTMLElement | null;
  const heading = root.querySelector<HTMLElement>("h1, h2, h3, [role=heading]");
  return {
    visible: root.host.matches(":popover-open") && width > 0 && height > 0,
    title: ((heading?.querySelector("bdi") ?? heading)?.innerText ?? "").trim(),
    label: (labelled ?? dialog.getAttribute("aria-label") ?? "").trim(),
    text,
    lines: text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    facts: [...root.querySelectorAll(".fact")].map((fact) => {
      const part = (css: string) => fact.querySelector<HTMLElement>(css)?.innerText.trim() ?? "";
      return `${part("dt")}: ${part(".value")}`;
    }),
    rect: { x, y, width, height },
    focused: focused && (focused.getAttribute("aria-label") ?? focused.innerText).trim(),
    links: [...root.querySelectorAll("a")].map((link) => link.href),
  };
}
