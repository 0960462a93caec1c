import { isCut } from "./whole-words.ts";

interface TrieNode {
  next?: Map<number, TrieNode>;
  isName?: boolean;
}

/** The usual trie of nested Maps, one a character, as FlashText and most glossaries have it. */
export function createTrie(names: readonly string[]): TrieNode {
  const root: TrieNode = {};
  for (const name of names) {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      node.next ??= new Map();
      const unit = name.charCodeAt(i);
      let child = node.next.get(unit);
      if (child === undefined) node.next.set(unit, (child = {}));
      node = child;
    }
    node.isName = true;
  }
  return root;
}

/** Leftmost-longest whole words, tried from every place where a word may start. */
export function countInTrie(root: TrieNode, text: string): number {
  let count = 0;
  for (let start = 0; start < text.length;) {
    const end = root.next?.has(text.charCodeAt(start)) ? longestAt(root, text, start) : 0;
    if (end > 0) count++;
    start = end || start + 1;
  }
  return count;
}

function longestAt(root: TrieNode, text: string, start: number): number {
  if (!isCut(text, start)) return 0;
  let longest = 0;
  let node: TrieNode | undefined = root;
  for (let i = start; i < text.length; i++) {
    node = node.next?.get(text.charCodeAt(i));
    if (node === undefined) break;
    if (node.isName === true && isCut(text, i + 1)) longest = i + 1;
  }
  return longest;
}
