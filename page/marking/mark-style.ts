/**
 * How marks look. The rules are put into every page before it is shown, because a rule that comes later, for
 * any element, makes the browser style the whole page anew: tens to hundreds of milliseconds. A choice of style
 * is then a choice of the names that the marks are registered under.
 */

export type MarkStyle = "underline" | "tint" | "both" | "none";

const UNDERLINE = "lodestone-underline";
const TINT = "lodestone-tint";

/** Mentions that the evidence carries only half, whatever the style of the others. */
export const DOUBTFUL = "lodestone-doubtful";

/** The mention whose card is open, or that the keyboard has reached. */
export const CURRENT = "lodestone-current";

export const STYLE_NAMES: Readonly<Record<MarkStyle, readonly string[]>> = {
  underline: [UNDERLINE],
  tint: [TINT],
  both: [UNDERLINE, TINT],
  none: [],
};

/**
 * Plain `currentColor` and one translucent middle tone: legible on dark and on light pages alike. Mixing from
 * `currentColor` would be finer, but Chromium paints that black in highlights.
 */
const LOOKS: readonly [string, string][] = [
  [UNDERLINE, "text-decoration: underline dotted 1px; text-underline-offset: 0.2em"],
  [TINT, "background-color: rgb(120 150 200 / 0.2)"],
  // Told from the others by its line alone: dashes, where those have dots or none.
  [DOUBTFUL, "text-decoration: underline dashed 1px; text-underline-offset: 0.2em"],
  [
    CURRENT,
    "text-decoration: underline solid 2px; text-underline-offset: 0.2em; background-color: rgb(120 150 200 / 0.35)",
  ],
];

function rulesFor(selector: string): string {
  return LOOKS.map(([name, look]) => `${selector}::highlight(${name}){${look}}`).join("");
}

/**
 * Where highlights inherit, the root's rule holds for all of the page, and costs the page's own changes of
 * style nothing; a rule for every element would. Firefox has no such inheritance. Printed pages are left alone.
 */
export const MARK_CSS = `@media screen{${rulesFor(":root")}@supports (-moz-appearance:none){${rulesFor("")}}}`;
