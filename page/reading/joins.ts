import type { Scope } from "./scope.ts";
import { INLINE, isInlineDisplay, SILENT } from "./tag-roles.ts";

/**
 * Whether two pieces of text read as one line. Tags decide where white space stands between them, because a
 * wrong join does little harm there: a name found across it is checked again, exactly, before it is marked.
 * Where two words touch ("China" and "Steel" in two links of a menu) a wrong join would hide both, so the
 * computed display decides.
 */

/** Nodes looked at between two pieces of text before they count as apart. */
const FAR = 500;

const ELEMENT = 1;

/** Whether two words touch where one text ends and the other begins. */
export function touch(before: string, after: string): boolean {
  return isWord(after.charCodeAt(0)) && isWord(before.charCodeAt(before.length - 1));
}

/**
 * Whether a UTF-16 code unit may be of a word: letters, digits and nearly all that is not ASCII. An expression
 * with Unicode properties would say it exactly, and take a millisecond to be compiled.
 */
function isWord(code: number): boolean {
  if (code < 0x80) return (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123);
  return code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f);
}

/**
 * @param before a text node that stands before `after` in the same block container, with nothing read between
 * @param touching whether two words touch there
 * @param exact whether to ask computed styles even where none do
 */
export function joins(
  before: Text,
  after: Text,
  scope: Scope,
  touching: boolean,
  exact: boolean,
): boolean {
  const isLetter = before.length === 1 || after.length === 1;
  const breaks = (element: Element): boolean =>
    (exact || touching) && !staysInLine(element, touching, isLetter);
  let node: Node = before;
  for (let steps = 0; steps < FAR; steps++) {
    while (!node.nextSibling) {
      const parent = node.parentNode;
      if (parent?.nodeType !== ELEMENT || breaks(parent as Element)) return false;
      node = parent;
    }
    node = node.nextSibling;
    // Down to the first leaf; what is not read but interrupts nothing is passed by.
    while (node !== after && node.nodeType === ELEMENT) {
      const role = scope.role(node as Element);
      if (role === SILENT) break;
      if (role !== INLINE) return false;
      if ((exact || touching) && getComputedStyle(node as Element).display === "none") break;
      if (breaks(node as Element)) return false;
      if (!node.firstChild) break;
      node = node.firstChild;
    }
    if (node === after) return true;
  }
  return false;
}

/**
 * @param touching whether the element begins or ends where two words touch
 * @param isLetter whether one of them is a single letter
 */
function staysInLine(element: Element, touching: boolean, isLetter: boolean): boolean {
  const style = getComputedStyle(element);
  if (style.float !== "none") return true; // an initial set as a drop cap
  if (!isInlineDisplay(style)) return false;
  // A footnote's number is no part of the word it stands at.
  if (touching && element.localName === "sup") return false;
  // Touching boxes are labels side by side, unless they are letters set one by one.
  return !touching || isLetter || !/^inline-./.test(style.display);
}
