/** What a pack may make a card draw: its lists come in steps where they are shown, its texts end here. */

/** Ten times what an author may write (facts/authoring/schema/texts.ts). */
const MOST_CHARACTERS = 2_400;

/** The same data, with every text that is beyond all reason cut. */
export function boundTexts<T>(data: T): T {
  return bound(data) as T;
}

function bound(value: unknown): unknown {
  if (typeof value === "string")
    return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
  if (Array.isArray(value)) return value.map(bound);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bound(inner)]));
}
