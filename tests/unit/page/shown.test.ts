import { expect, test, vi } from "vitest";
import type { Block, Mention } from "../../../page/mention.ts";
import {
  decideShown,
  entitiesOf,
  neighbour,
  type MarkOptions,
} from "../../../page/marking/shown.ts";

const ALL: MarkOptions = {
  kinds: new Set(["company", "place"]),
  hidden: new Set(),
  hidesName: () => false,
  repeat: "all",
  doubtful: false,
  style: "both",
};

function blockOf(...names: string[]): Block {
  const mentions = names.map((entity) => ({
    entity,
    kind: entity === "china" ? "place" : "company",
    shown: false,
  }));
  return { mentions: mentions as Mention[], ranges: [] } as unknown as Block;
}

const shownOf = ({ mentions }: Block) => mentions.filter(({ shown }) => shown);

vi.stubGlobal("innerHeight", 800);

function decide(options: Partial<MarkOptions>, ...blocks: Block[]): string[] {
  const seen = new Map<string, number>();
  for (const block of blocks) decideShown(block, { ...ALL, ...options }, seen);
  return blocks.flatMap(shownOf).map(({ entity }) => entity);
}

test("kinds and entities that are switched off are not shown", () => {
  expect(decide({}, blockOf("lynas", "china"))).toEqual(["lynas", "china"]);
  expect(decide({ kinds: new Set(["place"]) }, blockOf("lynas", "china"))).toEqual(["china"]);
  expect(decide({ hidden: new Set(["china"]) }, blockOf("lynas", "china"))).toEqual(["lynas"]);
});

test("doubtful names are shown to who asks for them", () => {
  const block = blockOf("lynas", "china");
  Object.assign(block.mentions[0]!, { doubtful: true });
  expect(decide({}, block)).toEqual(["china"]);
  expect(decide({ doubtful: true }, block)).toEqual(["lynas", "china"]);
});

test("a name may be hidden for one entity, as the page writes it", () => {
  const block = blockOf("lynas", "lynas", "china");
  const texts = ["Lynas", "LYC", "Lynas"];
  block.mentions.forEach((mention, i) => Object.assign(mention, { text: texts[i] }));
  const hidesName = (entity: string, text: string) => entity === "lynas" && text === "Lynas";
  decideShown(block, { ...ALL, hidesName }, new Map());
  expect(block.mentions.map(({ shown }) => shown)).toEqual([false, true, true]);
});

test("of repeated mentions the first on the page may be shown alone", () => {
  const blocks = [blockOf("lynas", "lynas"), blockOf("china", "lynas")];
  expect(decide({ repeat: "first" }, ...blocks)).toEqual(["lynas", "china"]);
  expect(decide({ repeat: "all" }, ...blocks)).toHaveLength(4);
});

test("or the first on each screenful, wherever the one before was shown", () => {
  const blocks = [0, 300, 790, 805, 1500, 1700].map((top) => ({ top, block: blockOf("lynas") }));
  const seen = new Map<string, number>();
  const shown = blocks.filter(({ top, block }) => {
    decideShown(block, { ...ALL, repeat: "screen" }, seen, () => top);
    return shownOf(block).length > 0;
  });
  expect(shown.map(({ top }) => top)).toEqual([0, 805, 1700]);
});

test("says whether anything changed", () => {
  const block = blockOf("lynas");
  expect(decideShown(block, ALL, new Map())).toBe(true);
  expect(decideShown(block, ALL, new Map())).toBe(false);
});

test("entities are counted, in the order of their first mentions", () => {
  const { mentions } = blockOf("lynas", "china", "lynas");
  expect(entitiesOf(mentions).map(({ entity, count }) => [entity, count])).toEqual([
    ["lynas", 2],
    ["china", 1],
  ]);
});

test("neighbours end at the ends, and start anew where the last is gone", () => {
  const { mentions } = blockOf("a", "b", "c");
  const [a, b, c] = mentions;
  expect(neighbour(mentions, undefined, 1)).toBe(a);
  expect(neighbour(mentions, undefined, -1)).toBe(c);
  expect(neighbour(mentions, a, 1)).toBe(b);
  expect(neighbour(mentions, c, 1)).toBeUndefined();
  expect(neighbour(mentions, a, -1)).toBeUndefined();
  expect(neighbour(mentions, blockOf("gone").mentions[0], 1)).toBe(a);
  expect(neighbour([], undefined, 1)).toBeUndefined();
});
