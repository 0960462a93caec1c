/**
 * What an element does to the text around it, judged by its tag alone: computed styles are asked only where
 * the answer matters (see joins.ts), because asking for every element costs more than reading the page.
 */

/** Its text belongs to the line it stands in. */
export const INLINE = 0;
/** Begins and ends a line of text. */
export const BLOCK = 1;
/** Not read, and the text before and after it is still one line. */
export const SILENT = 2;
/** Not read, and the text before it ends there. */
export const GAP = 3;

export type Role = typeof INLINE | typeof BLOCK | typeof SILENT | typeof GAP;

/** Mostly not prose: read on request only. */
const CODE = 4;

const TAGS: readonly [Role | typeof CODE, string][] = [
  [CODE, "code pre kbd samp"],
  [
    INLINE,
    "a abbr acronym b bdi bdo big cite del dfn em font i ins label mark nobr q rb rbc rtc ruby s small " +
      "slot span strike strong sub sup time tt u var wbr",
  ],
  [SILENT, "script style template rt rp noscript link meta head title"],
  [
    GAP,
    "br hr img picture svg math video audio canvas iframe object embed applet frame frameset noframes noembed input " +
      "textarea select datalist option optgroup progress meter map area",
  ],
];

const roles = new Map<string, Role | typeof CODE>();
for (const [role, tags] of TAGS) for (const tag of tags.split(" ")) roles.set(tag, role);

/**
 * @param tag the element's local name
 * @param readCode whether code samples count as prose
 */
export function roleOf(element: Element, tag: string, readCode: boolean): Role {
  const role = roles.get(tag);
  if (role === undefined) {
    // A custom element has no display of its own; every other tag that is not listed is a block.
    return tag.includes("-") && isInlineDisplay(getComputedStyle(element)) ? INLINE : BLOCK;
  }
  return role !== CODE ? role : !readCode ? GAP : tag === "pre" ? BLOCK : INLINE;
}

export function isInlineDisplay({ display }: CSSStyleDeclaration): boolean {
  return /^(inline|ruby|contents)/.test(display);
}
