/** How marks look. Mixed from the text's own colour, so that it is legible on any page, dark or light. */

export type MarkStyle = "underline" | "tint" | "both" | "none";

/** The one highlight that holds all marks of a document, and the one for the mention that has the card. */
export const MARKS = "lodestone";
export const CURRENT = "lodestone-current";

const UNDERLINE =
  "text-decoration: underline dotted 1px color-mix(in srgb, currentColor 55%, transparent); text-underline-offset: 0.2em;";
const TINT = "background-color: color-mix(in srgb, currentColor 9%, transparent);";
const CURRENT_LOOK =
  "text-decoration: underline solid 2px currentColor; text-underline-offset: 0.2em; " +
  "background-color: color-mix(in srgb, currentColor 14%, transparent);";

/** Printed pages are the page's own. */
export function markSheet(style: MarkStyle): string {
  const look =
    (style === "underline" || style === "both" ? UNDERLINE : "") +
    (style === "tint" || style === "both" ? TINT : "");
  return `@media screen { ::highlight(${MARKS}) { ${look} } ::highlight(${CURRENT}) { ${CURRENT_LOOK} } }`;
}
