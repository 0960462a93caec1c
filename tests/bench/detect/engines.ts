import { AhoCorasick as MonyoneAhoCorasick } from "@monyone/aho-corasick";
import AhoCorasick from "ahocorasick";
import KeywordProcessor from "flashtext.js";
import ModernAhoCorasick from "modern-ahocorasick";
import {
  compileIndex,
  createMatches,
  openIndex,
  scan,
  type CasePolicy,
} from "../../../detect/index.ts";
import { countInTrie, createTrie } from "./map-trie.ts";
import { countWholeWords } from "./whole-words.ts";

/** One way of finding names, with the names in it. */
export interface Loaded {
  /** Number of names that stand in the text. */
  readonly count: (text: string) => number;
  /** Of what would be stored, where the engine has such a form. */
  readonly indexBytes?: number;
  readonly poolBytes?: number;
  /** Milliseconds from that form to a ready engine. */
  readonly loadMs?: number;
}

export interface Engine {
  readonly name: string;
  /** More names than this take minutes or gigabytes. */
  readonly mostNames: number;
  readonly load: (names: readonly string[]) => Loaded;
}

export const LIMITS: readonly Engine[] = [
  { name: "limit: charCodeAt sum", mostNames: Infinity, load: () => ({ count: charCodeSum }) },
  { name: "limit: word-start sweep", mostNames: Infinity, load: () => ({ count: capitalSweep }) },
];

export const ENGINES: readonly Engine[] = [
  ours("ours, exact case", () => "exact"),
  ours("ours, all rules", (name) => (/^[A-Z0-9.&-]{2,6}$/.test(name) ? "exact" : "title")),
  ours("ours, no case", () => "any"),
  { name: "one RegExp, Unicode boundaries", mostNames: 100_000, load: loadRegExp },
  { name: "nested-Map trie", mostNames: 100_000, load: loadTrie },
  { name: "flashtext.js", mostNames: 100_000, load: loadFlashText },
  { name: "ahocorasick", mostNames: 100_000, load: loadAhoCorasick },
  { name: "@monyone/aho-corasick", mostNames: 100_000, load: loadMonyone },
  { name: "modern-ahocorasick", mostNames: 100_000, load: loadModern },
];

function ours(name: string, policy: (name: string) => CasePolicy): Engine {
  return {
    name,
    mostNames: Infinity,
    load: (names) => {
      const buffer = compileIndex(
        names.map((text, owner) => ({ text, owner, casePolicy: policy(text) })),
      );
      const start = performance.now();
      const index = openIndex(buffer);
      const loadMs = performance.now() - start;
      const matches = createMatches();
      return {
        count: (text) => scan(index, text, matches).count,
        indexBytes: buffer.byteLength,
        poolBytes: index.pool.byteLength + index.nameCount * 4,
        loadMs,
      };
    },
  };
}

function charCodeSum(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum === -1 ? 1 : 0;
}

function capitalSweep(text: string): number {
  let starts = 0;
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90 && (before < 48 || before === 0x201c)) starts++;
    before = unit;
  }
  return starts === -1 ? 1 : 0;
}

function loadRegExp(names: readonly string[]): Loaded {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return { count: (text) => text.match(pattern)?.length ?? 0 };
}

function loadTrie(names: readonly string[]): Loaded {
  const trie = createTrie(names);
  return { count: (text) => countInTrie(trie, text) };
}

function loadFlashText(names: readonly string[]): Loaded {
  const processor = new KeywordProcessor(true);
  for (const name of names) processor.addKeyword(name, name);
  return { count: (text) => processor.extractKeywords(text).length };
}

function loadAhoCorasick(names: readonly string[]): Loaded {
  const matcher = new AhoCorasick([...names]);
  return {
    count: (text) =>
      countWholeWords(
        text,
        matcher
          .search(text)
          .flatMap(([last, found]) =>
            found.map((name) => ({ start: last + 1 - name.length, end: last + 1 })),
          ),
      ),
  };
}

function loadMonyone(names: readonly string[]): Loaded {
  const matcher = new MonyoneAhoCorasick([...names]);
  return {
    count: (text) =>
      countWholeWords(
        text,
        matcher.matchInText(text).map(({ begin, end }) => ({ start: begin, end })),
      ),
  };
}

function loadModern(names: readonly string[]): Loaded {
  const stored = new ModernAhoCorasick([...names]).serialize();
  const start = performance.now();
  const matcher = ModernAhoCorasick.deserialize(stored);
  const loadMs = performance.now() - start;
  return {
    count: (text) => countWholeWords(text, matcher.search(text)),
    indexBytes: stored.length,
    loadMs,
  };
}
