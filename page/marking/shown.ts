import { boxesOf } from "./hit-test.ts";
import type { MarkStyle } from "./mark-style.ts";
import type { Block, Mention } from "../mention.ts";

/** What the reader chose to see. */
export interface MarkOptions {
  /** kinds of entity that are shown */
  kinds: ReadonlySet<string>;
  /** ids of entities that are not shown */
  hidden: ReadonlySet<string>;
  /** whether a name, as the page writes it, is not shown for an entity */
  hidesName(entity: string, text: string): boolean;
  /** whether every mention of an entity is shown, one on each screenful, or the first of the page only */
  repeat: "all" | "screen" | "first";
  /** whether names are shown too that the evidence carries only half */
  doubtful: boolean;
  style: MarkStyle;
}

/** An entity of the page, as its shown mentions have it. */
export interface PageEntity {
  entity: string;
  kind: string;
  count: number;
  first: Mention;
}

/**
 * Decides which of a block's mentions are shown.
 *
 * @param seen entities shown in what comes before, each with the place of its last shown mention, in CSS pixels down
 *   the page; those of this block are added
 * @returns whether any of them changed
 */
export function decideShown(
  block: Block,
  { repeat, kinds, hidden, hidesName, doubtful }: MarkOptions,
  seen: Map<string, number>,
  topOf = topOnPage,
): boolean {
  let changed = false;
  for (const mention of block.mentions) {
    const { entity, kind, text } = mention;
    // Only screenfuls are a matter of place; of a page there is one.
    const top = repeat === "screen" ? topOf(mention) : 0;
    const isRepeated =
      repeat !== "all" && seen.has(entity) && Math.abs(top - seen.get(entity)!) < innerHeight;
    const isOff = hidden.has(entity) || hidesName(entity, text) || (mention.doubtful && !doubtful);
    const shown = kinds.has(kind) && !isOff && !isRepeated;
    if (shown) seen.set(entity, top);
    changed ||= mention.shown !== shown;
    mention.shown = shown;
  }
  return changed;
}

function topOnPage(mention: Mention): number {
  return scrollY + (boxesOf(mention)[0]?.top ?? 0);
}

/** The entities of mentions in document order, each where it is first mentioned. */
export function entitiesOf(mentions: readonly Mention[]): PageEntity[] {
  const entities = new Map<string, PageEntity>();
  for (const mention of mentions) {
    const { entity, kind } = mention;
    const known = entities.get(entity);
    if (known) known.count++;
    else entities.set(entity, { entity, kind, count: 1, first: mention });
  }
  return [...entities.values()];
}

/** The mention after or before one; the first or last where none, or one that is gone, is given. */
export function neighbour(
  mentions: readonly Mention[],
  from: Mention | undefined,
  direction: 1 | -1,
): Mention | undefined {
  const at = from ? mentions.indexOf(from) : -1;
  if (at < 0) return mentions.at(direction > 0 ? 0 : -1);
  return mentions[at + direction];
}
