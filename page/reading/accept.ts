import type { Answer } from "./asker.ts";
import { joins, touch } from "./joins.ts";
import { partsOf, stillStands, type Block, type Mention } from "../mention.ts";
import type { Scope } from "./scope.ts";
import { isVisible } from "./visibility.ts";

/** What became of an answer. */
export interface Accepted {
  block: Block;
  /** The text is no longer what was sent. */
  stale: boolean;
  /** A mention can't be seen, or only looks like one line by its tags: read it again by computed styles. */
  inexact: boolean;
}

/** Turns an answer into a block, keeping only what the page still says. */
export function accept({ run, found, said }: Answer, scope: Scope): Accepted {
  const block: Block = { run, mentions: [], ranges: [] };
  const result: Accepted = { block, stale: false, inexact: false };
  for (const { start, end, entity, kind, name, reason, doubtful = false } of found) {
    const text = said(start, end);
    const what = { entity, kind, name, text, reason, doubtful };
    const mention: Mention = { ...what, block, start, end, shown: false };
    if (!stillStands(mention)) result.stale = true;
    else if (!readsAsOne(mention, scope)) result.inexact = !run.exact;
    else block.mentions.push(mention);
  }
  return result;
}

/** Whether all of the mention can be seen, in one line of text. */
function readsAsOne(mention: Mention, scope: Scope): boolean {
  return partsOf(mention).every(({ node }, i, parts) => {
    const next = parts[i + 1]?.node;
    return (
      isVisible(node.parentElement ?? mention.block.run.container, true) &&
      (!next || joins(node, next, scope, touch(node.data, next.data), true))
    );
  });
}
