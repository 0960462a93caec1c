/** What must hold of a card's layout whatever it holds, on every machine and with every font. */
import type { Page } from "puppeteer-core";
import { evaluateInCard } from "../support/card.ts";

/** What is wrong, a line each; empty where nothing is. */
export function layoutFaults(page: Page): Promise<string[]> {
  return evaluateInCard(page, findFaults, null);
}

/** Runs in the page. */
function findFaults(root: ShadowRoot): string[] {
  /** Rounding of the browsers. */
  const EPSILON = 0.6;
  const TARGET = 24;
  const SIZES = 6;
  /** The name in the bar may be cut off: the heading that has gone under it has all of it. */
  const REPEATED = ".under-name .of, .under-name .of *";
  const faults: string[] = [];
  const shown = [...root.querySelectorAll<HTMLElement>(".stack *")].filter(
    (element) => !element.closest(".visually-hidden") && element.checkVisibility(),
  );
  const nameOf = (element: Element): string =>
    `${element.localName}.${element.getAttribute("class") ?? ""} "${element.textContent!.slice(0, 40)}"`;

  const card = root.querySelector(".root")!.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  if (
    card.left < 0 ||
    card.top < 0 ||
    card.right > clientWidth + EPSILON ||
    card.bottom > Math.max(clientHeight, innerHeight) + EPSILON
  )
    faults.push(`the card stands outside of the window: ${JSON.stringify(card)}`);
  if (card.height < 40) faults.push("the card has no height");

  // Nothing is cut off, and nothing is scrolled sideways.
  for (const element of shown) {
    const { overflowX } = getComputedStyle(element);
    if (overflowX === "visible" || element.localName === "svg") continue;
    if (element.matches(REPEATED)) continue;
    if (element.scrollWidth > element.clientWidth + 1)
      faults.push(`${nameOf(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    // A heading that no author wrote is cut after some lines.
    if (element.localName === "h2" && element.textContent!.length > 240) continue;
    if (overflowX !== "auto" && element.scrollHeight > element.clientHeight + 1)
      faults.push(`${nameOf(element)} is cut off at its end`);
  }

  // Every line of text, in its element: inside the card, and over no other.
  const lines: { element: HTMLElement; box: DOMRect }[] = [];
  const sizes = new Set<string>();
  for (const element of shown)
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !/[^\s\u200b]/.test(node.nodeValue!)) continue;
      sizes.add(getComputedStyle(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      // Lines of a heading that were cut are laid out all the same.
      const end = element.closest("h2")?.getBoundingClientRect().bottom ?? Infinity;
      for (const box of range.getClientRects())
        if (box.width > 1 && box.bottom <= end + box.height / 2) lines.push({ element, box });
    }
  for (const { element, box } of lines) {
    if (element.matches(REPEATED)) continue;
    // An open menu may stand out of the card, and not out of the window.
    const { left, right } = element.closest(".items") ? { left: 0, right: clientWidth } : card;
    if (box.left < left - EPSILON || box.right > right + EPSILON)
      faults.push(`${nameOf(element)} stands out at its side`);
  }
  // The box of a line is taller than its letters.
  const inner = ({ top, height }: DOMRect) => ({
    top: top + height * 0.25,
    bottom: top + height * 0.75,
  });
  const scrolling = lines.filter(({ element }) => element.closest(".scroller"));
  for (let i = 0; i < Math.min(scrolling.length, 400); i++)
    for (let j = i + 1; j < Math.min(scrolling.length, 400); j++) {
      const [a, b] = [scrolling[i]!, scrolling[j]!];
      const across =
        Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 + EPSILON;
      const [one, two] = [inner(a.box), inner(b.box)];
      // Lines of one text keep their distance by themselves; runs of two directions share a line.
      if (a.element === b.element) continue;
      if (across && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > EPSILON)
        faults.push(`${nameOf(a.element)} and ${nameOf(b.element)} lie on each other`);
    }

  if (sizes.size > SIZES) faults.push(`there are ${sizes.size} sizes of text: ${[...sizes]}`);

  // What can be pressed can be hit.
  for (const element of shown.filter((each) => each.matches("a, button, summary"))) {
    const { width, height } = element.getClientRects()[0]!;
    if (width < TARGET - EPSILON || height < TARGET - EPSILON)
      faults.push(`${nameOf(element)} is only ${width} by ${height}`);
  }

  // Labels start at one edge, and values at another.
  for (const selector of [".card dl:not(.about *) dt", ".card dl:not(.about *) dd:not(.dispute)"]) {
    const edges = [...root.querySelectorAll(selector)].map((element) =>
      Math.round(element.getBoundingClientRect().left),
    );
    if (new Set(edges).size > 1) faults.push(`${selector} start at ${[...new Set(edges)]}`);
  }
  return faults;
}
