import type { SentRun } from "./asker.ts";
import { joins, touch } from "./joins.ts";
import { partsOf, type Block, type Mention, type Part } from "./mention.ts";
import type { Scope } from "./scope.ts";
import { isVisible } from "./visibility.ts";

/** What became of an answered run. */
export interface Accepted {
  /** The block to mark; undefined where nothing that was found stands. */
  block: Block | undefined;
  /** The text is no longer what was sent. */
  stale: boolean;
  /** A mention reads across what only looks like one line by its tags: read it again by computed styles. */
  inexact: boolean;
}

/** Turns an answer into a block, keeping only what the page still says. */
export function accept(sent: SentRun, scope: Scope): Accepted {
  const { run, starts } = sent;
  const block: Block = { run, starts, mentions: [], ranges: [] };
  const result: Accepted = { block: undefined, stale: false, inexact: false };
  for (const { start, end, entity, kind, name, reason } of sent.found) {
    const text = sent.text.slice(start, end);
    const mention: Mention = { entity, kind, name, text, reason, block, start, end, shown: false };
    const parts = partsOf(mention);
    if (!stillSay(parts, text)) result.stale = true;
    else if (!readAsOne(parts, run.container, scope)) result.inexact = !run.exact;
    else block.mentions.push(mention);
  }
  if (block.mentions.length) result.block = block;
  return result;
}

/** Whether the page has the mention's text where it was read. */
function stillSay(parts: Part[], text: string): boolean {
  let now = "";
  for (const { node, from, to } of parts) if (node.isConnected) now += node.data.slice(from, to);
  return now === text;
}

/** Whether all of the mention can be seen, in one line of text. */
function readAsOne(parts: Part[], container: Element, scope: Scope): boolean {
  return parts.every(({ node }, i) => {
    const parent = node.parentElement;
    if (parent && parent !== container && !isVisible(parent)) return false;
    const next = parts[i + 1]?.node;
    return !next || joins(node, next, scope, touch(node, next), true);
  });
}
